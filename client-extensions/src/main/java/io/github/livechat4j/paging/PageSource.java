package io.github.livechat4j.paging;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;

/**
 * A source of the pages of a list.
 *
 * @param <T> the type of the records
 */
@FunctionalInterface
public interface PageSource<T> {

    /**
     * Returns one page. A walk with a prefetch calls this method from its own threads, several at a time.
     *
     * @param number the number of the page, from 1
     * @return the present state of the page; empty behind the end of the list
     */
    Page<T> fetch(int number);

    /**
     * Creates a source from an operation whose answer contains records, a total and a number of pages.
     *
     * @param <P> the type of the answer
     * @param <T> the type of the records
     * @param operation returns the answer for the number of a page, from 1
     * @param items returns the records of an answer
     * @param total returns the total of an answer
     * @param pages returns the number of pages of an answer
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
