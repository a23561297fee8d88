package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;

/**
 * An event of a type that this version does not know, because the service introduced it later. Its token and licence
 * were checked like those of any event. All its data is in the delivery and in the {@code additionalProperties} of the
 * delivery.
 *
 * @param idempotencyKey the key of the event, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery the whole delivery
 */
public record UnknownEvent(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Creates the event of a delivery.
     *
     * @param idempotencyKey the key of the event
     * @param delivery the whole delivery
     * @throws IllegalArgumentException if the key is blank, or the delivery is of a known type or has a licence that is
     *     not a number
     */
    public UnknownEvent {
        EventRules.checkUnknown(idempotencyKey, delivery);
    }
}
