package io.github.livechat4j.reports;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** Length of the buckets of a report, from the finest to the coarsest. */
public enum Granularity {
    /** Hours of one day; asked of the service only for a single day, see {@link Reports#hourly}. */
    HOUR,
    /** Days, from midnight to midnight. */
    DAY,
    /** Weeks from Monday on, as ISO 8601 has them. The service has no weeks: they are made of hours or days. */
    WEEK,
    /** Calendar months. The first and the last of a period may be partial. */
    MONTH;

    /** When the bucket began that a time is in. */
    LocalDateTime floor(LocalDateTime time) {
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> time.truncatedTo(ChronoUnit.DAYS);
            case WEEK -> time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
    }

    /** When the bucket after one begins, given when that one began. */
    LocalDateTime next(LocalDateTime start) {
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    /** Whether buckets of this length are made of whole buckets of another: months are not made of weeks. */
    boolean isMadeOf(Granularity finer) {
        return this == finer || (finer.compareTo(this) < 0 && finer != WEEK);
    }
}
