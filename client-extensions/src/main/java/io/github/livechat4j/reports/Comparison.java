package io.github.livechat4j.reports;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * A report beside that of the period before.
 *
 * @param current the report of the period that was asked for
 * @param previous the report of the period before
 * @param <T> the type of the figures
 */
public record Comparison<T extends Figures<T>>(TimeSeries<T> current, TimeSeries<T> previous) {

    /**
     * Puts two reports beside each other.
     *
     * @param current the later one
     * @param previous the earlier one
     * @throws NullPointerException if one is null
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
     * Says by what part a number has changed in total: {@code change(ChatCount::chats)}.
     *
     * @param number takes the number from the total
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of the two has no rows, or if it was zero before
     */
    public OptionalDouble change(ToLongFunction<? super T> number) {
        return change(
                current.total().map(number::applyAsLong).map(Long::doubleValue),
                previous.total().map(number::applyAsLong).map(Long::doubleValue));
    }

    /**
     * Says by what part a time has changed in total: {@code changeOfTime(MeanTime::average)}.
     *
     * @param time takes the time from the total
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of the two is absent, or if it was zero before
     */
    public OptionalDouble changeOfTime(Function<? super T, Optional<Duration>> time) {
        return change(
                current.total().flatMap(time).map(Comparison::seconds),
                previous.total().flatMap(time).map(Comparison::seconds));
    }

    private static Double seconds(Duration time) {
        return Times.seconds(time).doubleValue();
    }

    /**
     * Says by what part a rate has changed in total: {@code changeOfRate(Satisfaction::rate)}.
     *
     * @param rate takes the rate from the total
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of the two is absent, or if it was zero before
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
