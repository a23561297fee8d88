package io.github.livechat4j.paging;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** An iterator over the single records of a walk. */
final class RecordIterator<T> implements PageIterator<T> {

    private final WalkSettings<T> settings;
    private final PageWalker<T> walker;
    private final CursorPosition position;
    private long delivered;
    private @Nullable NewRecords<T> current;
    private int at;
    private @Nullable ReadRecord<T> ready;

    RecordIterator(WalkSettings<T> settings) {
        this.settings = settings;
        this.walker = new PageWalker<>(settings);
        this.position = new CursorPosition(settings.cursor());
    }

    @Override
    public boolean hasNext() {
        while (ready == null && delivered < settings.limit()) {
            if (current == null) {
                current = walker.advance(settings.limit() - delivered);
                at = 0;
                if (current == null) {
                    return false;
                }
            }
            if (at == current.records().size()) {
                current = null;
            } else {
                consider(current, current.records().get(at));
            }
        }
        if (ready == null) {
            walker.close();
        }
        return ready != null;
    }

    private void consider(NewRecords<T> from, ReadRecord<T> record) {
        if (settings.wanted().test(record.item())) {
            ready = record;
        } else {
            position.pass(from, record);
        }
        at++;
    }

    @Override
    public T next() {
        if (!hasNext() || ready == null || current == null) {
            throw new NoSuchElementException("the walk is over");
        }
        T item = ready.item();
        position.pass(current, ready);
        ready = null;
        delivered++;
        return item;
    }

    /** Returns the page of the next record. */
    Page<T> page() {
        if (current == null) {
            throw new NoSuchElementException("there is no page");
        }
        return current.page();
    }

    /** Returns whether the next record is on the same page as the last one. */
    boolean isWithinPage() {
        while (ready == null && current != null && at < current.records().size() && delivered < settings.limit()) {
            consider(current, current.records().get(at));
        }
        return ready != null;
    }

    @Override
    public PageCursor cursor() {
        return new PageCursor(position.cursor(walker));
    }

    @Override
    public void close() {
        current = null;
        ready = null;
        walker.close();
    }
}
