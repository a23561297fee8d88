package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.Bucket;
import io.github.livechat4j.reports.Granularity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** Formats times for people and for scripts. */
final class TimeText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd EEE", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH_NAME = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MONTH = DateTimeFormatter.ofPattern("MMM uu", Locale.ENGLISH);

    private TimeText() {}

    /** Returns the full label of a bucket. */
    static String label(Bucket bucket) {
        LocalDate last = bucket.end().minusNanos(1).toLocalDate();
        boolean isWholeMonth = bucket.granularity() == Granularity.MONTH && !bucket.isPartial();
        return switch (bucket.granularity()) {
            case HOUR -> HOUR.format(bucket.start());
            case DAY -> DAY.format(bucket.start());
            case WEEK, MONTH ->
                isWholeMonth
                        ? MONTH.format(bucket.start())
                        : bucket.start().toLocalDate() + " to " + last + (bucket.isPartial() ? days(bucket) : "");
        };
    }

    /** Returns the mark of a week or month of which only a part belongs to the period. */
    private static String days(Bucket bucket) {
        long days = ComparedPeriod.days(bucket);
        return " (" + days + (days == 1 ? " day)" : " days)");
    }

    /** Returns the short label of a bucket: of hours, that of the first of a day has the date. */
    static String tick(Bucket bucket) {
        DateTimeFormatter format = switch (bucket.granularity()) {
            case HOUR -> bucket.start().getHour() == 0 ? SHORT_DAY : SHORT_HOUR;
            case DAY, WEEK -> SHORT_DAY;
            case MONTH -> SHORT_MONTH;
        };
        return format.format(bucket.start());
    }

    /** Returns a period in words: a whole month by its name, any other period by its first and last day. */
    static String days(LocalDate from, LocalDate to) {
        YearMonth month = YearMonth.from(from);
        if (from.equals(month.atDay(1)) && to.equals(month.atEndOfMonth())) {
            return MONTH_NAME.format(from);
        }
        return from.equals(to) ? DAY.format(from) : from + " to " + to;
    }

    /** Formats a time in ISO 8601, with the offset if the zone is known. */
    static String iso(LocalDateTime time, Optional<ZoneId> zone) {
        return zone.map(known -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        time.atZone(known).toOffsetDateTime()))
                .orElseGet(() -> DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
    }
}
