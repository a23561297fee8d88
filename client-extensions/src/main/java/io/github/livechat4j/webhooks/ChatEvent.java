package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookChat;
import io.github.livechat4j.model.WebhookVisitor;
import org.jspecify.annotations.Nullable;

/** An event of a chat. It has at least one of the data types that the webhook can request. */
public sealed interface ChatEvent extends WebhookEvent permits ChatStarted, ChatEnded, ChatChanged {

    /**
     * Returns the chat. Its field names differ from those of a chat from the archive.
     *
     * @return the chat, or null if the webhook does not request {@code chat}
     */
    default @Nullable WebhookChat chat() {
        return delivery().chat();
    }

    /**
     * Returns the visitor of the chat.
     *
     * @return the visitor, or null if the webhook does not request {@code visitor}
     */
    default @Nullable WebhookVisitor visitor() {
        return delivery().visitor();
    }
}
