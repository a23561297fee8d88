package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one row that can be absent. One that is impossible is absent, and told.
 *
 * @param place where the row is in the body
 * @param faults is told
 */
record RowValues(String place, RowFaults faults) {

    /** A number of things. */
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

    /** A time that came as a number of some unit. */
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
            // longer than any time can be
        }
        String found = number < 0 ? "a number below 0" : "a number that is beyond measure";
        faults.figure(faults.fault(place + member, "a time of at least 0", found), BigDecimal.valueOf(number));
        return Optional.empty();
    }
}
