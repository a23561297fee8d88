package io.github.livechat4j.http;

import java.time.Duration;
import java.util.Objects;

/**
 * How many calls a {@link Pacer} lets through.
 *
 * <p>It is a bucket of turns. It holds {@code burst} of them and is full at first; each call takes one; {@code calls} flow in
 * over each {@code period}, evenly. So after a rest up to {@code burst} calls go at once, later ones at an even pace, and no
 * window as long as the period sees more than {@code burst + calls}. Who must stay below a number in <em>every</em> window
 * splits it: {@code perMinute(50).withBurst(10)} never makes more than 60 calls in a minute, whichever minute is looked at.
 *
 * @param calls how many calls a period allows in the long run, at least 1
 * @param period how long that is
 * @param burst how many calls may go at once after a rest, at least 1
 */
public record RateLimit(long calls, Duration period, long burst) {

    private static final Duration LONGEST = Duration.ofDays(366);

    /**
     * Describes a limit.
     *
     * @param calls how many calls a period allows in the long run
     * @param period how long that is
     * @param burst how many calls may go at once after a rest
     * @throws NullPointerException if the period is null
     * @throws IllegalArgumentException if {@code calls} or {@code burst} is less than 1, if the period is not positive or is longer
     *     than 366 days, or if there would be more than a call in each nanosecond
     */
    public RateLimit {
        Objects.requireNonNull(period, "period");
        if (calls < 1) {
            throw new IllegalArgumentException("calls must be at least 1, was " + calls);
        }
        if (burst < 1) {
            throw new IllegalArgumentException("burst must be at least 1, was " + burst);
        }
        if (period.isZero() || period.isNegative() || period.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("period must be positive and at most 366 days, was " + period);
        }
        if (calls > period.toNanos()) {
            throw new IllegalArgumentException("at most one call in a nanosecond, was " + calls + " in " + period);
        }
    }

    /**
     * Allows a number of calls in a time, all of them at once after a rest.
     *
     * @param calls how many, at least 1
     * @param period how long, positive and at most 366 days
     * @return the limit
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static RateLimit of(long calls, Duration period) {
        return new RateLimit(calls, period, calls);
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
     * @throws IllegalArgumentException if {@code newBurst} is less than 1
     */
    public RateLimit withBurst(long newBurst) {
        return new RateLimit(calls, period, newBurst);
    }
}
