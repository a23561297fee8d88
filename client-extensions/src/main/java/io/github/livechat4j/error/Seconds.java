package io.github.livechat4j.error;

import java.math.BigDecimal;
import java.time.Duration;

/** Durations in messages. */
final class Seconds {

    private static final int DIGITS_OF_NANOSECONDS = 9;

    private Seconds() {}

    /** Says {@code 30 s} or {@code 0.25 s}, however long it is. */
    static String of(Duration duration) {
        BigDecimal seconds = BigDecimal.valueOf(duration.getSeconds())
                .add(BigDecimal.valueOf(duration.getNano(), DIGITS_OF_NANOSECONDS));
        return seconds.stripTrailingZeros().toPlainString() + " s";
    }
}
