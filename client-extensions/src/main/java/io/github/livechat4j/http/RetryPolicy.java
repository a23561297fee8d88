package io.github.livechat4j.http;

import java.time.Duration;
import java.util.Objects;

/**
 * Decides whether a failed attempt is worth another one, and how long to wait before it.
 *
 * <p>{@code GET}, {@code HEAD}, {@code PUT} and {@code DELETE} are tried again on connection failures and on 408, 429, 500,
 * 502, 503 and 504. {@code POST} is tried again only when the service cannot have acted on it: the connection was never made,
 * or the answer was 429.
 *
 * <p>The wait is what {@code Retry-After} says, in full. Where the service says nothing, it is random, between nothing and a
 * limit that doubles with each attempt: callers that failed together do not come back together.
 *
 * @param maxAttempts how often a call is tried in all, at least 1
 * @param baseDelay the limit of the first wait
 * @param maxDelay the limit of all limits
 * @param maxRetryAfter the longest wait the service may ask for; a call that was asked to wait longer fails at once, and its
 *     exception says how long it would have been
 * @param posts when a {@code POST} may be sent twice
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter, Posts posts) {

    /**
     * Six attempts, with waits of up to 250 ms, 500 ms, 1 s, 2 s and 4 s; {@code Retry-After} of up to a minute. Where one request in ten
     * fails, one call in a million does.
     */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            6, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofMinutes(1), Posts.WHEN_NOT_ACTED_ON);

    /** One attempt. */
    public static final RetryPolicy NONE =
            new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Posts.WHEN_NOT_ACTED_ON);

    /** When a {@code POST} may be sent twice. */
    public enum Posts {
        /** Only when the service cannot have acted on it: the connection was never made, or the answer was 429. */
        WHEN_NOT_ACTED_ON,

        /** Like any other method: what is created may then be created twice. */
        ALWAYS
    }

    /**
     * Makes a policy.
     *
     * @param maxAttempts how often a call is tried in all, at least 1
     * @param baseDelay the limit of the first wait
     * @param maxDelay the limit of all limits
     * @param maxRetryAfter the longest wait the service may ask for; a call that was asked to wait longer fails at once, and its
     *     exception says how long it would have been
     * @param posts when a {@code POST} may be sent twice
     * @throws IllegalArgumentException if there is no attempt, or a duration is negative, naming it
     */
    public RetryPolicy {
        if (maxAttempts < 1) {
            throw new IllegalArgumentException("maxAttempts must be at least 1, was " + maxAttempts);
        }
        notNegative("baseDelay", baseDelay);
        notNegative("maxDelay", maxDelay);
        notNegative("maxRetryAfter", maxRetryAfter);
        Objects.requireNonNull(posts, "posts");
    }

    private static void notNegative(String name, Duration duration) {
        if (duration.isNegative()) {
            throw new IllegalArgumentException(name + " must not be negative, was " + duration);
        }
    }

    /**
     * Changes how often a call is tried.
     *
     * @param attempts how often in all, at least 1
     * @return the changed policy
     */
    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, baseDelay, maxDelay, maxRetryAfter, posts);
    }

    /**
     * Changes when a {@code POST} may be sent twice.
     *
     * @param newPosts when
     * @return the changed policy
     */
    public RetryPolicy withPosts(Posts newPosts) {
        return new RetryPolicy(maxAttempts, baseDelay, maxDelay, maxRetryAfter, newPosts);
    }
}
