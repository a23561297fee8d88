package io.github.livechat4j.paging;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The records of a walk, one by one. */
final class Records<T> implements PageIterator<T> {

    private final WalkSettings<T> settings;
    private final PageWalker<T> walker;
    private final Position position;
    private long delivered;
    private @Nullable Batch<T> batch;
    private int at;
    private @Nullable Entry<T> ready;

    Records(WalkSettings<T> settings) {
        this.settings = settings;
        this.walker = new PageWalker<>(settings);
        this.position = new Position(settings.cursor());
    }

    @Override
    public boolean hasNext() {
        while (ready == null && delivered < settings.limit()) {
            if (batch == null) {
                batch = walker.advance(settings.limit() - delivered);
                at = 0;
                if (batch == null) {
                    return false;
                }
            }
            if (at == batch.entries().size()) {
                batch = null;
            } else {
                consider(batch, batch.entries().get(at));
            }
        }
        if (ready == null) {
            walker.close();
        }
        return ready != null;
    }

    private void consider(Batch<T> from, Entry<T> entry) {
        if (settings.wanted().test(entry.item())) {
            ready = entry;
        } else {
            position.pass(from, entry);
        }
        at++;
    }

    @Override
    public T next() {
        if (!hasNext() || ready == null || batch == null) {
            throw new NoSuchElementException("the walk is over");
        }
        T item = ready.item();
        position.pass(batch, ready);
        ready = null;
        delivered++;
        return item;
    }

    /** The page that the next record is on. */
    Page<T> page() {
        if (batch == null) {
            throw new NoSuchElementException("there is no page");
        }
        return batch.page();
    }

    /** Whether the next record is one of a page that has begun. */
    boolean isWithinPage() {
        while (ready == null && batch != null && at < batch.entries().size() && delivered < settings.limit()) {
            consider(batch, batch.entries().get(at));
        }
        return ready != null;
    }

    @Override
    public PageCursor cursor() {
        return new PageCursor(position.cursor(walker));
    }

    @Override
    public void close() {
        batch = null;
        ready = null;
        walker.close();
    }
}
