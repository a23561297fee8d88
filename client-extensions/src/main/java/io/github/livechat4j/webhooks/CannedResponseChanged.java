package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookCannedResponse;
import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import java.util.Objects;

/**
 * The event of a created, changed or deleted canned response: {@code canned_response_changed}.
 *
 * @param idempotencyKey the key of the event, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery the whole delivery
 */
public record CannedResponseChanged(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Creates the event of a delivery.
     *
     * @param idempotencyKey the key of the event
     * @param delivery the whole delivery
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is
     *     not a number, or has none of the data of such an event
     */
    public CannedResponseChanged {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.CANNED_RESPONSE_CHANGED);
    }

    /**
     * Returns the canned response after the change.
     *
     * @return the canned response, never null for this event
     */
    public WebhookCannedResponse cannedResponse() {
        return Objects.requireNonNull(delivery.cannedResponse());
    }
}
