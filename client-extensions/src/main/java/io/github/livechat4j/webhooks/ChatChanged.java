package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;

/**
 * The event of changed tags of a chat: {@code chat_changed}.
 *
 * @param idempotencyKey the key of the event, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery the whole delivery
 */
public record ChatChanged(String idempotencyKey, WebhookDelivery delivery) implements ChatEvent {

    /**
     * Creates the event of a delivery.
     *
     * @param idempotencyKey the key of the event
     * @param delivery the whole delivery
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is
     *     not a number, or has none of the data of such an event
     */
    public ChatChanged {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.CHAT_CHANGED);
    }
}
