package io.github.livechat4j.reports;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * The time range of one row of a report. Times are local to the zone of the query.
 *
 * @param start the start, inclusive
 * @param end the end, exclusive
 * @param granularity an hour, a day, a week or a month; the bucket may be only a part of it
 */
public record Bucket(LocalDateTime start, LocalDateTime end, Granularity granularity) {

    /**
     * Creates a bucket.
     *
     * @param start the start, inclusive
     * @param end the end, exclusive
     * @param granularity the unit that the bucket is, or is a part of
     * @throws NullPointerException if a parameter is null
     * @throws IllegalArgumentException if {@code end} is not after {@code start}, or both are not within one hour, day,
     *     week or month
     */
    public Bucket {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(end, "end");
        Objects.requireNonNull(granularity, "granularity");
        if (!end.isAfter(start)) {
            throw new IllegalArgumentException("end must be after start, was " + end + " for the start " + start);
        }
        if (end.isAfter(granularity.next(granularity.floor(start)))) {
            throw new IllegalArgumentException(
                    "end must be in the same " + granularity + " as the start " + start + ", was " + end);
        }
    }

    /**
     * Returns the whole hour, day, week or month that contains a time.
     *
     * @param time any time in it
     * @param granularity the unit
     * @return the bucket
     */
    public static Bucket around(LocalDateTime time, Granularity granularity) {
        LocalDateTime start = granularity.floor(time);
        return new Bucket(start, granularity.next(start), granularity);
    }

    /**
     * Returns whether this is only a part of an hour, day, week or month, as the first and the last bucket of a period
     * may be.
     *
     * @return true if the start or the end of the unit is missing
     */
    public boolean isPartial() {
        return !equals(around(start, granularity));
    }

    /**
     * Returns whether a time is in this bucket.
     *
     * @param time a time in the same zone as the bucket
     * @return whether the bucket contains the time
     */
    public boolean contains(LocalDateTime time) {
        return !time.isBefore(start) && time.isBefore(end);
    }
}
