package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * One number of a row, as spreadsheets have it.
 *
 * @param name the name of its column, with the unit at its end if it has one: {@code chats}, {@code average_seconds}
 * @param value the number; empty if the service did not report it
 */
public record Figure(String name, Optional<BigDecimal> value) {

    /**
     * Makes a figure.
     *
     * @param name the name of its column
     * @param value the number
     * @throws NullPointerException if one is null
     */
    public Figure {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(value, "value");
    }

    /**
     * Makes a figure of a number that is always reported.
     *
     * @param name the name of its column
     * @param count the number
     * @return the figure
     */
    public static Figure of(String name, long count) {
        return new Figure(name, Optional.of(BigDecimal.valueOf(count)));
    }

    /**
     * Says by what part it has changed.
     *
     * @param previous the same figure of an earlier time
     * @return 0.25 for a quarter more, -0.25 for a quarter less; empty if one of the two is absent, or if it was zero before
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
        return new Figure(name, time.map(Times::seconds));
    }
}
