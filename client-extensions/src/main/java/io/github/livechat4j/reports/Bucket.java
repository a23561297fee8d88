package io.github.livechat4j.reports;

import java.time.LocalDateTime;
import java.util.Objects;

/**
 * The time that one row of a report covers. Times are local to the zone of the query.
 *
 * @param start when it begins, included
 * @param end when it ends, not included
 * @param granularity what it is: an hour, a day, a week or a month, of which it may be only a part
 */
public record Bucket(LocalDateTime start, LocalDateTime end, Granularity granularity) {

    /**
     * Makes a bucket.
     *
     * @param start when it begins, included
     * @param end when it ends, not included
     * @param granularity what it is, or is a part of
     * @throws NullPointerException if one is null
     * @throws IllegalArgumentException if it does not end after it starts, or does not lie within one hour, day, week or month
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
     * Makes the whole hour, day, week or month that a time is in.
     *
     * @param time any time in it
     * @param granularity what it is
     * @return the bucket
     */
    public static Bucket around(LocalDateTime time, Granularity granularity) {
        LocalDateTime start = granularity.floor(time);
        return new Bucket(start, granularity.next(start), granularity);
    }

    /**
     * Says whether it is less than its whole hour, day, week or month, as the first and the last of a period may be.
     *
     * @return whether something is missing at an end
     */
    public boolean isPartial() {
        return !equals(around(start, granularity));
    }

    /**
     * Says whether a time is in it.
     *
     * @param time a time, local as the bucket is
     * @return whether it is
     */
    public boolean contains(LocalDateTime time) {
        return !time.isBefore(start) && time.isBefore(end);
    }
}
