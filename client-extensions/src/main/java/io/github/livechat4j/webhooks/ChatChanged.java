package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;

/**
 * The tags of a chat changed: {@code chat_changed}.
 *
 * @param idempotencyKey what the event is known by, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery all that came
 */
public record ChatChanged(String idempotencyKey, WebhookDelivery delivery) implements ChatEvent {

    /**
     * Makes the event of a delivery.
     *
     * @param idempotencyKey what the event is known by
     * @param delivery all that came
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is no
     *     number, or has nothing of what such an event is about
     */
    public ChatChanged {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.CHAT_CHANGED);
    }
}
