package io.github.livechat4j.reports;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A report, and the report of the previous period.
 *
 * @param current the report of the requested period
 * @param previous the report of the previous period
 * @param <T> the type of the figures
 */
public record Comparison<T extends Figures<T>>(TimeSeries<T> current, TimeSeries<T> previous) {

    /**
     * Creates a comparison of two reports.
     *
     * @param current the later report
     * @param previous the earlier report
     * @throws NullPointerException if a parameter is null
     */
    public Comparison {
        Objects.requireNonNull(current, "current");
        Objects.requireNonNull(previous, "previous");
    }

    static <T extends Figures<T>> Comparison<T> of(
            ReportQuery query, FanOut fanOut, Function<? super ReportQuery, TimeSeries<T>> report) {
        List<TimeSeries<T>> both =
                List.copyOf(fanOut.<ReportQuery, TimeSeries<T>>each(List.of(query, PeriodBefore.of(query)), report)
                        .values());
        return new Comparison<>(both.get(0), both.get(1));
    }

    /**
     * Returns the relative change of a number of the totals: {@code change(ChatCount::chats)}.
     *
     * @param number extracts the number from a total
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of the reports has no rows, or the
     *     previous number is zero
     */
    public OptionalDouble change(ToLongFunction<? super T> number) {
        return change(
                current.total().map(number::applyAsLong).map(Long::doubleValue),
                previous.total().map(number::applyAsLong).map(Long::doubleValue));
    }

    /**
     * Returns the relative change of a time of the totals: {@code changeOfTime(MeanTime::average)}.
     *
     * @param time extracts the time from a total
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of both values is absent, or the previous
     *     one is zero
     */
    public OptionalDouble changeOfTime(Function<? super T, Optional<Duration>> time) {
        return change(
                current.total().flatMap(time).map(Comparison::seconds),
                previous.total().flatMap(time).map(Comparison::seconds));
    }

    private static Double seconds(Duration time) {
        return Durations.seconds(time).doubleValue();
    }

    /**
     * Returns the relative change of a rate of the totals: {@code changeOfRate(Satisfaction::rate)}.
     *
     * @param rate extracts the rate from a total
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of both values is absent, or the previous
     *     one is zero
     */
    public OptionalDouble changeOfRate(Function<? super T, OptionalDouble> rate) {
        return change(
                current.total().map(rate).flatMap(Comparison::present),
                previous.total().map(rate).flatMap(Comparison::present));
    }

    private static Optional<Double> present(OptionalDouble rate) {
        return rate.isPresent() ? Optional.of(rate.getAsDouble()) : Optional.empty();
    }

    private static OptionalDouble change(Optional<Double> now, Optional<Double> before) {
        if (now.isEmpty() || before.isEmpty() || before.get() == 0) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of((now.get() - before.get()) / before.get());
    }
}
