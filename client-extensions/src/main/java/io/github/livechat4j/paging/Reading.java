package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.Fingerprint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A page as it was read.
 *
 * @param page the page
 * @param entries all its records, in the order of the list
 * @param total how many records the list had then, as far as that can be believed
 * @param pages how many pages it had then
 */
record Reading<T>(Page<T> page, List<Entry<T>> entries, int total, int pages) {

    static <T> Reading<T> of(Page<T> page, Function<? super T, ?> identity) {
        List<Entry<T>> entries = new ArrayList<>(page.items().size());
        for (T item : page.items()) {
            Object id = identity.apply(item);
            entries.add(new Entry<>(item, entries.size(), id, Fingerprint.of(id)));
        }
        return new Reading<>(page, entries, Math.max(0, page.total()), Math.max(0, page.pages()));
    }

    int number() {
        return page.number();
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    List<Object> identities() {
        return entries.stream().map(Entry::identity).toList();
    }

    List<Long> hashes() {
        return entries.stream().map(Entry::hash).toList();
    }

    /** What is left of this page when what it says of the list is not believed. */
    Reading<T> withListAs(Reading<T> other) {
        return new Reading<>(page, entries, other.total, other.pages);
    }
}
