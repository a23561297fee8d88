package io.github.livechat4j.http.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Parses the header {@code Retry-After}: seconds, or a date as in {@link HttpDate}. */
final class RetryAfter {

    /** The upper limit of the result: longer than anybody waits, and safe to add to any time without overflow. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    /** RFC 9110 allows only whole seconds, but some services send fractions, some of them with a comma. */
    private static final Pattern SECONDS = Pattern.compile("[0-9]+(?:[.,][0-9]*)?|[.,][0-9]+");

    /** The separator that a proxy writes when it joins two headers. */
    private static final Pattern BETWEEN_VALUES = Pattern.compile("\\s*,\\s+|\\s+,\\s*");

    private RetryAfter() {}

    /**
     * Parses a value of the header.
     *
     * @param value the value
     * @param now the time of the answer
     * @return how long to wait from {@code now}, rounded up to whole seconds, zero if the date has passed; empty if the
     *     value is neither seconds nor a date
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
