package io.github.livechat4j.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.CallOptions;
import io.github.livechat4j.client.FakeTime;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.http.RetryPolicy;
import io.github.livechat4j.http.TransportOptions;
import io.github.livechat4j.http.TurnTooLateException;
import io.github.livechat4j.http.internal.Cancellation;
import io.github.livechat4j.http.internal.Script;
import io.github.livechat4j.http.internal.ScriptedServer;
import io.github.livechat4j.model.ListChatsQuery;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MicrometerAttemptListenerTest {

    private static final String NO_CHATS = "{\"chats\":[],\"total\":0,\"pages\":0}";

    private final ScriptedServer server = new ScriptedServer();
    private final FakeTime time = new FakeTime();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Duration turn = Duration.ZERO;
    private final LiveChat livechat = LiveChat.builder()
            .credentials(Credentials.basic("nora@example.com", "canary-key"))
            .baseUrl(server.url())
            .environment(time.environment())
            .transport(TransportOptions.DEFAULT.withProxy(ProxySelector.of(null)))
            .retryPolicy(RetryPolicy.DEFAULT.withMaxAttempts(2))
            .pacer(atMost -> time.pass(turn))
            .attemptListener(new MicrometerAttemptListener(registry))
            .build();

    @AfterEach
    void stop() {
        livechat.close();
        server.close();
    }

    /** Returns a line for each recorded timer: its tags with their values, and its count. */
    private List<String> recorded(String timer) {
        return registry.find(timer).timers().stream()
                .map(each -> each.getId().getTags().stream()
                                .map(tag -> tag.getKey() + "=" + tag.getValue())
                                .collect(Collectors.joining(" "))
                        + " " + each.count())
                .sorted()
                .toList();
    }

    @Test
    void aCall_whenItSucceeds_thenIsRecordedWithItsAttempt() {
        server.then(Script.answer(200, NO_CHATS));

        livechat.chats().listChats();

        assertThat(recorded("livechat.client.attempts"))
                .containsExactly("attempt=1 operation=listChats outcome=SUCCESS status=200 1");
        assertThat(recorded("livechat.client.calls"))
                .containsExactly("error=none operation=listChats outcome=SUCCESS 1");
    }

    @ParameterizedTest
    @CsvSource({
        "404, CLIENT_ERROR, NotFoundException",
        "302, REDIRECTION, StatusException",
        "500, SERVER_ERROR, ServerException",
    })
    void aCall_whenItIsRefused_thenIsRecordedByItsStatus(int status, String outcome, String error) {
        server.then(Script.answer(status, "{\"error\":\"canary-word\"}"));

        Throwable failure = catchThrowable(() ->
                livechat.with(CallOptions.retryPolicy(RetryPolicy.NONE)).chats().getChat("canary-id"));

        assertThat(failure).isNotNull();
        assertThat(recorded("livechat.client.attempts"))
                .containsExactly("attempt=1 operation=getChat outcome=" + outcome + " status=" + status + " 1");
        assertThat(recorded("livechat.client.calls"))
                .containsExactly(
                        "error=" + failure.getClass().getSimpleName() + " operation=getChat outcome=" + outcome + " 1");
    }

    @Test
    void aCall_whenItIsTriedAgain_thenIsOneWithTwoAttempts() {
        server.then(Script.answer(503, ""), Script.answer(200, NO_CHATS));
        turn = Duration.ofSeconds(3);

        livechat.chats().listChats();

        assertThat(recorded("livechat.client.attempts"))
                .containsExactly(
                        "attempt=1 operation=listChats outcome=SERVER_ERROR status=503 1",
                        "attempt=2 operation=listChats outcome=SUCCESS status=200 1");
        Timer call = registry.get("livechat.client.calls").timer();
        assertThat(call.count()).isOne();
        assertThat(call.totalTime(TimeUnit.SECONDS)).isGreaterThanOrEqualTo(6);
    }

    @Test
    void aCall_whenTheConnectionIsReset_thenIsRecordedWithoutAStatus() {
        server.otherwise(Script.resetBeforeAnswer());

        Throwable failure = catchThrowable(() -> livechat.chats().listChats());

        assertThat(failure).isNotNull();
        assertThat(recorded("livechat.client.attempts"))
                .containsExactly(
                        "attempt=1 operation=listChats outcome=IO_ERROR status=none 1",
                        "attempt=2 operation=listChats outcome=IO_ERROR status=none 1");
        assertThat(recorded("livechat.client.calls"))
                .containsExactly("error=ConnectionException operation=listChats outcome=IO_ERROR 1");
    }

    @Test
    void aCall_whenItsAnswerBreaksOff_thenIsNoSuccess() {
        server.otherwise(Script.truncatedLength(NO_CHATS));

        Throwable failure = catchThrowable(() -> livechat.chats().listChats());

        assertThat(failure).isNotNull();
        assertThat(recorded("livechat.client.attempts"))
                .contains("attempt=1 operation=listChats outcome=IO_ERROR status=200 1");
    }

    @Test
    void aCall_whenItsAnswerCannotBeRead_thenIsRecordedAsThat() {
        server.then(Script.answer(200, "[\"canary-word\"]"));

        Throwable failure = catchThrowable(() -> livechat.chats().listChats());

        assertThat(failure).isInstanceOf(DecodingException.class);
        assertThat(recorded("livechat.client.attempts"))
                .containsExactly("attempt=1 operation=listChats outcome=SUCCESS status=200 1");
        assertThat(recorded("livechat.client.calls"))
                .containsExactly("error=DecodingException operation=listChats outcome=DECODING_ERROR 1");
    }

    @Test
    void aCall_whenItIsOverItsDeadline_thenIsRecordedWithoutAnAttempt() {
        try (LiveChat paced = LiveChat.builder()
                .credentials(Credentials.bearer("canary-key"))
                .baseUrl(server.url())
                .pacer(atMost -> {
                    throw new TurnTooLateException(Duration.ofHours(1));
                })
                .attemptListener(new MicrometerAttemptListener(registry))
                .build()) {
            Throwable failure = catchThrowable(() -> paced.chats().listChats());

            assertThat(failure).isNotNull();
        }
        assertThat(recorded("livechat.client.attempts")).isEmpty();
        assertThat(recorded("livechat.client.calls"))
                .containsExactly("error=DeadlineExceededException operation=listChats outcome=DEADLINE_EXCEEDED 1");
    }

    @Test
    void aCall_whenItIsCancelled_thenIsRecordedAsThat() {
        Cancellation cancellation = new Cancellation();
        server.then(wire -> {
            cancellation.cancel();
            return Script.stallBeforeAnswer().play(wire);
        });

        Throwable failure =
                catchThrowable(() -> cancellation.call(() -> livechat.chats().listChats()));

        assertThat(failure).isInstanceOf(CancellationException.class);
        assertThat(recorded("livechat.client.attempts"))
                .containsExactly("attempt=1 operation=listChats outcome=CANCELLED status=none 1");
        assertThat(recorded("livechat.client.calls"))
                .containsExactly("error=CancellationException operation=listChats outcome=CANCELLED 1");
    }

    @Test
    void aCall_whenTheCredentialsCannotBeHad_thenIsRecordedAsThat() {
        try (LiveChat anonymous = LiveChat.builder()
                .credentials(Credentials.bearer(() -> {
                    throw new IllegalStateException("no token");
                }))
                .baseUrl(server.url())
                .attemptListener(new MicrometerAttemptListener(registry))
                .build()) {
            Throwable failure = catchThrowable(() -> anonymous.chats().listChats());

            assertThat(failure).isNotNull();
        }
        assertThat(recorded("livechat.client.calls"))
                .containsExactly("error=CredentialsException operation=listChats outcome=UNKNOWN 1");
    }

    @Test
    void tags_whenCallsSucceedAndFail_thenHoldNothingThatWasAskedFor() {
        server.then(Script.answer(200, NO_CHATS)).otherwise(Script.answer(400, "{\"error\":\"canary-word\"}"));
        ListChatsQuery query = ListChatsQuery.builder()
                .query("canary-word")
                .visitorId("canary-id")
                .build();

        livechat.chats().listChats(query);
        List<Throwable> failures = List.of(
                catchThrowable(() -> livechat.chats().listChats(query)),
                catchThrowable(() -> livechat.agents().getAgent("canary@example.com")),
                catchThrowable(() -> livechat.chats().getChat("canary-chat")));

        assertThat(failures).doesNotContainNull();
        assertThat(registry.getMeters())
                .flatExtracting(meter -> meter.getId().getTags())
                .extracting(Tag::getValue)
                .contains("getAgent", "getChat")
                .noneMatch(value -> value.contains("canary") || value.contains("/"));
    }

    @Test
    void aListener_whenMadeWithoutARegistry_thenSaysSo() {
        assertThatNullPointerException()
                .isThrownBy(() -> new MicrometerAttemptListener(nothing()))
                .withMessage("registry");
    }

    @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // a caller without NullAway may pass null
    private static <T> T nothing() {
        return null;
    }
}
