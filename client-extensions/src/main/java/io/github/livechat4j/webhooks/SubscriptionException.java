package io.github.livechat4j.webhooks;

import io.github.livechat4j.error.LiveChatException;
import io.github.livechat4j.model.Webhook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The account's webhooks were not all made what is wanted: something failed after a part of it was done, or while it was. The
 * cause says what. To apply the same again completes it.
 */
public final class SubscriptionException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** Not serialised: it has tokens. */
    private final transient @Nullable List<Webhook> created;

    /** Not serialised either. */
    private final transient @Nullable List<Webhook> deleted;

    SubscriptionException(SubscriptionPlan plan, List<Webhook> created, List<Webhook> deleted, RuntimeException cause) {
        super(null, message(plan, created.size(), deleted.size(), cause), List.of(), cause);
        this.created = List.copyOf(created);
        this.deleted = List.copyOf(deleted);
    }

    private static String message(SubscriptionPlan plan, int created, int deleted, RuntimeException cause) {
        return created + " of " + plan.create().size() + " webhooks were created and " + deleted + " of "
                + plan.delete().size() + " deleted before this: "
                // of others it is not known what they show
                + (cause instanceof LiveChatException
                        ? cause.getMessage()
                        : cause.getClass().getName());
    }

    /**
     * Gives what had been created.
     *
     * @return the new webhooks, with their tokens; empty if the exception was serialised
     */
    public List<Webhook> created() {
        return created == null ? List.of() : created;
    }

    /**
     * Gives what had been deleted.
     *
     * @return the webhooks that are gone; empty if the exception was serialised
     */
    public List<Webhook> deleted() {
        return deleted == null ? List.of() : deleted;
    }
}
