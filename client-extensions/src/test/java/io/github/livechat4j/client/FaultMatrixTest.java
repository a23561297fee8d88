package io.github.livechat4j.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.FaultMatrix.Cell;
import io.github.livechat4j.error.Attempt;
import io.github.livechat4j.error.ConnectionException;
import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.error.StatusException;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.internal.ObservedTransport;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the result of every kind of call with every fault, over real connections. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultMatrixTest {

    private static final String LOGIN = "nora@example.com";

    /** An answer that is both an agent and a result, and long enough to be truncated in the middle. */
    private static final String ANSWER =
            "{\"login\":\"nora@example.com\",\"name\":\"Nora\",\"result\":\"done\",\"more\":\"" + "x".repeat(300)
                    + "\"}";

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final FakeTime time = new FakeTime();
    private final ScriptedServer server = new ScriptedServer();
    private final ObservedTransport transport =
            new ObservedTransport(TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)));

    @AfterEach
    void stop() {
        transport.close();
        server.close();
    }

    private LiveChatBuilder builder(Cell cell, Duration silence) {
        Duration readTimeout = cell.fault().isSilent() ? silence : PATIENCE;
        return LiveChat.builder()
                .credentials(Credentials.basic(LOGIN, "canary"))
                .baseUrl(cell.fault() == Fault.REFUSED ? server.refusingUrl() : server.url())
                .environment(time.environment())
                .maxAnswerBytes(1_000_000)
                .transport(TransportOptions.DEFAULT.withReadTimeout(readTimeout))
                .transport(transport);
    }

    static Stream<Cell> failures() {
        return FaultMatrix.cells().filter(cell -> cell.attempts().isPresent());
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aCallThatMeetsAFaultAgainAndAgainFailsAsItShould(Cell cell) {
        server.otherwise(cell.fault().script(request -> ANSWER, time));
        LiveChat livechat = builder(cell, FaultMatrix.SILENCE).build();

        LiveChatException thrown =
                catchThrowableOfType(LiveChatException.class, () -> cell.kind().call(livechat, LOGIN));

        int attempts = cell.attempts().orElseThrow();
        assertThat(thrown.getClass().getSimpleName()).isEqualTo(cell.exception());
        assertRequests(cell.isSent() ? attempts : 0);
        assertThat(transport.requests()).isEqualTo(attempts);
        assertThat(time.waits()).isEqualTo(cell.waits());
        assertThat(thrown.attempts()).extracting(FaultMatrixTest::noted).containsOnly(cell.attempt());
        assertThat(thrown.attempts()).extracting(Attempt::number).containsExactly(numbers(attempts));
        assertThat(thrown.attempts()).extracting(Attempt::waited).isEqualTo(afterNoWait(cell.waits()));
        if (thrown instanceof ConnectionException connection) {
            assertThat(connection.isSent()).isEqualTo(cell.isSent());
        }
        if (thrown instanceof StatusException status) {
            assertThat(status.retryAfter().stream()).containsExactlyElementsOf(cell.retryAfter());
        }
        assertNothingIsLeftOpen();
    }

    static Stream<Cell> successes() {
        return FaultMatrix.cells().filter(cell -> cell.attempts().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("successes")
    void aCallThatMeetsWhatOnlyLooksLikeAFaultSucceedsAtOnce(Cell cell) {
        server.otherwise(cell.fault().script(request -> ANSWER, time));

        assertThat(cell.kind().call(builder(cell, PATIENCE).build(), LOGIN)).isNotNull();

        assertThat(server.requests()).hasSize(1);
        assertNothingIsLeftOpen();
    }

    static Stream<Cell> triedAgain() {
        return FaultMatrix.cells().filter(Cell::isTriedAgain);
    }

    @ParameterizedTest
    @MethodSource("triedAgain")
    void aCallThatMeetsAFaultOnceSucceedsAtTheNextAttempt(Cell cell) {
        if (cell.fault() == Fault.REFUSED) {
            transport.detour(server.refusingUrl());
        } else {
            server.then(cell.fault().script(request -> ANSWER, time));
        }
        server.otherwise(Script.answer(200, ANSWER));
        List<Attempt> heard = new ArrayList<>();
        // a timeout that is long enough for the second answer on a busy machine
        LiveChat livechat = builder(cell, FaultMatrix.SILENCE.multipliedBy(20))
                .baseUrl(server.url())
                .attemptListener((operation, attempt) -> heard.add(attempt))
                .build();

        assertThat(cell.kind().call(livechat, LOGIN)).isNotNull();

        assertThat(heard).extracting(FaultMatrixTest::noted).containsExactly(cell.attempt(), "200");
        assertThat(time.waits()).containsExactly(cell.waits().get(0));
        assertRequests(cell.isSent() ? 2 : 1);
        assertNothingIsLeftOpen();
    }

    @Test
    void everyFaultIsInTheMatrixWithEveryKindOfCall() {
        assertThat(FaultMatrix.cells().map(Cell::toString).toList())
                .doesNotHaveDuplicates()
                .hasSize(Fault.values().length * FaultMatrix.Kind.values().length);
    }

    private static String noted(Attempt attempt) {
        return attempt.failure() == null ? String.valueOf(attempt.status()) : attempt.failure();
    }

    private static Integer[] numbers(int count) {
        Integer[] numbers = new Integer[count];
        Arrays.setAll(numbers, index -> index + 1);
        return numbers;
    }

    private static List<Duration> afterNoWait(List<Duration> waits) {
        List<Duration> all = new ArrayList<>();
        all.add(Duration.ZERO);
        all.addAll(waits);
        return all;
    }

    /** Waits for the count: the server reads on its own threads, possibly after the client gave up. */
    private void assertRequests(int count) {
        await(() -> server.requests().size() >= count);
        assertThat(server.requests()).hasSize(count);
    }

    /** Waits until everything is closed: the timeout thread returns aborted connections, possibly a moment later. */
    private void assertNothingIsLeftOpen() {
        await(() -> transport.leasedConnections() == 0);
        assertThat(transport.leasedConnections()).isZero();
        assertThat(transport.openBodies()).isZero();
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
    }
}
