package io.github.livechat4j.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * Gets the pages of a list, whatever they are got from.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface PageSource<T> {

    /**
     * Gets one page. A walk with a prefetch calls this from threads of its own, several at a time.
     *
     * @param number which page, from 1
     * @return that page, as it is at this moment; empty behind the end of the list
     */
    Page<T> fetch(int number);

    /**
     * Makes a source of an operation whose answer holds records, a total and a number of pages, under whatever names.
     *
     * @param <P> the type of the answer
     * @param <T> the type of the records
     * @param operation gets the answer for a page, counted from 1
     * @param items finds the records in it
     * @param total finds in it how many records the list has
     * @param pages finds in it how many pages the list has
     * @return the source
     */
    static <P, T> PageSource<T> of(
            IntFunction<? extends P> operation,
            Function<? super P, ? extends List<? extends T>> items,
            ToIntFunction<? super P> total,
            ToIntFunction<? super P> pages) {
        return number -> {
            P answer = operation.apply(number);
            return new Page<>(
                    number, List.copyOf(items.apply(answer)), total.applyAsInt(answer), pages.applyAsInt(answer));
        };
    }
}
