package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;

/**
 * Something of a type that is not known here, since the service has learnt it later. Its token and licence were checked like
 * those of any event; what else it holds is in the delivery and its {@code additionalProperties}.
 *
 * @param idempotencyKey what the event is known by, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery all that came
 */
public record UnknownEvent(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Makes the event of a delivery.
     *
     * @param idempotencyKey what the event is known by
     * @param delivery all that came
     * @throws IllegalArgumentException if the key is blank, or the delivery is of a type that is known or has a licence that is
     *     no number
     */
    public UnknownEvent {
        EventRules.checkUnknown(idempotencyKey, delivery);
    }
}
