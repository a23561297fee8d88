package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookTicket;
import java.util.Objects;

/**
 * The event of a created ticket: {@code ticket_created}. Its deliveries have no event id.
 *
 * @param idempotencyKey the key of the event, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery the whole delivery
 */
public record TicketCreated(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Creates the event of a delivery.
     *
     * @param idempotencyKey the key of the event
     * @param delivery the whole delivery
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is
     *     not a number, or has none of the data of such an event
     */
    public TicketCreated {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.TICKET_CREATED);
    }

    /**
     * Returns the new ticket. Its groups are objects, unlike those of a chat, which are numbers.
     *
     * @return the ticket, never null for this event
     */
    public WebhookTicket ticket() {
        return Objects.requireNonNull(delivery.ticket());
    }
}
