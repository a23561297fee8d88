package io.github.livechat4j.http.internal;

import io.github.livechat4j.http.RetryPolicy;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Decides whether a failed attempt is retried, and after which wait.
 *
 * @param policy when a call is retried
 * @param budget the retry budget of all calls of the client
 * @param random the source of the random wait
 */
record RetryDecision(RetryPolicy policy, RetryBudget budget, RandomGenerator random) {

    /** Returns how long to wait before the next attempt; empty if the call is not retried. */
    Optional<Duration> waitAfter(AttemptOutcome outcome, String method, Call call) {
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

    private boolean isWorthAnother(AttemptOutcome outcome, String method) {
        if (outcome instanceof AttemptOutcome.Answer answer) {
            return new RetryRules(policy).retriesStatus(method, answer.held().status());
        }
        return outcome instanceof AttemptOutcome.Failure failure
                && !ConnectionFailure.isLasting(failure.cause())
                && new RetryRules(policy).retriesFailure(method, ConnectionFailure.neverConnected(failure.cause()));
    }

    /**
     * Returns the wait that the service asks for; zero if it asks for none, sends a date in the past or a value that
     * cannot be parsed.
     */
    private static Duration asked(AttemptOutcome outcome, Call call) {
        return outcome instanceof AttemptOutcome.Answer answer
                ? StatusExceptions.retryAfter(
                                answer.held().headers(), call.deadline().clock().instant())
                        .orElse(Duration.ZERO)
                : Duration.ZERO;
    }

    private Duration backoff(int attempts) {
        long limit = new RetryRules(policy).backoffLimit(attempts).toMillis();
        return Duration.ofMillis(limit == 0 ? 0 : random.nextLong(limit + 1));
    }
}
