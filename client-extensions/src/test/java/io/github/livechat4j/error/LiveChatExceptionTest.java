package io.github.livechat4j.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LiveChatExceptionTest {

    private static final Operation GET_AGENT = new Operation("getAgent", "GET", "/agents/{login}");

    private final ConnectException refused = new ConnectException("Connection refused");

    @Test
    void attempts_whenTheListOfTheCallerChanges_thenStayAsTheyWere() {
        List<Attempt> made = new ArrayList<>(List.of(Attempts.failed(1, "ConnectException")));
        LiveChatException e = ConnectionException.notSent(GET_AGENT, made, refused);

        made.clear();

        assertThat(e.attempts()).containsExactly(Attempts.failed(1, "ConnectException"));
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> e.attempts().clear());
    }

    @Test
    void notSent_whenOneAttemptFailed_thenSaysThatNothingWasDone() {
        ConnectionException e =
                ConnectionException.notSent(GET_AGENT, List.of(Attempts.failed(1, "ConnectException")), refused);

        assertThat(e)
                .hasMessage("getAgent (GET /agents/{login}): no connection to the service (ConnectException)")
                .hasCause(refused);
        assertThat(e.isSent()).isFalse();
        assertThat(e.operation()).contains(GET_AGENT);
    }

    @Test
    void sent_whenManyAttemptsFailed_thenSaysThatTheServiceMayHaveActedAndHowManyThereWere() {
        List<Attempt> attempts = List.of(Attempts.answered(1, 503), Attempts.failed(2, "SocketTimeoutException"));

        ConnectionException e =
                ConnectionException.sent(GET_AGENT, attempts, new SocketTimeoutException("Read timed out"));

        assertThat(e)
                .hasMessage("getAgent (GET /agents/{login}): no complete answer, though the service may have acted "
                        + "(SocketTimeoutException), after 2 attempts");
        assertThat(e.isSent()).isTrue();
    }

    @Test
    void noTurn_whenMade_thenSaysThatNothingWasDoneAndWhy() {
        ConnectionException e = ConnectionException.noTurn(
                GET_AGENT, List.of(Attempts.failed(1, "ConnectException")), new IllegalStateException("store is away"));

        assertThat(e)
                .hasMessage("getAgent (GET /agents/{login}): not sent, since the pacer failed (IllegalStateException)");
        assertThat(e.isSent()).isFalse();
    }

    @Test
    void sent_whenNoAttemptNamesTheFailure_thenTheCauseDoes() {
        assertThat(ConnectionException.sent(null, List.of(), refused))
                .hasMessage("no complete answer, though the service may have acted (ConnectException)");
        assertThat(ConnectionException.sent(null, List.of(Attempts.answered(1, 200)), refused))
                .hasMessage("no complete answer, though the service may have acted (ConnectException)");
    }

    @Test
    void deadlineExceeded_whenMade_thenSaysHowLongTheCallMayHaveTaken() {
        Duration deadline = Duration.ofSeconds(30);

        DeadlineExceededException e = new DeadlineExceededException(
                GET_AGENT, deadline, List.of(Attempts.answered(1, 503), Attempts.answered(2, 503)), null);

        assertThat(e)
                .hasMessage("getAgent (GET /agents/{login}): not finished within 30 s, after 2 attempts")
                .hasNoCause();
        assertThat(e.deadline()).isEqualTo(deadline);
        assertThatNullPointerException().isThrownBy(() -> nullDeadline()).withMessage("deadline");
    }

    @SuppressWarnings("NullAway") // a caller without NullAway may pass null
    private static DeadlineExceededException nullDeadline() {
        return new DeadlineExceededException(GET_AGENT, null, List.of(), null);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, 0 s",
        "PT0.25S, 0.25 s",
        "PT1M, 60 s",
        "PT100S, 100 s",
        "PT2562047788015215H30M7S, 9223372036854775807 s"
    })
    void seconds_whenOfAnyLength_thenArePlain(Duration duration, String expected) {
        assertThat(Seconds.of(duration)).isEqualTo(expected);
    }

    static Stream<LiveChatException> everyKind() {
        List<Attempt> attempts = List.of(Attempts.failed(1, "IOException"), Attempts.answered(2, 429));
        IOException cause = new IOException("reset", new ConnectException("refused"));
        ErrorAnswer answer = new ErrorAnswer(421, List.of("Wrong region"), true, "fra", Duration.ofSeconds(2));
        return Stream.concat(
                Stream.of(
                        new DecodingException("$", "an array", "text", cause)
                                .inAnswerTo(GET_AGENT)
                                .after(attempts),
                        ConnectionException.sent(GET_AGENT, attempts, cause),
                        CredentialsException.unusable(GET_AGENT, "token must not be blank", attempts),
                        CredentialsException.missing(GET_AGENT, "IOException", attempts, cause),
                        new DeadlineExceededException(GET_AGENT, Duration.ofSeconds(1), attempts, cause),
                        StatusException.of(GET_AGENT, answer, attempts)),
                Stream.of(302, 400, 401, 403, 404, 429, 500)
                        .map(status -> StatusException.of(GET_AGENT, new ErrorAnswer(status, "No"), attempts)));
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void serialization_whenDone_thenNothingIsLost(LiveChatException e) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(e);

        Object copy = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();

        assertThat(copy)
                .usingRecursiveComparison()
                .ignoringFields("suppressedExceptions", "stackTrace", "cause")
                .isEqualTo(e);
        assertThat(copy).isExactlyInstanceOf(e.getClass()).hasToString(e.toString());
        assertThat(((LiveChatException) copy).operation()).contains(GET_AGENT);
        assertThat(((LiveChatException) copy).attempts()).isEqualTo(e.attempts());
    }
}
