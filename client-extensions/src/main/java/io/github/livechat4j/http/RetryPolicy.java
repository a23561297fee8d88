package io.github.livechat4j.http;

import java.time.Duration;
import java.util.Objects;

/**
 * The rules of retries: which failed attempts are retried, and how long to wait before that.
 *
 * <p>{@code GET}, {@code HEAD}, {@code PUT} and {@code DELETE} are retried on connection failures and on 408, 429, 500,
 * 502, 503 and 504. {@code POST} is retried only if the service cannot have acted on it: the connection was never made,
 * or the answer was 429.
 *
 * <p>The client waits for the full time of {@code Retry-After}. Without that header, the wait is random between zero
 * and a limit that doubles with each attempt, so that callers that failed together do not retry together.
 *
 * @param maxAttempts the maximum number of attempts of a call, at least 1
 * @param baseDelay the upper limit of the first wait
 * @param maxDelay the upper limit of every wait
 * @param maxRetryAfter the longest accepted {@code Retry-After}; if the service asks for a longer wait, the call fails
 *     at once, and its exception has the requested wait
 * @param posts when a {@code POST} is retried
 */
public record RetryPolicy(int maxAttempts, Duration baseDelay, Duration maxDelay, Duration maxRetryAfter, Posts posts) {

    /**
     * Six attempts, with waits of up to 250 ms, 500 ms, 1 s, 2 s and 4 s; {@code Retry-After} of up to a minute. If one
     * request in ten fails, one call in a million does.
     */
    public static final RetryPolicy DEFAULT = new RetryPolicy(
            6, Duration.ofMillis(250), Duration.ofSeconds(8), Duration.ofMinutes(1), Posts.WHEN_NOT_ACTED_ON);

    /** A single attempt, without retries. */
    public static final RetryPolicy NONE =
            new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, Posts.WHEN_NOT_ACTED_ON);

    /** When a {@code POST} is retried. */
    public enum Posts {
        /** Only if the service cannot have acted on it: the connection was never made, or the answer was 429. */
        WHEN_NOT_ACTED_ON,

        /** Like any other method, at the risk of creating a resource twice. */
        ALWAYS
    }

    /**
     * Creates a policy.
     *
     * @param maxAttempts the maximum number of attempts of a call, at least 1
     * @param baseDelay the upper limit of the first wait
     * @param maxDelay the upper limit of every wait
     * @param maxRetryAfter the longest accepted {@code Retry-After}; if the service asks for a longer wait, the call
     *     fails at once, and its exception has the requested wait
     * @param posts when a {@code POST} is retried
     * @throws IllegalArgumentException if {@code maxAttempts} is less than 1 or a duration is negative; the message
     *     names it
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
     * Returns this policy with another number of attempts.
     *
     * @param attempts the maximum number of attempts of a call, at least 1
     * @return the changed policy
     */
    public RetryPolicy withMaxAttempts(int attempts) {
        return new RetryPolicy(attempts, baseDelay, maxDelay, maxRetryAfter, posts);
    }

    /**
     * Returns this policy with another rule for {@code POST}.
     *
     * @param newPosts when a {@code POST} is retried
     * @return the changed policy
     */
    public RetryPolicy withPosts(Posts newPosts) {
        return new RetryPolicy(maxAttempts, baseDelay, maxDelay, maxRetryAfter, newPosts);
    }
}
