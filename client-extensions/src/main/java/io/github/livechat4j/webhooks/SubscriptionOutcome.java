package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.Webhook;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was done so that the account's webhooks are those that are wanted.
 *
 * @param created what was missing, with its new tokens
 * @param kept what was there
 * @param deleted what was not wanted, and is gone
 */
public record SubscriptionOutcome(List<Webhook> created, List<Webhook> kept, List<Webhook> deleted) {

    /**
     * Makes an outcome.
     *
     * @param created what was missing
     * @param kept what was there
     * @param deleted what was not wanted
     */
    public SubscriptionOutcome {
        created = List.copyOf(created);
        kept = List.copyOf(kept);
        deleted = List.copyOf(deleted);
    }

    /**
     * Gives the webhooks that are wanted, with their tokens: what {@link WebhookReceiver#of(java.util.Collection)} needs.
     *
     * @return those that were kept and those that were created
     */
    public List<Webhook> webhooks() {
        return Stream.concat(kept.stream(), created.stream()).toList();
    }
}
