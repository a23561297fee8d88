package io.github.livechat4j.http.internal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads the header {@code Retry-After}: seconds, or a date in any of the three forms of RFC 9110. */
final class RetryAfter {

    /** What is longer is cut to this: it is more than anybody waits, and can still be added to any time. */
    static final Duration LONGEST = Duration.ofDays(36_525);

    private static final Pattern SECONDS = Pattern.compile("[0-9]+");

    /** More digits than {@link #LONGEST} has, fewer than a long has. */
    private static final int MOST_DIGITS = 18;

    /** Says nothing that the rest of the date does not, and is sometimes wrong. */
    private static final Pattern DAY_OF_WEEK =
            Pattern.compile("^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\\s*", Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACES = Pattern.compile("\\s+");

    private static final DateTimeFormatter ASCTIME =
            formatter("MMM d HH:mm:ss uuuu").toFormatter(Locale.ENGLISH);

    private RetryAfter() {}

    /**
     * Reads a value of the header.
     *
     * @param value the value
     * @param now the time at which it came
     * @return how long to wait from now on, zero if the date is past; empty if the value is neither seconds nor a date
     */
    static Optional<Duration> parse(String value, Instant now) {
        String text = value.strip();
        if (SECONDS.matcher(text).matches()) {
            return Optional.of(seconds(text));
        }
        return date(text, now).map(date -> between(now, date));
    }

    private static Duration seconds(String digits) {
        if (digits.length() > MOST_DIGITS) {
            String significant = digits.replaceFirst("^0+", "");
            return significant.length() > MOST_DIGITS ? LONGEST : seconds("0" + significant);
        }
        return shorter(Duration.ofSeconds(Long.parseLong(digits)));
    }

    private static Duration shorter(Duration duration) {
        return duration.compareTo(LONGEST) > 0 ? LONGEST : duration;
    }

    private static Duration between(Instant now, Instant date) {
        return date.isBefore(now) ? Duration.ZERO : shorter(Duration.between(now, date));
    }

    private static Optional<Instant> date(String text, Instant now) {
        String date = SPACES.matcher(DAY_OF_WEEK.matcher(text).replaceFirst("")).replaceAll(" ");
        List<Function<String, Instant>> forms = List.of(
                form -> ZonedDateTime.parse(form, DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant(),
                form -> utc(form, rfc850(now)),
                form -> utc(form, ASCTIME));
        for (Function<String, Instant> form : forms) {
            try {
                return Optional.of(form.apply(date));
            } catch (DateTimeException e) {
                // it may be one of the others
            }
        }
        return Optional.empty();
    }

    private static Instant utc(String text, DateTimeFormatter formatter) {
        return LocalDateTime.parse(text, formatter).toInstant(ZoneOffset.UTC);
    }

    /** Its years have two digits, which RFC 9110 wants to be read as at most 50 years from now. */
    private static DateTimeFormatter rfc850(Instant now) {
        return formatter("d-MMM-")
                .appendValueReduced(
                        ChronoField.YEAR,
                        2,
                        4,
                        now.atZone(ZoneOffset.UTC).toLocalDate().minusYears(49))
                .appendPattern(" HH:mm:ss 'GMT'")
                .toFormatter(Locale.ENGLISH);
    }

    private static DateTimeFormatterBuilder formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .parseLenient()
                .appendPattern(pattern);
    }
}
