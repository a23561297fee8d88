package org.example.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.testkit.Delivery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.webhooks.ChatEnded;
import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookHttpHandler;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.webhooks.WebhookSubscription;
import io.github.livechat4j.webhooks.WebhookSubscriptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests the HTTP messages between the application, the service and other programs. */
@LiveChatSandboxTest(seed = 7, chats = 20)
class WebLayerTest {

    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    private URI serve(String path, HttpHandler handler) {
        server.createContext(path, handler);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    @Test
    void aDelivery_whenAChatEnds_thenReachesTheListener(LiveChat livechat, LiveChatSandbox sandbox) {
        List<ChatEnded> heard = new CopyOnWriteArrayList<>();
        WebhookReceiver[] receiver = new WebhookReceiver[1];
        URI address = serve(
                "/livechat",
                exchange -> WebhookHttpHandler.of(WebhookHandler.builder(receiver[0])
                                .on(ChatEnded.class, heard::add)
                                .build())
                        .handle(exchange));
        receiver[0] = WebhookReceiver.of(WebhookSubscriptions.of(livechat.webhooks())
                .apply(List.of(WebhookSubscription.of(WebhookEventType.CHAT_ENDED, address)))
                .webhooks());

        sandbox.startChat(NewChat.by("Rosa Prata")).end();

        assertThat(sandbox.awaitDeliveries()).isNotEmpty().allMatch(Delivery::isTaken);
        assertThat(heard).hasSize(1);
    }

    @Test
    void calls_whenMeasured_thenAreCounted(LiveChatSandbox sandbox) {
        Meters meters = new Meters();

        try (LiveChat livechat =
                sandbox.clientBuilder().attemptListener(meters.listener()).build()) {
            livechat.agents().listAgents();
        }

        assertThat(meters.attempts("listAgents", "200")).isOne();
    }

    @Test
    void aModel_whenServedByTheApplication_thenIsReadBackEqual(LiveChat livechat) throws IOException {
        Agent agent = livechat.agents().listAgents().get(0);
        URI address = serve("/agent", exchange -> {
            byte[] body = Cards.write(agent).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });

        String card = new String(address.toURL().openStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(Cards.read(card)).isEqualTo(agent);
    }
}
