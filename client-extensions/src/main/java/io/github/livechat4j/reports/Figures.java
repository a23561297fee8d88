package io.github.livechat4j.reports;

import java.util.List;

/**
 * The figures of a report for one bucket, and their sum for several buckets: counts are added, averages are weighted by
 * their counts, and maxima are the larger of both.
 *
 * <p>A figure that was not reported stays absent. It is not treated as zero: the sum of an absent and a present figure
 * is the present one.
 *
 * @param <T> the type itself
 */
public interface Figures<T extends Figures<T>> {

    /**
     * Returns the sum of these figures and others. The operation is commutative and associative.
     *
     * @param other figures of another time, agent or group
     * @return the figures of both
     * @throws ArithmeticException if a sum overflows
     */
    T plus(T other);

    /**
     * Returns the numbers as table columns.
     *
     * @return the numbers with their column names, in a fixed order
     */
    List<Figure> figures();
}
