package io.github.livechat4j.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** A list like that of a service, the newest first, which can change between two answers. */
final class MovingList implements PageSource<String> {

    private final int pageSize;
    private final List<String> items = new ArrayList<>();
    private final List<Integer> requests = new ArrayList<>();
    private IntConsumer beforeAnswer = page -> {};
    private int arrived;

    private MovingList(int pageSize) {
        this.pageSize = pageSize;
    }

    /** Returns a list of records r1, r2 and so on, of which r1 is the newest. */
    static MovingList of(int records, int pageSize) {
        MovingList list = new MovingList(pageSize);
        list.items.addAll(records(1, records));
        return list;
    }

    /** Sets a change of the list before each answer. */
    MovingList before(IntConsumer change) {
        beforeAnswer = change;
        return this;
    }

    /** Changes the list right before the request with this number, counted from 1. */
    MovingList beforeRequest(int request, Runnable change) {
        IntConsumer others = beforeAnswer;
        return before(page -> {
            others.accept(page);
            if (requests.size() == request) {
                change.run();
            }
        });
    }

    synchronized void arrive() {
        items.add(0, "new" + ++arrived);
    }

    synchronized void remove(String record) {
        items.remove(record);
    }

    synchronized void moveToFront(String record) {
        if (items.remove(record)) {
            items.add(0, record);
        }
    }

    synchronized List<String> items() {
        return List.copyOf(items);
    }

    synchronized List<Integer> requests() {
        return List.copyOf(requests);
    }

    PagedList<String> walk() {
        return Paging.of(this, record -> record);
    }

    @Override
    public synchronized Page<String> fetch(int number) {
        requests.add(number);
        beforeAnswer.accept(number);
        int from = Math.min((number - 1) * pageSize, items.size());
        int to = Math.min(from + pageSize, items.size());
        return new Page<>(number, items.subList(from, to), items.size(), pages());
    }

    synchronized int pages() {
        return (items.size() + pageSize - 1) / pageSize;
    }
}
