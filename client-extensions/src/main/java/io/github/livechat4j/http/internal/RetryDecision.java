package io.github.livechat4j.http.internal;

import io.github.livechat4j.http.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides after an attempt that failed.
 *
 * @param policy when a call is tried again
 * @param budget what all calls together may spend on that
 * @param random chooses the wait
 */
record RetryDecision(RetryPolicy policy, RetryBudget budget, RandomGenerator random) {

    /** How long to wait before the next attempt; empty if there is none. */
    Optional<Duration> waitAfter(Outcome outcome, String method, Call call) {
        boolean isOver = call.attempts() >= policy.maxAttempts()
                || call.deadline().isOver()
                || Thread.currentThread().isInterrupted();
        if (isOver || !isWorthAnother(outcome, method)) {
            return Optional.empty();
        }
        Duration asked = asked(outcome, call);
        if (asked.compareTo(policy.maxRetryAfter()) > 0) {
            return Optional.empty();
        }
        Duration wait = asked.isZero() ? backoff(call.attempts()) : asked;
        return call.deadline().allows(wait) && budget.takeOne() ? Optional.of(wait) : Optional.empty();
    }

    private boolean isWorthAnother(Outcome outcome, String method) {
        if (outcome instanceof Outcome.Answer answer) {
            return new RetryRules(policy)
                    .retriesStatus(method, answer.response().status());
        }
        return outcome instanceof Outcome.Failure failure
                && !ConnectionFailure.isLasting(failure.cause())
                && new RetryRules(policy).retriesFailure(method, ConnectionFailure.neverConnected(failure.cause()));
    }

    /** What the service asks to be waited; nothing is also what a date in the past and garbage mean. */
    private static Duration asked(Outcome outcome, Call call) {
        return outcome instanceof Outcome.Answer answer
                ? StatusExceptions.retryAfter(
                                answer.response().headers(),
                                call.deadline().clock().instant())
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private Duration backoff(int attempts) {
        long limit = new RetryRules(policy).backoffLimit(attempts).toMillis();
        return Duration.ofMillis(limit == 0 ? 0 : random.nextLong(limit + 1));
    }
}
