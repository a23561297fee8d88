package io.github.livechat4j.http;

import java.time.Duration;

/**
 * A client-side rate limiter: each attempt of a call waits here for its turn, so that the service need not reject it.
 *
 * <p>A pacer is thread-safe. Share one among all clients of an account, since the service limits calls per account:
 * {@link #local} within a process, {@link BucketPacer#shared} between processes. Waiting calls get their turns roughly
 * in order of arrival; the order is not guaranteed.
 */
@FunctionalInterface
public interface Pacer {

    /**
     * Waits for a turn. Fails at once, without waiting and without using a turn, if the turn would come too late.
     *
     * @param atMost the longest wait; zero or less takes a turn only if one is available now
     * @throws TurnTooLateException if the turn would come later; it has the time until the turn. Any other exception
     *     means that the pacer failed: the call then fails with a {@link
     *     io.github.livechat4j.error.ConnectionException}, and nothing is sent.
     * @throws InterruptedException if the thread is interrupted before or while it waits; the turn is given back
     */
    void acquire(Duration atMost) throws InterruptedException;

    /**
     * Returns a pacer that lets every call through at once.
     *
     * @return a pacer without a limit
     */
    static Pacer none() {
        return atMost -> {};
    }

    /**
     * Creates a pacer for the calls of this process.
     *
     * @param limit the limit of calls
     * @return a pacer with a full bucket
     * @throws IllegalStateException if {@code com.bucket4j:bucket4j_jdk17-core} is not on the class path
     */
    static Pacer local(RateLimit limit) {
        return local(limit, Sleeper.SYSTEM);
    }

    /**
     * Creates a pacer for the calls of this process, with a custom sleeper.
     *
     * @param limit the limit of calls
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
