package io.github.livechat4j.http;

import java.time.Duration;
import java.util.Objects;

/**
 * The limit of a {@link Pacer}: the number of calls in any period, and the size of a burst.
 *
 * <p>At most {@code calls} calls are made in any {@code period}, wherever it starts: {@code perMinute(60)} never makes
 * 61 calls within a minute. The limit is a token bucket that holds {@code burst} tokens and is full at first. Each call
 * takes a token, and {@code calls - burst} tokens are added over each period, evenly. So up to {@code burst} calls are
 * made at once after a pause, and a larger burst means a slower pace after it: {@code perMinute(60)} allows 6 calls at
 * once and then 54 a minute, {@code perMinute(60).withBurst(1)} one call each second, and {@code
 * perMinute(60).withBurst(30)} 30 calls at once and then 30 a minute.
 *
 * @param calls the maximum number of calls in a period, at least 1
 * @param period the length of the period, positive and at most 366 days
 * @param burst the number of calls that may be made at once after a pause, from 1 to {@code calls}
 */
public record RateLimit(long calls, Duration period, long burst) {

    private static final Duration LONGEST = Duration.ofDays(366);
    private static final int SHARE_AT_ONCE = 10;

    /**
     * Creates a limit.
     *
     * @param calls the maximum number of calls in a period
     * @param period the length of the period, positive and at most 366 days
     * @param burst the number of calls that may be made at once after a pause
     * @throws NullPointerException if the period is null
     * @throws IllegalArgumentException if {@code calls} is less than 1, if {@code burst} is less than 1 or more than
     *     {@code calls}, if the period is not positive or is longer than 366 days, or if that is more than one call in
     *     a nanosecond
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
     * Creates a limit whose burst is a tenth of the calls.
     *
     * @param calls the maximum number of calls in a period, at least 1
     * @param period the length of the period, positive and at most 366 days
     * @return the limit
     * @throws IllegalArgumentException if an argument is out of its range
     */
    public static RateLimit of(long calls, Duration period) {
        return new RateLimit(calls, period, Math.max(1, calls / SHARE_AT_ONCE));
    }

    /**
     * Creates a limit of calls per second.
     *
     * @param calls the maximum number of calls in a period, at least 1
     * @return the limit
     * @throws IllegalArgumentException if {@code calls} is out of its range
     */
    public static RateLimit perSecond(long calls) {
        return of(calls, Duration.ofSeconds(1));
    }

    /**
     * Creates a limit of calls per minute.
     *
     * @param calls the maximum number of calls in a period, at least 1
     * @return the limit
     * @throws IllegalArgumentException if {@code calls} is out of its range
     */
    public static RateLimit perMinute(long calls) {
        return of(calls, Duration.ofMinutes(1));
    }

    /**
     * Returns this limit with another burst.
     *
     * @param newBurst the number of calls that may be made at once after a pause; 1 spaces all calls evenly
     * @return the changed limit
     * @throws IllegalArgumentException if {@code newBurst} is less than 1 or more than {@code calls}
     */
    public RateLimit withBurst(long newBurst) {
        return new RateLimit(calls, period, newBurst);
    }

    /**
     * Returns how many tokens are added over a period: {@code calls} without a burst, else {@code calls - burst}. The
     * first calls of a burst open connections and arrive late at the service, so a larger refill could exceed the limit
     * as the service counts it.
     */
    long refill() {
        return burst == 1 ? calls : Math.max(1, calls - burst);
    }
}
