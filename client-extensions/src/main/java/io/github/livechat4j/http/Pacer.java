package io.github.livechat4j.http;

import java.time.Duration;

/**
 * Holds calls back, so that the service need not: each attempt of a call waits here for its turn.
 *
 * <p>A pacer is thread-safe and is meant to be shared by all that call on behalf of one account, since the service counts for the
 * account. {@link #local} shares it within a process, {@link BucketPacer#shared} between processes. Waiting calls get their
 * turns roughly in the order in which they came; that is not promised.
 */
@FunctionalInterface
public interface Pacer {

    /**
     * Waits for a turn, or says at once that it would come too late; then no turn is taken and nothing is waited.
     *
     * @param atMost how long to wait; zero or less takes a turn only if there is one now
     * @throws TurnTooLateException if the turn would come later; it tells how much. Any other exception says that the turn could not
     *     be asked for: the call then fails with a {@link io.github.livechat4j.error.ConnectionException}, and nothing is sent.
     * @throws InterruptedException if the thread is interrupted before or while it waits; the turn is given back
     */
    void acquire(Duration atMost) throws InterruptedException;

    /**
     * Lets every call through.
     *
     * @return a pacer without a limit
     */
    static Pacer none() {
        return atMost -> {};
    }

    /**
     * Paces the calls of this process.
     *
     * @param limit how many calls go through
     * @return a pacer with a full bucket
     * @throws IllegalStateException if {@code com.bucket4j:bucket4j_jdk17-core} is not on the class path
     */
    static Pacer local(RateLimit limit) {
        return local(limit, Sleeper.SYSTEM);
    }

    /**
     * Paces the calls of this process, with waiting of one's own.
     *
     * @param limit how many calls go through
     * @param sleeper waits for turns
     * @return a pacer with a full bucket
     * @throws IllegalStateException if {@code com.bucket4j:bucket4j_jdk17-core} is not on the class path
     */
    static Pacer local(RateLimit limit, Sleeper sleeper) {
        try {
            return BucketPacer.local(limit, sleeper);
        } catch (NoClassDefFoundError e) {
            throw new IllegalStateException("pacing needs com.bucket4j:bucket4j_jdk17-core on the class path", e);
        }
    }
}
