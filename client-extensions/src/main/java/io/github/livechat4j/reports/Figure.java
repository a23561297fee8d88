package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One number of a row, with the name of the column.
 *
 * @param name the name of the column, which ends with the unit if there is one: {@code chats}, {@code average_seconds}
 * @param value the number; empty if the service did not report it
 */
public record Figure(String name, Optional<BigDecimal> value) {

    /**
     * Creates a figure.
     *
     * @param name the name of the column
     * @param value the number
     * @throws NullPointerException if a parameter is null
     */
    public Figure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Creates a figure of a number that is always reported.
     *
     * @param name the name of the column
     * @param count the number
     * @return the figure
     */
    public static Figure of(String name, long count) {
        return new Figure(name, Optional.of(BigDecimal.valueOf(count)));
    }

    /**
     * Returns the relative change.
     *
     * @param previous the same figure of an earlier period
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of both values is absent, or the previous
     *     one is zero
     */
    public OptionalDouble changeSince(Figure previous) {
        if (value.isEmpty() || previous.value.isEmpty() || previous.value.get().signum() == 0) {
            return OptionalDouble.empty();
        }
        BigDecimal before = previous.value.get();
        return OptionalDouble.of(value.get()
                .subtract(before)
                .divide(before.abs(), MathContext.DECIMAL64)
                .doubleValue());
    }

    static Figure of(String name, OptionalLong count) {
        return count.isPresent() ? of(name, count.getAsLong()) : new Figure(name, Optional.empty());
    }

    static Figure of(String name, OptionalDouble rate) {
        return new Figure(
                name, rate.isPresent() ? Optional.of(BigDecimal.valueOf(rate.getAsDouble())) : Optional.empty());
    }

    static Figure ofSeconds(String name, Optional<Duration> time) {
        return new Figure(name, time.map(Durations::seconds));
    }
}
