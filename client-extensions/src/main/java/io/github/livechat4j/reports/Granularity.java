package io.github.livechat4j.reports;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** The length of the buckets of a report, from the finest to the coarsest. */
public enum Granularity {
    /** Hours. The service reports them only for a single day; for several days see {@link Reports#hourly}. */
    HOUR,
    /** Days, from midnight to midnight. */
    DAY,
    /** ISO 8601 weeks, which start on Monday. The service has no weeks; they are computed from hours or days. */
    WEEK,
    /** Calendar months. The first and the last of a period may be partial. */
    MONTH;

    /** Returns the start of the bucket that contains a time. */
    LocalDateTime floor(LocalDateTime time) {
        return switch (this) {
            case HOUR -> time.truncatedTo(ChronoUnit.HOURS);
            case DAY -> time.truncatedTo(ChronoUnit.DAYS);
            case WEEK -> time.truncatedTo(ChronoUnit.DAYS).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1);
        };
    }

    /** Returns the start of the bucket after the one with a given start. */
    LocalDateTime next(LocalDateTime start) {
        return switch (this) {
            case HOUR -> start.plusHours(1);
            case DAY -> start.plusDays(1);
            case WEEK -> start.plusWeeks(1);
            case MONTH -> start.plusMonths(1);
        };
    }

    /**
     * Returns whether buckets of this length consist of whole buckets of a finer one: months do not consist of weeks.
     */
    boolean isMadeOf(Granularity finer) {
        return this == finer || (finer.compareTo(this) < 0 && finer != WEEK);
    }
}
