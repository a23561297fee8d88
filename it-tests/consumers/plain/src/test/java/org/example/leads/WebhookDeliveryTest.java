package org.example.leads;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.testkit.Delivery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.LiveChatSandboxTest;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.webhooks.ChatEnded;
import io.github.livechat4j.webhooks.SubscriptionOutcome;
import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookHttpHandler;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.webhooks.WebhookSubscription;
import io.github.livechat4j.webhooks.WebhookSubscriptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Receives webhooks of the service in the web server of the JDK. */
@LiveChatSandboxTest(seed = 7, chats = 20)
class WebhookDeliveryTest {

    @Test
    void delivery_whenAChatEnds_thenReachesTheListener(LiveChat livechat, LiveChatSandbox sandbox) throws Exception {
        List<ChatEnded> heard = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/livechat");
        SubscriptionOutcome outcome = WebhookSubscriptions.of(livechat.webhooks())
                .apply(List.of(WebhookSubscription.of(WebhookEventType.CHAT_ENDED, address)));
        WebhookHandler handler = WebhookHandler.builder(WebhookReceiver.of(outcome.webhooks()))
                .on(ChatEnded.class, heard::add)
                .build();
        server.createContext("/livechat", WebhookHttpHandler.of(handler));
        server.start();

        List<Delivery> deliveries;
        try {
            sandbox.startChat(NewChat.by("Rosa Prata")).end();
            deliveries = sandbox.awaitDeliveries();
        } finally {
            server.stop(0);
        }

        assertThat(deliveries).isNotEmpty().allMatch(Delivery::isTaken);
        assertThat(heard).hasSize(1);
    }
}
