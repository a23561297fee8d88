package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.Webhook;
import java.util.List;

/**
 * What has to be done so that the account's webhooks are those that are wanted.
 *
 * <p>{@code toString} says it line by line, for people. It shows no token, and addresses without user, password and query.
 *
 * @param create what is wanted and missing
 * @param keep what is wanted and there
 * @param delete what is there and not wanted, or is there twice
 */
public record SubscriptionPlan(List<WebhookSubscription> create, List<Webhook> keep, List<Webhook> delete) {

    /**
     * Makes a plan.
     *
     * @param create what is wanted and missing
     * @param keep what is wanted and there
     * @param delete what is there and not wanted
     */
    public SubscriptionPlan {
        create = List.copyOf(create);
        keep = List.copyOf(keep);
        delete = List.copyOf(delete);
    }

    /**
     * Says whether there is anything to do.
     *
     * @return whether nothing has to be created or deleted
     */
    public boolean isFulfilled() {
        return create.isEmpty() && delete.isEmpty();
    }

    /** Shows neither tokens nor users and passwords. */
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
