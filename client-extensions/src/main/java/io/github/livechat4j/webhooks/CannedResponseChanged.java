package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookCannedResponse;
import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import java.util.Objects;

/**
 * A canned response was created, changed or deleted: {@code canned_response_changed}.
 *
 * @param idempotencyKey what the event is known by, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery all that came
 */
public record CannedResponseChanged(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Makes the event of a delivery.
     *
     * @param idempotencyKey what the event is known by
     * @param delivery all that came
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is no
     *     number, or has nothing of what such an event is about
     */
    public CannedResponseChanged {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.CANNED_RESPONSE_CHANGED);
    }

    /**
     * Gives the canned response as it is now.
     *
     * @return the canned response, which such an event always has
     */
    public WebhookCannedResponse cannedResponse() {
        return Objects.requireNonNull(delivery.cannedResponse());
    }
}
