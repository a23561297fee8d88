package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/**
 * A page that was read.
 *
 * @param page the page
 * @param records its records, in the order of the list
 * @param total the total of the list at that time; an unreliable total is replaced
 * @param pages the number of pages at that time
 */
record ReadPage<T>(Page<T> page, List<ReadRecord<T>> records, int total, int pages) {

    static <T> ReadPage<T> of(Page<T> page, Function<? super T, ?> identity) {
        List<ReadRecord<T>> records = new ArrayList<>(page.items().size());
        for (T item : page.items()) {
            Object id = identity.apply(item);
            records.add(new ReadRecord<>(item, records.size(), id, Fingerprint.of(id)));
        }
        return new ReadPage<>(page, records, Math.max(0, page.total()), Math.max(0, page.pages()));
    }

    /** Returns a page without records, like one behind the end of a list. */
    static <T> ReadPage<T> empty(int number, int total, int pages) {
        return new ReadPage<>(new Page<>(number, List.of(), total, pages), List.of(), total, pages);
    }

    int number() {
        return page.number();
    }

    boolean isEmpty() {
        return records.isEmpty();
    }

    /** Returns the position of one of its records in the list, from 0. */
    long position(ReadRecord<?> record, int pageSize) {
        return (long) (number() - 1) * pageSize + record.index();
    }

    List<Object> identities() {
        return records.stream().map(ReadRecord::identity).toList();
    }

    List<ReadRecord<T>> inOrder(Direction direction) {
        List<ReadRecord<T>> ordered = new ArrayList<>(records);
        if (direction == Direction.BACKWARDS) {
            Collections.reverse(ordered);
        }
        return ordered;
    }

    /** Returns the same records with the counts of another page. */
    ReadPage<T> withCountsOf(ReadPage<?> other) {
        return new ReadPage<>(page, records, other.total, other.pages);
    }
}
