package io.github.livechat4j.webhooks;

import static io.github.livechat4j.webhooks.Deliveries.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.model.Webhook;
import io.github.livechat4j.model.WebhookDataType;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.webhooks.WebhookException.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests that the examples of docs/guide/webhooks.md work as described. */
class WebhookGuideTest extends OnAccountOfWebhooks {

    private final String password = "not-a-real-password";
    private final List<String> endedChats = new CopyOnWriteArrayList<>();
    private final List<@Nullable String> subjects = new CopyOnWriteArrayList<>();
    private final List<String> chatIds = new ArrayList<>();
    private final AtomicReference<@Nullable WebhookHandler> handlerInUse = new AtomicReference<>();
    private final List<Reason> rejections = new CopyOnWriteArrayList<>();

    @Test
    void theGuide_whenFollowed_thenADeliveryArrivesAndAForgedOneDoesNot() throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registerAndReceive(server);
        server.start();
        try {
            Webhook tickets = ACCOUNT.webhooks.stream()
                    .filter(webhook -> WebhookEventType.TICKET_CREATED.equals(webhook.eventType()))
                    .findFirst()
                    .orElseThrow();
            String genuine =
                    Deliveries.TICKET_CREATED.replace(Deliveries.TOKEN, Objects.requireNonNull(tickets.token()));

            assertThat(post(server, genuine)).isEqualTo(200);
            assertThat(post(server, genuine)).isEqualTo(200);
            assertThat(post(server, Deliveries.TICKET_CREATED)).isEqualTo(403);
        } finally {
            server.stop(0);
        }

        assertThat(subjects).containsExactly("Card charged twice");
        assertThat(endedChats).isEmpty();
        assertThat(rejections).containsExactly(Reason.TOKEN_WRONG);
    }

    private int post(HttpServer server, String body) throws IOException, InterruptedException {
        String pair = Base64.getEncoder().encodeToString(("livechat:" + password).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/livechat"))
                .header("Authorization", "Basic " + pair)
                .POST(BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.discarding())
                .statusCode();
    }

    private void registerAndReceive(HttpServer server) {
        URI url = URI.create("https://livechat:" + password + "@hooks.example.com/livechat");
        List<WebhookSubscription> wanted = List.of(
                WebhookSubscription.of(WebhookEventType.CHAT_ENDED, url),
                new WebhookSubscription(WebhookEventType.CHAT_CHANGED, Set.of(WebhookDataType.CHAT), url),
                WebhookSubscription.of(WebhookEventType.TICKET_CREATED, url));

        WebhookSubscriptions subscriptions =
                WebhookSubscriptions.of(livechat.webhooks()).managingOnly(url);
        SubscriptionOutcome outcome = subscriptions.apply(wanted);

        WebhookHandler handler = WebhookHandler.builder(WebhookReceiver.of(outcome.webhooks()))
                .basicCredentials("livechat", password)
                .on(ChatEnded.class, event -> endedChats.add(event.idempotencyKey()))
                .on(TicketCreated.class, event -> subjects.add(event.ticket().subject()))
                .idempotency(IdempotencyStore.inMemory(10_000))
                .onRejected(rejection -> rejections.add(rejection.reason()))
                .build();

        server.createContext("/livechat", WebhookHttpHandler.of(handler));
    }

    /** Only compiled, since a servlet needs a container to run. */
    static void service(WebhookHandler handler, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        handler.handle(request.getMethod(), request.getHeader("Authorization"), request.getInputStream())
                .writeTo(response::setStatus, response::setHeader, response.getOutputStream());
    }

    @Test
    void theGuide_whenItReadsAnEvent_thenItDoes() {
        read(Deliveries.TOKEN, bytes(Deliveries.CHAT_ENDED));
        read(Deliveries.TOKEN, bytes("{"));

        assertThat(chatIds).containsExactly("TA4WQ19K0D");
        assertThat(rejections).containsExactly(Reason.BODY_TRUNCATED);
    }

    private void read(String token, byte[] body) {
        WebhookReceiver receiver = WebhookReceiver.of(8123470, token);
        try {
            WebhookEvent event = receiver.parse(body);
            if (event instanceof ChatEvent chatEvent && chatEvent.chat() != null) {
                chatIds.add(chatEvent.chat().id());
            }
        } catch (WebhookException e) {
            rejections.add(e.reason());
        }
    }

    @Test
    void theGuide_whenATokenIsRotated_thenTheHandlerTakesTheNewOneAndNotTheOld() {
        URI url = URI.create("https://hooks.example.com/livechat");
        WebhookSubscription oldOne = WebhookSubscription.of(WebhookEventType.TICKET_CREATED, url);
        WebhookSubscription newOne = WebhookSubscription.of(WebhookEventType.TICKET_CREATED, URI.create(url + "?v=2"));
        WebhookSubscriptions subscriptions =
                WebhookSubscriptions.of(livechat.webhooks()).managingOnly(url);
        subscriptions.apply(List.of(oldOne));
        String oldToken = Objects.requireNonNull(ACCOUNT.webhooks.get(0).token());

        SubscriptionOutcome both = subscriptions.apply(List.of(oldOne, newOne));
        handlerInUse.set(handlerFor(WebhookReceiver.of(both.webhooks())));
        SubscriptionOutcome onlyNew = subscriptions.apply(List.of(newOne));
        handlerInUse.set(handlerFor(WebhookReceiver.of(onlyNew.webhooks())));

        String newToken = Objects.requireNonNull(ACCOUNT.webhooks.get(0).token());
        WebhookHandler handler = Objects.requireNonNull(handlerInUse.get());
        assertThat(both.webhooks()).hasSize(2);
        assertThat(newToken).isNotEqualTo(oldToken);
        assertThat(status(handler, newToken)).isEqualTo(200);
        assertThat(status(handler, oldToken)).isEqualTo(403);
    }

    private static WebhookHandler handlerFor(WebhookReceiver receiver) {
        return WebhookHandler.builder(receiver).onAny(event -> {}).build();
    }

    private static int status(WebhookHandler handler, String token) {
        return handler.handle("POST", null, bytes(Deliveries.TICKET_CREATED.replace(Deliveries.TOKEN, token)))
                .status();
    }
}
