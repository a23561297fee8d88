package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookVisitor;
import java.util.Objects;

/**
 * A visitor entered the queue: {@code visitor_queued}.
 *
 * @param idempotencyKey what the event is known by, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery all that came
 */
public record VisitorQueued(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Makes the event of a delivery.
     *
     * @param idempotencyKey what the event is known by
     * @param delivery all that came
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is no
     *     number, or has nothing of what such an event is about
     */
    public VisitorQueued {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.VISITOR_QUEUED);
    }

    /**
     * Gives the visitor who waits.
     *
     * @return the visitor, which such an event always has
     */
    public WebhookVisitor visitor() {
        return Objects.requireNonNull(delivery.visitor());
    }
}
