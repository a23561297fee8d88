package io.github.livechat4j.http.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The deadline of a call: it covers all attempts, the waits between them, and the reading of the answer.
 *
 * @param clock the clock
 * @param total the time limit of the whole call
 * @param end when the call must be finished
 */
record Deadline(InstantSource clock, Duration total, Instant end) {

    /** Creates a deadline that starts now. */
    static Deadline after(Duration total, InstantSource clock) {
        return after(total, clock, clock.instant());
    }

    /** Creates a deadline that starts at a given time. */
    static Deadline after(Duration total, InstantSource clock, Instant start) {
        return new Deadline(clock, total, start.plus(total));
    }

    /** Returns when the deadline started. */
    Instant start() {
        return end.minus(total);
    }

    /** Returns the remaining time, never negative. */
    Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return !clock.instant().isBefore(end);
    }

    /** Returns whether the remaining time is longer than a duration. */
    boolean allows(Duration duration) {
        return duration.compareTo(left()) < 0;
    }

    /**
     * Limits timeouts to the remaining time. The result is up to a millisecond longer than that time: a timeout that
     * ended before the deadline would be reported as a broken connection. It is never zero, which would mean no
     * timeout.
     */
    Timeouts within(Timeouts timeouts) {
        long most = left().toMillis() + 1;
        return most >= timeouts.connectMillis() && most >= timeouts.readMillis()
                ? timeouts
                : new Timeouts(Math.min(most, timeouts.connectMillis()), Math.min(most, timeouts.readMillis()));
    }
}
