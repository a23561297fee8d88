package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.Webhook;
import java.util.List;
import java.util.stream.Stream;

/**
 * The changes that made the account's webhooks match the wanted subscriptions.
 *
 * @param created the created webhooks, with their new tokens
 * @param kept the webhooks that matched already
 * @param deleted the deleted webhooks
 */
public record SubscriptionOutcome(List<Webhook> created, List<Webhook> kept, List<Webhook> deleted) {

    /**
     * Creates an outcome.
     *
     * @param created the created webhooks
     * @param kept the webhooks that matched already
     * @param deleted the deleted webhooks
     */
    public SubscriptionOutcome {
        created = List.copyOf(created);
        kept = List.copyOf(kept);
        deleted = List.copyOf(deleted);
    }

    /**
     * Returns the webhooks of all wanted subscriptions, with their tokens, for {@link
     * WebhookReceiver#of(java.util.Collection)}.
     *
     * @return the kept and the created webhooks
     */
    public List<Webhook> webhooks() {
        return Stream.concat(kept.stream(), created.stream()).toList();
    }
}
