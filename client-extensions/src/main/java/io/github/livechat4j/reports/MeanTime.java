package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An average time with the number of what it was taken over: responses, tickets, visitors.
 *
 * <p>It holds the total and not the average, so that putting many together rounds nothing: the average of a month is that of
 * all its responses, not that of its days.
 *
 * @param count how many
 * @param total the time of all of them together; empty if the service reported no average, which is not zero
 */
public record MeanTime(long count, Optional<Duration> total) implements Figures<MeanTime> {

    /** Of nothing. */
    public static final MeanTime NONE = new MeanTime(0, Optional.empty());

    private static final int NANOS = 9;

    /**
     * Makes it of the total.
     *
     * @param count how many
     * @param total the time of all of them together; left out if there are none
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
     * Makes it of the average.
     *
     * @param count how many
     * @param average the average time, to the nanosecond
     * @return the average with its weight
     * @throws IllegalArgumentException if the count is negative
     * @throws ArithmeticException if the total is longer than a {@link Duration} can be
     */
    public static MeanTime ofAverage(long count, Duration average) {
        return new MeanTime(count, Optional.of(average.multipliedBy(count)));
    }

    /**
     * Gives the average.
     *
     * @return the total divided by the count, rounded to the nanosecond; empty if there is none
     */
    public Optional<Duration> average() {
        return total.map(all ->
                Times.ofSeconds(Times.seconds(all).divide(BigDecimal.valueOf(count), NANOS, RoundingMode.HALF_UP)));
    }

    /** Puts two together: the average is weighted by the counts. One without an average leaves the other as it is. */
    @Override
    public MeanTime plus(MeanTime other) {
        if (total.isPresent() != other.total.isPresent()) {
            // its count would weigh on an average that it is no part of
            return total.isPresent() ? this : other;
        }
        return new MeanTime(Math.addExact(count, other.count), Sums.either(total, other.total, Duration::plus));
    }

    @Override
    public List<Figure> figures() {
        return List.of(Figure.of("count", count), Figure.ofSeconds("average_seconds", average()));
    }
}
