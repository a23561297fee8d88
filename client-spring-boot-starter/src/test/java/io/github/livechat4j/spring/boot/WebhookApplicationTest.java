package io.github.livechat4j.spring.boot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spring.boot.test.AutoConfigureLiveChatSandbox;
import io.github.livechat4j.testkit.Delivery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.webhooks.ChatEnded;
import io.github.livechat4j.webhooks.ChatStarted;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.test.annotation.DirtiesContext;

/** Tests an application with a web server and a database that registers its webhooks at start-up. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "livechat.webhooks.path=/livechat",
            "livechat.webhooks.max-body-size=64KB",
            "livechat.webhooks.store=jdbc",
            "livechat.webhooks.subscriptions.url=http://127.0.0.1:${local.server.port}/livechat",
            "livechat.webhooks.subscriptions.events=chat_started,chat-ended",
            "livechat.webhooks.subscriptions.reconcile-on-startup=true"
        })
@AutoConfigureLiveChatSandbox
@DirtiesContext
class WebhookApplicationTest {

    private final LiveChatSandbox sandbox;
    private final Listener listener;
    private final int port;

    @Autowired
    WebhookApplicationTest(LiveChatSandbox sandbox, Listener listener, @LocalServerPort int port) {
        this.sandbox = sandbox;
        this.listener = listener;
        this.port = port;
    }

    @SpringBootConfiguration
    @EnableAutoConfiguration
    static class Application {

        @Bean
        Listener listener() {
            return new Listener();
        }
    }

    static class Listener {

        final List<String> started = new CopyOnWriteArrayList<>();
        final List<String> ended = new CopyOnWriteArrayList<>();
        final AtomicInteger failuresToCome = new AtomicInteger();

        @EventListener
        void on(ChatStarted event) {
            started.add(Objects.requireNonNull(event.chat()).id());
        }

        @EventListener
        void on(ChatEnded event) {
            if (failuresToCome.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
                throw new IllegalStateException("not today");
            }
            ended.add(Objects.requireNonNull(event.chat()).id());
        }
    }

    @BeforeEach
    void forget() {
        listener.started.clear();
        listener.ended.clear();
        listener.failuresToCome.set(0);
    }

    @Test
    void event_whenAChatStartsAndEnds_thenIsPublishedByItsType() {
        var chat = sandbox.startChat(NewChat.by("Ada"));
        chat.end();

        sandbox.awaitDeliveries();

        assertThat(listener.started).containsExactly(chat.id());
        assertThat(listener.ended).containsExactly(chat.id());
    }

    @Test
    void event_whenAListenerFails_thenIsDeliveredAgain() {
        listener.failuresToCome.set(1);
        var chat = sandbox.startChat(NewChat.by("Ada"));
        chat.end();

        List<Delivery> deliveries = sandbox.awaitDeliveries();

        assertThat(listener.ended).containsExactly(chat.id());
        assertThat(deliveries.get(deliveries.size() - 1).outcomes())
                .hasSize(2)
                .last()
                .isEqualTo("200");
    }

    private int post(String body) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/livechat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    @Test
    void delivery_whenItsTokenIsWrong_thenIsRefused() throws Exception {
        assertThat(post("{\"event_type\":\"chat_ended\",\"token\":\"guessed\",\"license_id\":\"1\"}"))
                .isEqualTo(403);
        assertThat(listener.ended).isEmpty();
    }

    @Test
    void delivery_whenItIsTooLong_thenIsRefused() throws Exception {
        assertThat(post("{\"token\":\"" + "x".repeat(70_000) + "\"}")).isEqualTo(413);
    }

    @Test
    void delivery_whenItIsNotPosted_thenIsRefused() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/livechat"))
                .build();

        assertThat(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(405);
    }
}
