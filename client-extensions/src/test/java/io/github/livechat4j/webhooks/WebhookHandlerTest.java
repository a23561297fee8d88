package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.TOKEN;
import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static io.github.livechat4j.webhooks.Deliveries.receiver;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.webhooks.WebhookException.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookHandlerTest {

    private final List<WebhookEvent> events = new ArrayList<>();
    private final List<Reason> rejections = new ArrayList<>();
    private final List<Exception> failures = new ArrayList<>();

    private WebhookHandlerBuilder builder() {
        return WebhookHandler.builder(receiver())
                .onRejected(rejection -> rejections.add(rejection.reason()))
                .onFailure((event, failure) -> failures.add(failure));
    }

    private static WebhookResponse post(WebhookHandler handler, String body) {
        return handler.handle("POST", null, bytes(body));
    }

    @AfterEach
    void clearInterruption() {
        Thread.interrupted();
    }

    @ParameterizedTest
    @FieldSource("io.github.livechat4j.webhooks.Deliveries#ALL")
    void handle_whenADeliveryComes_thenHandsOnTheEventAndAnswers200(String body) {
        WebhookResponse response = post(builder().onAny(events::add).build(), body);

        assertThat(response.status()).isEqualTo(200);
        assertThat(events).hasSize(1);
    }

    @Test
    void handle_whenConsumersAreForSomeEvents_thenEachGetsItsOwnInOrder() {
        List<String> calls = new ArrayList<>();
        WebhookHandler handler = builder()
                .on(ChatStarted.class, event -> calls.add("started"))
                .on(
                        TicketCreated.class,
                        event -> calls.add("ticket " + event.ticket().id()))
                .on(ChatEvent.class, event -> calls.add("chat"))
                .onAny(event -> calls.add("any"))
                .build();

        post(handler, Deliveries.CHAT_STARTED);
        post(handler, Deliveries.TICKET_CREATED);

        assertThat(calls).containsExactly("started", "chat", "any", "ticket 8V90C", "any");
    }

    @Test
    void handle_whenNobodyWantsTheEvent_thenAnswers200() {
        WebhookHandler handler = builder().on(ChatEnded.class, events::add).build();

        assertThat(post(handler, Deliveries.TICKET_CREATED).status()).isEqualTo(200);
        assertThat(events).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "HEAD", "PUT", "post"})
    void handle_whenItIsNotAPost_thenAnswers405(String method) {
        WebhookResponse response =
                builder().onAny(events::add).build().handle(method, null, bytes(Deliveries.CHAT_STARTED));

        assertThat(response.status()).isEqualTo(405);
        assertThat(response.headers()).containsEntry("Allow", "POST");
        assertThat(events).isEmpty();
    }

    @Test
    void handle_whenTheBodyIsMalformed_thenAnswers400() {
        WebhookResponse response = post(builder().onAny(events::add).build(), "{");

        assertThat(response.status()).isEqualTo(400);
        assertThat(rejections).containsExactly(Reason.BODY_TRUNCATED);
        assertThat(events).isEmpty();
    }

    @Test
    void handle_whenTokenOrLicenceIsWrong_thenTheSenderCannotTellWhich() {
        WebhookHandler handler = builder().onAny(events::add).build();

        WebhookResponse wrongToken = post(handler, Deliveries.CHAT_STARTED.replace(TOKEN, "x"));
        WebhookResponse wrongLicence = post(handler, Deliveries.CHAT_STARTED.replace("8123470", "8123471"));
        WebhookResponse noToken = post(handler, "{}");

        assertThat(wrongToken.status()).isEqualTo(403);
        assertThat(wrongLicence).isEqualTo(wrongToken);
        assertThat(noToken).isEqualTo(wrongToken);
        assertThat(rejections).containsExactly(Reason.TOKEN_WRONG, Reason.LICENCE_WRONG, Reason.TOKEN_MISSING);
        assertThat(events).isEmpty();
    }

    @Test
    void handle_whenTheBodyIsTooLarge_thenAnswers413AndReadsNoMore() throws IOException {
        WebhookHandler handler = WebhookHandler.builder(receiver().withMaxBodySize(1_000))
                .onAny(events::add)
                .build();
        InputStream body = new ByteArrayInputStream(new byte[5_000]);

        assertThat(handler.handle("POST", null, body).status()).isEqualTo(413);
        assertThat(body.available()).isEqualTo(5_000 - 1_001);
    }

    @Test
    void handle_whenTheBodyCannotBeRead_thenThereIsNobodyToAnswer() throws IOException {
        WebhookHandler handler = builder().onAny(events::add).build();
        InputStream broken = InputStream.nullInputStream();
        broken.close();

        assertThatThrownBy(() -> handler.handle("POST", null, broken))
                .isInstanceOf(IOException.class)
                .hasMessage("Stream closed");
    }

    @Test
    void handle_whenAConsumerFails_thenAnswers500AndTheRestIsNotCalled() {
        WebhookHandler handler = builder()
                .onAny(event -> {
                    throw new IOException("disk full");
                })
                .onAny(events::add)
                .build();

        assertThat(post(handler, Deliveries.CHAT_STARTED).status()).isEqualTo(500);
        assertThat(failures).singleElement().satisfies(e -> assertThat(e).hasMessage("disk full"));
        assertThat(events).isEmpty();
    }

    @Test
    void handle_whenAConsumerFailsAndNobodyListens_thenAnswers500AllTheSame() {
        WebhookHandler handler = WebhookHandler.builder(receiver())
                .onAny(event -> {
                    throw new IllegalStateException("no");
                })
                .build();

        assertThat(post(handler, Deliveries.CHAT_STARTED).status()).isEqualTo(500);
        assertThat(post(handler, "{").status()).isEqualTo(400);
    }

    @Test
    void handle_whenAConsumerIsInterrupted_thenAnswers500AndTheThreadKnows() {
        WebhookHandler handler = builder()
                .onAny(event -> {
                    throw new InterruptedException();
                })
                .build();

        assertThat(post(handler, Deliveries.CHAT_STARTED).status()).isEqualTo(500);
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
    }

    @Test
    void handle_whenUserAndPasswordAreExpected_thenTheyAreTaken() {
        WebhookHandler handler = builder()
                .basicCredentials("livechat", "pässwört:1")
                .onAny(events::add)
                .build();

        WebhookResponse response =
                handler.handle("POST", basic("basic", "livechat:pässwört:1"), bytes(Deliveries.CHAT_STARTED));

        assertThat(response.status()).isEqualTo(200);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Basic",
                "Basic bGl2ZWNoYXQ",
                "Basic ====",
                "Basic ż",
                "Bearer bGl2ZWNoYXQ6c2VjcmV0",
                "Basic bGl2ZWNoYXQ6c2VjcmV1",
                "Basic bGl2ZWNoYXQ6c2VjcmV0Cg=="
            })
    void handle_whenUserOrPasswordIsNotTheExpected_thenAnswers401AndReadsNothing(@Nullable String authorization)
            throws IOException {
        WebhookHandler handler = builder()
                .basicCredentials("livechat", "secret")
                .onAny(events::add)
                .build();
        InputStream body = new ByteArrayInputStream(bytes(Deliveries.CHAT_STARTED));
        int length = body.available();

        WebhookResponse response = handler.handle("POST", authorization, body);

        assertThat(response.status()).isEqualTo(401);
        assertThat(response.headers()).containsEntry("WWW-Authenticate", "Basic realm=\"webhooks\"");
        assertThat(body.available()).isEqualTo(length);
        assertThat(events).isEmpty();
    }

    private static String basic(String scheme, String pair) {
        return scheme + " " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void builder_whenSomethingIsMissingOrBlank_thenSaysWhat() {
        assertThatIllegalStateException()
                .isThrownBy(() -> builder().build())
                .withMessage("a handler needs a consumer: call on(...) or onAny(...)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().basicCredentials("a:b", "c"))
                .withMessage("user must not have a colon, since a colon separates it from the password");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> builder().basicCredentials("a", " "))
                .withMessage("password must not be blank");
    }

    @Test
    void writeTo_whenAFrameworkHasItsOwnPlaces_thenFillsThem() throws IOException {
        List<Integer> status = new ArrayList<>();
        Map<String, String> headers = new HashMap<>();
        ByteArrayOutputStream body = new ByteArrayOutputStream();

        post(builder().onAny(events::add).build(), Deliveries.CHAT_STARTED).writeTo(status::add, headers::put, body);

        assertThat(status).containsExactly(200);
        assertThat(headers).containsExactly(Map.entry("Content-Type", "text/plain; charset=utf-8"));
        assertThat(body).hasToString("Accepted.\n");
    }

    @Test
    void aResponse_whenTheStatusIsNone_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebhookResponse(99, Map.of(), ""))
                .withMessage("status must be from 200 to 599, was 99");
    }

    @Test
    void handle_whenTheListenerOfRejectionsThrows_thenTheAnswerStaysTheSame() {
        WebhookHandler handler = WebhookHandler.builder(receiver())
                .onAny(events::add)
                .onRejected(rejection -> {
                    throw new IllegalStateException("canary");
                })
                .build();

        assertThat(post(handler, "{").status()).isEqualTo(400);
        assertThat(post(handler, Deliveries.CHAT_STARTED.replace(TOKEN, "another"))
                        .status())
                .isEqualTo(403);
        assertThat(post(handler, Deliveries.CHAT_STARTED).status()).isEqualTo(200);
    }

    @Test
    void handle_whenTheListenerOfFailuresThrows_thenTheAnswerStaysTheSame() {
        WebhookHandler handler = WebhookHandler.builder(receiver())
                .onAny(event -> {
                    throw new IOException("the board is away");
                })
                .onFailure((event, failure) -> {
                    throw new IllegalStateException("canary");
                })
                .build();

        assertThat(post(handler, Deliveries.CHAT_STARTED).status()).isEqualTo(500);
    }
}
