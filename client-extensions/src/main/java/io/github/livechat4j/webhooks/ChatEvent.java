package io.github.livechat4j.webhooks;

import io.github.livechat4j.model.WebhookChat;
import io.github.livechat4j.model.WebhookVisitor;
import org.jspecify.annotations.Nullable;

/** Something that happened to a chat. At least one of the things that the webhook may ask for is there. */
public sealed interface ChatEvent extends WebhookEvent permits ChatStarted, ChatEnded, ChatChanged {

    /**
     * Gives the chat. Its fields are named otherwise than those of a chat from the archive.
     *
     * @return the chat, or null if the webhook does not ask for {@code chat}
     */
    default @Nullable WebhookChat chat() {
        return delivery().chat();
    }

    /**
     * Gives the visitor who chats.
     *
     * @return the visitor, or null if the webhook does not ask for {@code visitor}
     */
    default @Nullable WebhookVisitor visitor() {
        return delivery().visitor();
    }
}
