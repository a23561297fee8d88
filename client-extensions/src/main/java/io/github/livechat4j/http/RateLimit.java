package io.github.livechat4j.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How many calls a {@link Pacer} lets through.
 *
 * <p>No more than {@code calls} go in any {@code period}, whichever is looked at: {@code perMinute(60)} never makes 61 calls within
 * a minute. It is a bucket of turns, which holds {@code burst} of them and is full at first. Each call takes one, and those of {@code
 * calls} that are not in the burst flow in over each period, evenly. So up to {@code burst} calls go at once after a rest, and a
 * larger burst is paid for with a slower pace behind it: {@code perMinute(60)} lets 6 go at once and then 54 a minute, {@code
 * perMinute(60).withBurst(1)} a call each second, and {@code perMinute(60).withBurst(30)} 30 at once and then 30 a minute.
 *
 * @param calls how many calls may go in a period, at least 1
 * @param period how long that is
 * @param burst how many of them may go at once after a rest, from 1 to {@code calls}
 */
public record RateLimit(long calls, Duration period, long burst) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int SHARE_AT_ONCE = 10;

    /**
     * Describes a limit.
     *
     * @param calls how many calls may go in a period
     * @param period how long that is
     * @param burst how many of them may go at once after a rest
     * @throws NullPointerException if the period is null
     * @throws IllegalArgumentException if {@code calls} is less than 1, if {@code burst} is less than 1 or more than {@code calls}, if the
     *     period is not positive or is longer than 366 days, or if there would be more than a call in each nanosecond
     */
    public RateLimit {
        Objects.requireNonNull(period, "period");
        if (calls < 1) {
            throw new IllegalArgumentException("calls must be at least 1, was " + calls);
        }
        if (burst < 1 || burst > calls) {
            throw new IllegalArgumentException("burst must be from 1 to " + calls + ", was " + burst);
        }
        if (period.isZero() || period.isNegative() || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("period must be positive and at most 366 days, was " + period);
        }
        if (calls > period.toNanos()) {
            throw new IllegalArgumentException("at most one call in a nanosecond, was " + calls + " in " + period);
        }
    }

    /**
     * Allows a number of calls in a time, a tenth of them at once after a rest.
     *
     * @param calls how many, at least 1
     * @param period how long, positive and at most 366 days
     * @return the limit
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static RateLimit of(long calls, Duration period) {
        return new RateLimit(calls, period, Math.max(1, calls / SHARE_AT_ONCE));
    }

    /**
     * Allows a number of calls in each second.
     *
     * @param calls how many, at least 1
     * @return the limit
     * @throws IllegalArgumentException if {@code calls} is out of its range
     */
    public static RateLimit perSecond(long calls) {
        return of(calls, Duration.ofSeconds(1));
    }

    /**
     * Allows a number of calls in each minute.
     *
     * @param calls how many, at least 1
     * @return the limit
     * @throws IllegalArgumentException if {@code calls} is out of its range
     */
    public static RateLimit perMinute(long calls) {
        return of(calls, Duration.ofMinutes(1));
    }

    /**
     * Changes how many calls may go at once after a rest.
     *
     * @param newBurst how many; 1 spaces all calls evenly
     * @return the changed limit
     * @throws IllegalArgumentException if {@code newBurst} is less than 1 or more than {@code calls}
     */
    public RateLimit withBurst(long newBurst) {
        return new RateLimit(calls, period, newBurst);
    }

    /**
     * How many turns flow in over a period. Behind a burst it is one less than could be: the first of a burst are late on the wire, since
     * connections have to be made, and those after them must not meet them there.
     */
    long refill() {
        return burst == 1 ? calls : Math.max(1, calls - burst);
    }
}
