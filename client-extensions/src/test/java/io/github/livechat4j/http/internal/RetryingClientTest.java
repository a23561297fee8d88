package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import feign.Request;
import feign.Response;
import io.github.livechat4j.client.FakeTime;
import io.github.livechat4j.client.FakeTransport;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.DeadlineExceededException;
import io.github.livechat4j.error.NotFoundException;
import io.github.livechat4j.error.Operation;
import io.github.livechat4j.error.ServerException;
import io.github.livechat4j.http.AttemptListener;
import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.TurnTooLateException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RetryingClientTest {

    private final FakeTransport transport = new FakeTransport();
    private final FakeTime time = new FakeTime();

    private Kites kites(CallSettings settings, Pacer pacer) {
        return Kites.by(Kites.client(transport, settings, pacer, time));
    }

    private Kites pacedBy(Pacer pacer) {
        return kites(Kites.SETTINGS, pacer);
    }

    /** Returns a pacer with a number of turns, which then fails. */
    private static Pacer turns(int turns, RuntimeException failure) {
        int[] left = {turns};
        return atMost -> {
            if (left[0]-- == 0) {
                throw failure;
            }
        };
    }

    private static ConnectionException connectionException(Kites kites) {
        return catchThrowableOfType(ConnectionException.class, () -> kites.get("1", Map.of()));
    }

    @Test
    void aPacerThatFails_whenNothingWasTried_thenSaysThatNothingWasSent() {
        ConnectionException thrown = connectionException(pacedBy(turns(0, new IllegalStateException("store is away"))));

        assertThat(thrown.isSent()).isFalse();
        assertThat(thrown)
                .hasMessage("get (GET /kites/{id}): not sent, since the pacer failed (IllegalStateException)")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(thrown.attempts()).isEmpty();
        assertThat(transport.requests).isEmpty();
    }

    @Test
    void aPacerThatFails_whenItShowsASecret_thenIsShownWithoutIt() {
        ConnectionException thrown =
                connectionException(pacedBy(turns(0, new IllegalStateException("redis://:s3cret@cache is away"))));

        assertThat(thrown).hasStackTraceContaining("redis://:***@cache is away");
    }

    @Test
    void aPacerThatFails_whenARequestWasSentBefore_thenSaysThatTheServiceMayHaveActed() {
        transport.answers(503, "");

        ConnectionException thrown = connectionException(pacedBy(turns(1, new IllegalStateException("store is away"))));

        assertThat(thrown.isSent()).isTrue();
        assertThat(thrown.attempts()).extracting(Attempt::status).containsExactly(503);
    }

    @Test
    void aPacerThatFails_whenNoConnectionWasMadeBefore_thenSaysThatNothingWasSent() {
        transport.fails(new ConnectException("refused"));

        ConnectionException thrown = connectionException(pacedBy(turns(1, new IllegalStateException("store is away"))));

        assertThat(thrown.isSent()).isFalse();
        assertThat(thrown).hasMessageContaining("the pacer failed");
        assertThat(thrown.attempts()).hasSize(1);
    }

    @Test
    void aTurnThatIsTooLate_thenIsTheDeadlines() {
        Kites kites = pacedBy(turns(0, new TurnTooLateException(Duration.ofHours(1))));

        assertThatThrownBy(() -> kites.get("1", Map.of()))
                .isInstanceOf(DeadlineExceededException.class)
                .hasCauseInstanceOf(TurnTooLateException.class);
    }

    @Test
    void aWaitForATurn_whenItIsInterrupted_thenEndsTheCallAndKeepsTheFlag() {
        ConnectionException thrown = connectionException(pacedBy(atMost -> {
            throw new InterruptedException();
        }));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(thrown.isSent()).isFalse();
    }

    @Test
    void aWaitForATurn_whenItIsOver_thenIsPartOfTheAttempt() {
        transport.fails(new ConnectException("refused")).answers(404, "");
        Kites kites = pacedBy(atMost -> time.pass(Duration.ofSeconds(3)));

        assertThatThrownBy(() -> kites.get("1", Map.of()))
                .isInstanceOfSatisfying(
                        NotFoundException.class,
                        thrown -> assertThat(thrown.attempts())
                                .extracting(Attempt::waited)
                                .containsExactly(Duration.ofSeconds(3), Duration.ofMillis(3250)));
    }

    @Test
    void aBudget_whenItIsUsedUp_thenLeavesEachCallOneAttemptUntilSomeSucceed() {
        RetryBudget budget = new RetryBudget();
        while (budget.takeOne()) {
            // takes all tokens of the budget
        }
        Kites kites = Kites.by(new RetryingClient(
                transport, Kites.SETTINGS, Pacer.none(), budget, Kites.NO_NOTICES, time.environment()));
        transport.answers(503, "");

        assertThatThrownBy(() -> kites.get("1", Map.of())).isInstanceOf(ServerException.class);
        for (int i = 0; i < 5; i++) {
            transport.answers(200, "ok");
            kites.get("1", Map.of());
        }
        transport.answers(503, "").answers(200, "ok");
        kites.get("1", Map.of());

        assertThat(transport.requests).hasSize(1 + 5 + 2);
    }

    @Test
    void aRequestThatWasMadeOfNoMethod_thenIsRefused() {
        Request request = Request.create(Request.HttpMethod.GET, "https://example.com", Map.of(), null, null, null);

        assertThatThrownBy(() -> Kites.client(transport, Kites.SETTINGS, Pacer.none(), time)
                        .execute(request, new Request.Options()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(transport.requests).isEmpty();
    }

    @Test
    void anInterruptedThread_thenTriesNothingAgain() {
        transport.answers(503, "");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pacedBy(Pacer.none()).get("1", Map.of())).isInstanceOf(ServerException.class);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(time.waits()).isEmpty();
    }

    @Test
    void aDeadline_whenItIsNear_thenShortensTheTimeoutsButNeverToNone() {
        transport.answers(200, "ok");
        Kites kites = kites(Kites.within(Duration.ofNanos(1)), Pacer.none());

        kites.get("1", Map.of());

        assertThat(transport.options.get(0).connectTimeoutMillis()).isEqualTo(1);
        assertThat(transport.options.get(0).readTimeoutMillis()).isEqualTo(1);
    }

    @Test
    void aDeadline_whenItIsOverAfterAFailure_thenIsWhatIsThrown() {
        transport.fails(new SocketTimeoutException("too long"));
        Kites kites = kites(Kites.within(Duration.ofSeconds(1)), atMost -> time.pass(Duration.ofSeconds(1)));

        assertThatThrownBy(() -> kites.get("1", Map.of()))
                .isInstanceOf(DeadlineExceededException.class)
                .hasCauseInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aDeadline_whenItLeavesNoTimeForTheWait_thenTheCallEndsAtOnce() {
        transport.answers(503, "");
        Kites kites = kites(Kites.within(Duration.ofMillis(250)), Pacer.none());

        assertThatThrownBy(() -> kites.get("1", Map.of())).isInstanceOf(ServerException.class);

        assertThat(time.waits()).isEmpty();
    }

    @Test
    void anAnswerWithoutABody_thenIsAnEmptyOne() {
        RetryingClient client = new RetryingClient(
                (request, options) -> Response.builder()
                        .request(request)
                        .status(200)
                        .headers(Map.of())
                        .build(),
                Kites.SETTINGS,
                Pacer.none(),
                new RetryBudget(),
                Kites.NO_NOTICES,
                time.environment());

        assertThat(Kites.by(client).create("x")).isEmpty();
    }

    @Test
    void aCall_whenItsAnswerIsNotRead_thenIsOverAllTheSame() {
        List<Duration> ended = new ArrayList<>();
        AttemptListener listener = new AttemptListener() {
            @Override
            public void onAttempt(Operation operation, Attempt attempt) {
                time.pass(Duration.ofSeconds(2));
            }

            @Override
            public void onCall(Operation operation, Duration took, @Nullable RuntimeException failure) {
                assertThat(failure).isNull();
                ended.add(took);
            }
        };
        CallSettings settings = new CallSettings(
                Kites.SETTINGS.credentials(),
                Kites.SETTINGS.headers(),
                Kites.SETTINGS.retryPolicy(),
                Kites.SETTINGS.deadline(),
                AttemptListener.NONE.andThen(listener),
                Kites.SETTINGS.answers());
        transport.answers(204, "");

        kites(settings, Pacer.none()).delete("1");

        assertThat(ended).containsExactly(Duration.ofSeconds(2));
    }
}
