package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Converts numbers of the service to durations, to the nanosecond. */
final class Durations {

    private static final int NANOS = 9;
    private static final BigDecimal SECONDS_OF_A_MINUTE = BigDecimal.valueOf(60);
    private static final BigDecimal SECONDS_OF_AN_HOUR = BigDecimal.valueOf(3600);

    private Durations() {}

    static Optional<Duration> ofSeconds(@Nullable Double seconds) {
        return of(seconds, BigDecimal.ONE);
    }

    static Optional<Duration> ofMinutes(@Nullable Double minutes) {
        return of(minutes, SECONDS_OF_A_MINUTE);
    }

    static Optional<Duration> ofHours(@Nullable Double hours) {
        return of(hours, SECONDS_OF_AN_HOUR);
    }

    private static Optional<Duration> of(@Nullable Double number, BigDecimal seconds) {
        // uses the decimal number as sent, not the nearest binary fraction: 0.1 hours are 360 seconds
        return number == null
                ? Optional.empty()
                : Optional.of(ofSeconds(BigDecimal.valueOf(number).multiply(seconds)));
    }

    /**
     * Converts seconds to a duration.
     *
     * @throws ArithmeticException if the result overflows a duration
     */
    static Duration ofSeconds(BigDecimal seconds) {
        BigDecimal rounded = seconds.setScale(NANOS, RoundingMode.HALF_UP);
        BigDecimal whole = rounded.setScale(0, RoundingMode.FLOOR);
        long nanos = rounded.subtract(whole).movePointRight(NANOS).longValueExact();
        return Duration.ofSeconds(whole.longValueExact(), nanos);
    }

    static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), NANOS));
    }
}
