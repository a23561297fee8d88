package io.github.livechat4j.http.internal;

import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.RetryPolicy.Posts;
import java.time.Duration;
import java.util.Set;

/**
 * Applies a {@link RetryPolicy} to a method, a status or a failure.
 *
 * @param policy the policy of the client
 */
record RetryRules(RetryPolicy policy) {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final Set<Integer> WORTH_ANOTHER = Set.of(408, TOO_MANY_REQUESTS, 500, 502, 503, 504);
    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "PUT", "DELETE", "OPTIONS");
    private static final int MOST_DOUBLINGS = 30;

    boolean retriesStatus(String method, int status) {
        return WORTH_ANOTHER.contains(status) && (status == TOO_MANY_REQUESTS || mayBeSentTwice(method));
    }

    boolean retriesFailure(String method, boolean neverConnected) {
        return neverConnected || mayBeSentTwice(method);
    }

    private boolean mayBeSentTwice(String method) {
        return IDEMPOTENT.contains(method) || policy.posts() == Posts.ALWAYS;
    }

    /** Returns the upper limit of the wait after an attempt, counted from 1. */
    Duration backoffLimit(int attempt) {
        Duration longest = policy.maxDelay().compareTo(RetryAfter.LONGEST) < 0 ? policy.maxDelay() : RetryAfter.LONGEST;
        Duration limit = policy.baseDelay();
        for (int doubled = 0;
                doubled < Math.min(attempt - 1, MOST_DOUBLINGS) && limit.compareTo(longest) < 0;
                doubled++) {
            limit = limit.plus(limit);
        }
        return limit.compareTo(longest) < 0 ? limit : longest;
    }
}
