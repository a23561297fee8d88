package io.github.livechat4j.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.spring.boot.CallHealth.State;
import io.github.livechat4j.spring.boot.LiveChatProperties.HealthRules;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CallHealthTest {

    private static final Operation OPERATION = new Operation("getAgent", "GET", "/agents/{login}");

    private final AtomicReference<Instant> time = new AtomicReference<>(Instant.parse("2026-03-01T12:00:00Z"));
    private final CallHealth health = new CallHealth(new HealthRules(3, Duration.ofMinutes(5)), time::get);

    private void attempts(int times, @Nullable Integer status, @Nullable String failure) {
        for (int number = 1; number <= times; number++) {
            health.onAttempt(OPERATION, new Attempt(number, Duration.ZERO, Duration.ofMillis(3), status, failure));
        }
    }

    private State state() {
        return health.report().state();
    }

    @Test
    void state_whenNothingWasCalled_thenIsUnknown() {
        assertThat(state()).isEqualTo(State.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 204, 400, 403, 404, 429})
    void state_whenTheLastCallWasAnswered_thenIsUp(int status) {
        attempts(3, null, "ConnectException");
        attempts(1, status, null);

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void state_whenTheLatestAttemptsWereNotAnswered_thenIsDown() {
        attempts(1, 200, null);
        attempts(3, null, "ConnectException");

        assertThat(health.report())
                .isEqualTo(new CallHealth.Report(
                        State.DOWN,
                        java.util.Map.of(
                                "lastSuccess", "2026-03-01T12:00:00Z",
                                "lastFailure", "2026-03-01T12:00:00Z",
                                "lastFailureKind", "ConnectException",
                                "failuresInARow", 3)));
    }

    @Test
    void state_whenTheTokenIsRefused_thenIsDown() {
        attempts(3, 401, null);

        assertThat(state()).isEqualTo(State.DOWN);
    }

    @Test
    void state_whenFewAttemptsFailed_thenStaysAsItWas() {
        attempts(1, 200, null);
        attempts(2, null, "ConnectException");

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void state_whenTheServiceHasErrors_thenStaysAsItWas() {
        attempts(1, 200, null);
        attempts(10, 503, null);

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void state_whenCallersEndTheirCalls_thenStaysAsItWas() {
        attempts(1, 200, null);
        attempts(10, null, "InterruptedIOException");

        assertThat(state()).isEqualTo(State.UP);
    }

    @Test
    void state_whenTheLastAttemptIsLongAgo_thenIsUnknown() {
        attempts(3, null, "ConnectException");
        time.updateAndGet(now -> now.plus(Duration.ofMinutes(5)));

        assertThat(state()).isEqualTo(State.UNKNOWN);
    }
}
