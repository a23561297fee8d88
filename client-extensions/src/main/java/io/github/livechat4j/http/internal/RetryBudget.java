package io.github.livechat4j.http.internal;

/**
 * Keeps retries from multiplying an outage: each costs a token, and each success earns a part of one. When most calls fail,
 * the tokens run out and calls fail at their first attempt, until some succeed again.
 *
 * <p>Thread-safe; all calls of a client share one.
 */
public final class RetryBudget {

    private static final double CAPACITY = 100;
    private static final double EARNED_BY_SUCCESS = 0.2;

    private double tokens = CAPACITY;

    /** Makes a full one. */
    public RetryBudget() {}

    synchronized boolean takeOne() {
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }

    synchronized void onSuccess() {
        tokens = Math.min(CAPACITY, tokens + EARNED_BY_SUCCESS);
    }
}
