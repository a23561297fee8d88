package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the optional figures of one row. An invalid figure is absent and reported.
 *
 * @param place the path of the row in the body
 * @param faults receives invalid figures
 */
record RowValues(String place, RowFaults faults) {

    /** Reads a count. */
    OptionalLong count(String member, @Nullable Integer count) {
        if (count == null) {
            return OptionalLong.empty();
        }
        if (count < 0) {
            faults.figure(faults.fault(place + member, "a count of at least 0", "a number below 0"), count);
            return OptionalLong.empty();
        }
        return OptionalLong.of(count);
    }

    /** Reads a time that was sent as a number of some unit. */
    Optional<Duration> time(
            String member, @Nullable Double number, Function<@Nullable Double, Optional<Duration>> unit) {
        if (number == null) {
            return Optional.empty();
        }
        try {
            Optional<Duration> time = unit.apply(number);
            if (!time.orElse(Duration.ZERO).isNegative()) {
                return time;
            }
        } catch (ArithmeticException e) {
            // too large for a Duration
        }
        String found = number < 0 ? "a number below 0" : "a number too large for a duration";
        faults.figure(faults.fault(place + member, "a time of at least 0", found), BigDecimal.valueOf(number));
        return Optional.empty();
    }
}
