package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.Webhook;
import java.util.List;

/**
 * The changes that make the account's webhooks match the wanted subscriptions.
 *
 * <p>{@code toString} shows one line per webhook, without tokens, and with addresses without user, password and query.
 *
 * @param create the wanted subscriptions that have no webhook yet
 * @param keep the webhooks that match a wanted subscription
 * @param delete the webhooks that match no wanted subscription, and duplicates
 */
public record SubscriptionPlan(List<WebhookSubscription> create, List<Webhook> keep, List<Webhook> delete) {

    /**
     * Creates a plan.
     *
     * @param create the wanted subscriptions that have no webhook yet
     * @param keep the webhooks that match a wanted subscription
     * @param delete the webhooks to delete
     */
    public SubscriptionPlan {
        create = List.copyOf(create);
        keep = List.copyOf(keep);
        delete = List.copyOf(delete);
    }

    /**
     * Returns whether the plan has no changes.
     *
     * @return true if nothing is to be created or deleted
     */
    public boolean isFulfilled() {
        return create.isEmpty() && delete.isEmpty();
    }

    /** Shows no tokens, users and passwords. */
    @Override
    public String toString() {
        StringBuilder lines = new StringBuilder();
        create.forEach(wanted -> lines.append("create ").append(wanted).append('\n'));
        keep.forEach(webhook -> lines.append("keep   ").append(shown(webhook)).append('\n'));
        delete.forEach(webhook -> lines.append("delete ").append(shown(webhook)).append('\n'));
        return lines.toString();
    }

    private static String shown(Webhook webhook) {
        return webhook.eventType() + " " + webhook.dataTypes() + " to " + WebhookAddress.shown(webhook.url()) + ", id "
                + webhook.id();
    }
}
