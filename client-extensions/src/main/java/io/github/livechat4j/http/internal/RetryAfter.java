package io.github.livechat4j.http.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After}: seconds, or a date as {@link HttpDate} reads it. */
final class RetryAfter {

    /** What is longer is cut to this: it is more than anybody waits, and can still be added to any time. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    /** RFC 9110 has whole seconds, but services send fractions too, some of them with a comma. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+");

    /** What a proxy makes of two headers. */
    private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s*,\\s+|\\s+,\\s*");

    private RetryAfter() {}

    /**
     * Reads a value of the header.
     *
     * @param value the value
     * @param now the time at which it came
     * @return how long to wait from now on, in whole seconds that are not less than was asked for, and zero if the date is past; empty if
     *     the value is neither seconds nor a date
     */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        List<String> parts = List.of(BETWEEN_VALUES.split(text));
        if (parts.stream().allMatch(part -> SECONDS.matcher(part).matches())) {
            return parts.stream().map(RetryAfter::seconds).max(Comparator.naturalOrder());
        }
        return HttpDate.parse(text, now).map(date -> between(now, date));
    }

    private static Duration seconds(String digits) {
        BigDecimal seconds = new BigDecimal(digits.replace(',', '.')).setScale(0, RoundingMode.CEILING);
        return seconds.compareTo(BigDecimal.valueOf(LONGEST.toSeconds())) > 0
                ? LONGEST
                : Duration.ofSeconds(seconds.longValueExact());
    }

    private static Duration between(Instant now, Instant date) {
        if (date.isBefore(now)) {
            return Duration.ZERO;
        }
        Duration wait = Duration.between(now, date);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }
}
