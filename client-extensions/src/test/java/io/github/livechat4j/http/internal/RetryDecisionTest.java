package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import feign.Request;
import io.github.livechat4j.client.FakeTime;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.http.RetryPolicy;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class RetryDecisionTest {

    private static final Request REQUEST =
            Request.create(Request.HttpMethod.GET, "https://example.com/kites", Map.of(), null, null, null);

    private final FakeTime time = new FakeTime();
    private final RetryBudget budget = new RetryBudget();

    private Call call(Duration deadline, int attempts) {
        Call call = new Call(
                new Operation("listKites", "GET", "/kites"),
                REQUEST,
                Map.of(),
                Deadline.after(deadline, time.environment().clock()),
                new Cancellation());
        for (int i = 0; i < attempts; i++) {
            call.add(Duration.ZERO, 503, null);
        }
        return call;
    }

    private Call call(int attempts) {
        return call(Duration.ofMinutes(2), attempts);
    }

    private RetryDecision decision(RetryPolicy policy) {
        return new RetryDecision(policy, budget, time.environment().random());
    }

    private Optional<Duration> waitAfter(AttemptOutcome outcome, Call call) {
        return decision(RetryPolicy.DEFAULT).waitAfter(outcome, "GET", call);
    }

    private static AttemptOutcome answer(int status, Map<String, Collection<String>> headers) {
        Map<String, Collection<String>> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        named.putAll(headers);
        return new AttemptOutcome.Answer(new HeldAnswer(status, null, named, new byte[0]));
    }

    private static AttemptOutcome answer(int status) {
        return answer(status, Map.of());
    }

    private static AttemptOutcome retryAfter(String... values) {
        return answer(503, Map.of("retry-after", List.of(values)));
    }

    private static AttemptOutcome failure(IOException cause) {
        return new AttemptOutcome.Failure(cause);
    }

    @Test
    void waitsTwiceAsLongAfterEachAttempt() {
        assertThat(List.of(1, 2, 3))
                .extracting(attempts ->
                        waitAfter(answer(503), call(attempts)).orElseThrow().toMillis())
                .containsExactly(250L, 500L, 1000L);
    }

    @Test
    void waitsNotAtAll_whenThePolicyHasNoDelay() {
        RetryPolicy policy = new RetryPolicy(
                2, Duration.ZERO, Duration.ZERO, Duration.ofSeconds(1), RetryPolicy.Posts.WHEN_NOT_ACTED_ON);

        assertThat(decision(policy).waitAfter(answer(503), "GET", call(1))).contains(Duration.ZERO);
    }

    @Test
    void endsWithTheLastAttempt() {
        assertThat(waitAfter(answer(503), call(RetryPolicy.DEFAULT.maxAttempts())))
                .isEmpty();
    }

    @Test
    void endsWithTheDeadline() {
        Call call = call(Duration.ofSeconds(1), 1);
        time.pass(Duration.ofSeconds(1));

        assertThat(waitAfter(answer(503), call)).isEmpty();
    }

    @Test
    void endsWhenTheThreadIsInterrupted() {
        Thread.currentThread().interrupt();

        Optional<Duration> wait = waitAfter(answer(503), call(1));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(wait).isEmpty();
    }

    @Test
    void endsWhenTheBudgetIsUsedUp() {
        while (budget.takeOne()) {
            // other calls use up the budget
        }

        assertThat(waitAfter(answer(503), call(1))).isEmpty();
    }

    @Test
    void takesNothingFromTheBudget_whenThereIsNoOtherAttempt() {
        waitAfter(answer(400), call(1));
        waitAfter(answer(503), call(RetryPolicy.DEFAULT.maxAttempts()));
        waitAfter(retryAfter("3600"), call(1));

        int left = 0;
        while (budget.takeOne()) {
            left++;
        }
        assertThat(left).isEqualTo(100);
    }

    @Test
    void waitsWhatTheServiceAsksFor() {
        assertThat(waitAfter(retryAfter("0", "9", "soon", "3"), call(1))).contains(Duration.ofSeconds(9));
    }

    @Test
    void waitsUpToTheLimitButNotLonger() {
        assertThat(waitAfter(retryAfter("60"), call(1))).contains(Duration.ofMinutes(1));
        assertThat(waitAfter(retryAfter("61"), call(1))).isEmpty();
    }

    @Test
    void backsOff_whenTheServiceAsksForNothingThatCanBeWaited() {
        assertThat(List.of("0", "soon", "-1", "", "Sun, 06 Nov 1994 08:49:37 GMT"))
                .allSatisfy(value ->
                        assertThat(waitAfter(retryAfter(value), call(1))).contains(Duration.ofMillis(250)));
    }

    @Test
    void endsWhenTheWaitWouldTakeAllThatIsLeft() {
        assertThat(waitAfter(retryAfter("5"), call(Duration.ofSeconds(5), 1))).isEmpty();
        assertThat(waitAfter(retryAfter("5"), call(Duration.ofMillis(5001), 1))).contains(Duration.ofSeconds(5));
    }

    @Test
    void tellsAPostThatCannotHaveArrivedFromOneThatMay() {
        RetryDecision decision = decision(RetryPolicy.DEFAULT);

        assertThat(decision.waitAfter(failure(new ConnectException("refused")), "POST", call(1)))
                .isPresent();
        assertThat(decision.waitAfter(failure(new SocketException("reset")), "POST", call(1)))
                .isEmpty();
        assertThat(decision.waitAfter(failure(new SocketException("reset")), "HEAD", call(1)))
                .isPresent();
    }
}
