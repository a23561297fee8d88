package io.github.livechat4j.http.internal;

import feign.Request;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * The moment at which a call must be over: all its attempts, the waits between them, and the reading of the answer.
 *
 * @param clock tells the time
 * @param total how long the call may take in all
 * @param end when it must be over
 */
record Deadline(InstantSource clock, Duration total, Instant end) {

    /** Starts a deadline now. */
    static Deadline after(Duration total, InstantSource clock) {
        return after(total, clock, clock.instant());
    }

    /** Starts a deadline at a moment. */
    static Deadline after(Duration total, InstantSource clock, Instant start) {
        return new Deadline(clock, total, start.plus(total));
    }

    /** When the call began. */
    Instant start() {
        return end.minus(total);
    }

    /** What is left, never negative. */
    Duration left() {
        Duration left = Duration.between(clock.instant(), end);
        return left.isNegative() ? Duration.ZERO : left;
    }

    boolean isOver() {
        return left().isZero();
    }

    /** Whether there is time for something. */
    boolean allows(Duration duration) {
        return duration.compareTo(left()) < 0;
    }

    /** The same timeouts, but none beyond the deadline. They are of at least a millisecond: zero would mean none. */
    Request.Options within(Request.Options options) {
        long most = Math.max(1, left().toMillis());
        return new Request.Options(
                Math.min(most, options.connectTimeoutMillis()),
                TimeUnit.MILLISECONDS,
                Math.min(most, options.readTimeoutMillis()),
                TimeUnit.MILLISECONDS,
                false);
    }
}
