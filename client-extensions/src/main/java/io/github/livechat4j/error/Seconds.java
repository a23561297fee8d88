package io.github.livechat4j.error;

import java.math.BigDecimal;
import java.time.Duration;

/** Formats durations for messages. */
final class Seconds {

    private static final int DIGITS_OF_NANOSECONDS = 9;

    private Seconds() {}

    /** Returns the duration in seconds, whatever its length: {@code 30 s} or {@code 0.25 s}. */
    static String of(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), DIGITS_OF_NANOSECONDS));
        return seconds.stripTrailingZeros().toPlainString() + " s";
    }
}
