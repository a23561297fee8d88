package io.github.livechat4j.webhooks;

import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.model.Webhook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a plan for the account's webhooks failed after it was partly carried out; the cause says why. Applying
 * the same subscriptions again completes it.
 */
public final class SubscriptionException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** Not serialised, since it contains tokens. */
    private final transient @Nullable List<Webhook> created;

    /** Not serialised, since it contains tokens. */
    private final transient @Nullable List<Webhook> deleted;

    SubscriptionException(SubscriptionPlan plan, List<Webhook> created, List<Webhook> deleted, RuntimeException cause) {
        super(null, message(plan, created.size(), deleted.size(), cause), List.of(), cause);
        this.created = List.copyOf(created);
        this.deleted = List.copyOf(deleted);
    }

    private static String message(SubscriptionPlan plan, int created, int deleted, RuntimeException cause) {
        return created + " of " + plan.create().size() + " webhooks were created and " + deleted + " of "
                + plan.delete().size() + " deleted before this: "
                // messages of other exceptions may show anything
                + (cause instanceof LiveChatException
                        ? cause.getMessage()
                        : cause.getClass().getName());
    }

    /**
     * Returns the webhooks that were created before the failure.
     *
     * @return the new webhooks, with their tokens; empty if the exception was serialised
     */
    public List<Webhook> created() {
        return created == null ? List.of() : created;
    }

    /**
     * Returns the webhooks that were deleted before the failure.
     *
     * @return the deleted webhooks; empty if the exception was serialised
     */
    public List<Webhook> deleted() {
        return deleted == null ? List.of() : deleted;
    }
}
