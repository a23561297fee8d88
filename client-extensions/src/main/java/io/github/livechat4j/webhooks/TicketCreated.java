package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;
import io.github.livechat4j.model.WebhookTicket;
import java.util.Objects;

/**
 * A ticket was created: {@code ticket_created}. Its deliveries have no id of their own.
 *
 * @param idempotencyKey what the event is known by, see {@link WebhookEvent#idempotencyKey()}
 * @param delivery all that came
 */
public record TicketCreated(String idempotencyKey, WebhookDelivery delivery) implements WebhookEvent {

    /**
     * Makes the event of a delivery.
     *
     * @param idempotencyKey what the event is known by
     * @param delivery all that came
     * @throws IllegalArgumentException if the key is blank, or the delivery is of another type, has a licence that is no
     *     number, or has nothing of what such an event is about
     */
    public TicketCreated {
        EventRules.check(idempotencyKey, delivery, WebhookEventType.TICKET_CREATED);
    }

    /**
     * Gives the new ticket. Its groups are objects, not numbers as those of a chat.
     *
     * @return the ticket, which such an event always has
     */
    public WebhookTicket ticket() {
        return Objects.requireNonNull(delivery.ticket());
    }
}
