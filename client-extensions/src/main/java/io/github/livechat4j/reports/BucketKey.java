package io.github.livechat4j.reports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The key of a row: a day, a month, an hour of the one requested day, or a date with an hour.
 *
 * @param granularity the unit of the key
 * @param date the day, or the first of the month; null if the key is an hour alone
 * @param hour the hour, which may be one that a clock change skips; midnight if the key has none
 */
record BucketKey(Granularity granularity, @Nullable LocalDate date, LocalTime hour) {

    /** The allowed forms of a key, for messages. */
    static final String FORMS =
            "a day (2026-03-01), a month (2026-03), an hour of the one day asked (09:00) or a date with an hour (2026-03-01 09:00)";

    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-[0-9]{2}");
    private static final Pattern HOUR = Pattern.compile("[0-9]{2}:00");
    private static final Pattern DATE_WITH_HOUR = Pattern.compile(DAY + " " + HOUR);
    private static final int DATE_LENGTH = 10;

    /** Parses a key; empty if it has none of the forms or is not a valid date or time. */
    static Optional<BucketKey> of(String key) {
        try {
            return Optional.ofNullable(parsed(key));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable BucketKey parsed(String key) {
        if (DAY.matcher(key).matches()) {
            return new BucketKey(Granularity.DAY, LocalDate.parse(key), LocalTime.MIDNIGHT);
        }
        if (MONTH.matcher(key).matches()) {
            return new BucketKey(Granularity.MONTH, YearMonth.parse(key).atDay(1), LocalTime.MIDNIGHT);
        }
        if (HOUR.matcher(key).matches()) {
            return new BucketKey(Granularity.HOUR, null, LocalTime.parse(key));
        }
        if (DATE_WITH_HOUR.matcher(key).matches()) {
            LocalDate date = LocalDate.parse(key.substring(0, DATE_LENGTH));
            return new BucketKey(Granularity.HOUR, date, LocalTime.parse(key.substring(DATE_LENGTH + 1)));
        }
        return null;
    }
}
