package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookDelivery;
import io.github.livechat4j.model.WebhookEventType;

/**
 * An event of the account from a delivery that was checked and decoded completely.
 *
 * <p>The service delivers an event at least once: up to 10 times in 6 hours until the answer is 200. Use the {@link
 * #idempotencyKey()} to handle each event once.
 *
 * <p>{@code toString} of an event never shows the token. It shows texts that people wrote.
 */
public sealed interface WebhookEvent
        permits ChatEvent, VisitorQueued, TicketCreated, CannedResponseChanged, UnknownEvent {

    /**
     * Returns the key of the event. It is the same for repeated deliveries, also those of other webhooks.
     *
     * <p>The prefix says how the key was computed: {@code event:} from the {@code event_unique_id}; {@code ticket:}
     * from the id of a new ticket, whose deliveries have no event id; {@code body:} from a SHA-256 digest of the
     * delivery without its token, if both ids are missing. The key has at most 200 printable ASCII characters and no
     * space.
     *
     * @return the key
     */
    String idempotencyKey();

    /**
     * Returns the whole delivery, including unknown fields.
     *
     * @return the delivery. It contains the token of the webhook, which {@code POST /visitors/{visitor_id}/details}
     *     needs. The token is a secret, so do not log or store the delivery where secrets are not allowed
     */
    WebhookDelivery delivery();

    /**
     * Returns the type of the event.
     *
     * @return the type of the event
     */
    default WebhookEventType type() {
        return delivery().eventType();
    }

    /**
     * Returns the number of the account.
     *
     * @return the number of the account
     */
    default long licence() {
        return Licence.parse(delivery().licenseId()).orElseThrow();
    }
}
