package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.archive.Rating;
import io.github.livechat4j.testkit.internal.service.Service;

/**
 * A chat that was started in a sandbox. It is in the archive and pending until it ends.
 *
 * <p>{@link LiveChatSandbox#startChat} starts it and calls the webhooks for {@code chat_started}.
 */
public final class SandboxChat {

    private final Service service;
    private final String id;

    SandboxChat(Service service, String id) {
        this.service = service;
        this.id = id;
    }

    /**
     * Returns the id of the chat.
     *
     * @return the id, for {@code GET /chats/{chat_id}}
     */
    public String id() {
        return id;
    }

    /**
     * Adds a message of the visitor.
     *
     * @param text the message
     * @return this chat
     */
    public SandboxChat visitorSays(String text) {
        service.say(id, text);
        return this;
    }

    /**
     * Adds a message of the agent. Does nothing if the account has no agents.
     *
     * @param text the message
     * @return this chat
     */
    public SandboxChat agentSays(String text) {
        service.answer(id, text);
        return this;
    }

    /**
     * Ends the chat and calls the webhooks for {@code chat_ended}.
     *
     * @return this chat
     * @throws IllegalStateException if it has ended already
     */
    public SandboxChat end() {
        service.endChat(id, Rating.NOT_RATED);
        return this;
    }

    /**
     * Ends the chat with a good rating, and calls the webhooks for {@code chat_ended}.
     *
     * @return this chat
     * @throws IllegalStateException if it has ended
     */
    public SandboxChat endRatedGood() {
        service.endChat(id, Rating.GOOD);
        return this;
    }

    /**
     * Ends the chat with a bad rating, and calls the webhooks for {@code chat_ended}.
     *
     * @return this chat
     * @throws IllegalStateException if it has ended
     */
    public SandboxChat endRatedBad() {
        service.endChat(id, Rating.BAD);
        return this;
    }

    @Override
    public String toString() {
        return "SandboxChat[" + id + "]";
    }
}
