package io.github.livechat4j.http.internal;

/**
 * A limit of retries during an outage: each retry costs a token, and each success earns a fraction of one. If most
 * calls fail, the tokens run out, and calls fail at their first attempt until some succeed again.
 *
 * <p>Thread-safe; all calls of a client share one.
 */
public final class RetryBudget {

    private static final double CAPACITY = 100;
    private static final double EARNED_BY_SUCCESS = 0.2;

    private double tokens = CAPACITY;

    /** Creates a full budget. */
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
