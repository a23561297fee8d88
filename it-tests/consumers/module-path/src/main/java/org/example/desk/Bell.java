package org.example.desk;

import io.github.livechat4j.webhooks.ChatStarted;
import io.github.livechat4j.webhooks.WebhookHandler;
import io.github.livechat4j.webhooks.WebhookReceiver;
import io.github.livechat4j.webhooks.WebhookResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Rings when a chat begins. */
public final class Bell {

    private final List<String> rung = new ArrayList<>();
    private final WebhookHandler handler;

    public Bell(WebhookReceiver receiver) {
        this.handler = WebhookHandler.builder(receiver)
                .on(ChatStarted.class, event -> rung.add(event.chat().id()))
                .build();
    }

    public int deliver(String body) {
        WebhookResponse response = handler.handle("POST", null, body.getBytes(StandardCharsets.UTF_8));
        return response.status();
    }

    public List<String> rung() {
        return rung;
    }
}
