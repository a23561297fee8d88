package io.github.livechat4j.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;

/** An iterator over the pages of a walk. */
final class WholePageIterator<T> implements PageIterator<Page<T>> {

    private final RecordIterator<T> records;

    WholePageIterator(RecordIterator<T> records) {
        this.records = records;
    }

    @Override
    public boolean hasNext() {
        return records.hasNext();
    }

    @Override
    public Page<T> next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the walk is over");
        }
        Page<T> page = records.page();
        List<T> items = new ArrayList<>();
        while (records.isWithinPage()) {
            items.add(records.next());
        }
        return new Page<>(page.number(), items, page.total(), page.pages());
    }

    @Override
    public PageCursor cursor() {
        return records.cursor();
    }

    @Override
    public void close() {
        records.close();
    }
}
