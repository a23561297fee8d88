package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookVisitor;
import java.util.Objects;

/**
 * The event of a visitor who entered the queue: {@code visitor_queued}.
 *
 * @param idempotencyKey the key of the event, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery the whole delivery
 */
public record VisitorQueued(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Creates the event of a delivery.
     *
     * @param idempotencyKey the key of the event
     * @param delivery the whole delivery
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is
     *     not a number, or has none of the data of such an event
     */
    public VisitorQueued {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.VISITOR_QUEUED);
    }

    /**
     * Returns the visitor in the queue.
     *
     * @return the visitor, never null for this event
     */
    public WebhookVisitor visitor() {
        return Objects.requireNonNull(delivery.visitor());
    }
}
