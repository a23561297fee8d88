package io.github.livechat4j.reports;

import java.util.List;

/**
 * What a report says of a bucket, and how that of two buckets is put together: counts are added, averages weighted by their
 * counts, the longest is the longest of both.
 *
 * <p>What was not reported stays absent: it is not taken for zero, and leaves the other as it is.
 *
 * @param <T> the type itself
 */
public interface Figures<T extends Figures<T>> {

    /**
     * Puts two together. The order and the grouping make no difference.
     *
     * @param other figures of another time, agent or group
     * @return the figures of both
     * @throws ArithmeticException if a number becomes too large
     */
    T plus(T other);

    /**
     * Lists the numbers, for spreadsheets.
     *
     * @return the numbers with the names of their columns, in their order
     */
    List<Figure> figures();
}
