package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;

/**
 * Something that happened in the account, as a delivery told of it that was checked and read as a whole.
 *
 * <p>The service delivers at least once: up to 10 times in 6 hours until it is answered 200. Who acts on an event does so
 * once for each {@link #idempotencyKey()}.
 *
 * <p>{@code toString} of an event never shows the token. It does show what people wrote.
 */
public sealed interface WebhookEvent
        permits ChatEvent, VisitorQueued, TicketCreated, CannedResponseChanged, UnknownEvent {

    /**
     * Gives what the event is known by, the same each time its delivery is sent again, by whatever webhook.
     *
     * <p>It begins with how it was made: {@code event:} of the {@code event_unique_id}; {@code ticket:} of the id of a new ticket,
     * whose deliveries have no such id; {@code body:} of a SHA-256 digest of all that the delivery says but its token, where
     * both are missing. It has at most 200 printable ASCII characters and no space.
     *
     * @return the key
     */
    String idempotencyKey();

    /**
     * Gives all that came, with the fields that are not known here.
     *
     * @return the delivery. Its token is the webhook's, which {@code POST /visitors/{visitor_id}/details} needs; it is a secret,
     *     so write the delivery to no place that must not have it
     */
    WebhookDelivery delivery();

    /**
     * Says what happened.
     *
     * @return the type of the event
     */
    default WebhookEventType type() {
        return delivery().eventType();
    }

    /**
     * Says in which account it happened.
     *
     * @return the number of the account
     */
    default long licence() {
        return Licence.parse(delivery().licenseId()).orElseThrow();
    }
}
