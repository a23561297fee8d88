package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An average time, with the number of responses, tickets or visitors that it is taken over.
 *
 * <p>It stores the total and not the average, so that sums do not round: the average of a month is the average over all
 * its responses, not over its days.
 *
 * @param count the number of measured times, at least 0
 * @param total the sum of all times; empty if the service reported no average, which is different from zero
 */
public record MeanTime(long count, Optional<Duration> total) implements Figures<MeanTime> {

    /** A mean of no times. */
    public static final MeanTime NONE = new MeanTime(0, Optional.empty());

    private static final int NANOS = 9;

    /**
     * Creates a mean from the total.
     *
     * @param count the number of measured times, at least 0
     * @param total the sum of all times; ignored if the count is 0
     * @throws NullPointerException if the total is null
     * @throws IllegalArgumentException if the count is negative
     */
    public MeanTime {
        Sums.requireCount("count", count);
        Objects.requireNonNull(total, "total");
        if (count == 0) {
            total = Optional.empty();
        }
    }

    /**
     * Creates a mean from the average.
     *
     * @param count the number of measured times, at least 0
     * @param average the average time, to the nanosecond
     * @return the mean
     * @throws IllegalArgumentException if the count is negative
     * @throws ArithmeticException if the total overflows a {@link Duration}
     */
    public static MeanTime ofAverage(long count, Duration average) {
        return new MeanTime(count, Optional.of(average.multipliedBy(count)));
    }

    /**
     * Returns the average.
     *
     * @return the total divided by the count, rounded to the nanosecond; empty without a total
     */
    public Optional<Duration> average() {
        return total.map(all -> Durations.ofSeconds(
                Durations.seconds(all).divide(BigDecimal.valueOf(count), NANOS, RoundingMode.HALF_UP)));
    }

    /**
     * Returns the sum, whose average is weighted by the counts. A mean without an average does not change the other.
     */
    @Override
    public MeanTime plus(MeanTime other) {
        if (total.isPresent() != other.total.isPresent()) {
            // the count of a mean without an average must not weigh on the average of the other
            return total.isPresent() ? this : other;
        }
        return new MeanTime(Math.addExact(count, other.count), Sums.either(total, other.total, Duration::plus));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("count", count), Figure.ofSeconds("average_seconds", average()));
    }
}
