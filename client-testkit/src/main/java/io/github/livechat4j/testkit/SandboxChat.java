package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.archive.Rating;
import io.github.livechat4j.testkit.internal.service.Service;

/**
 * A chat that goes on in a sandbox. It is the newest of the archive, and pending until it ends.
 *
 * <p>It began with {@link LiveChatSandbox#startChat}, which has told the webhooks for {@code chat_started}.
 */
public final class SandboxChat {

    private final Service service;
    private final String id;

    SandboxChat(Service service, String id) {
        this.service = service;
        this.id = id;
    }

    /**
     * Names the chat.
     *
     * @return its id, for {@code GET /chats/{chat_id}}
     */
    public String id() {
        return id;
    }

    /**
     * Has the visitor say something.
     *
     * @param text what
     * @return this chat
     */
    public SandboxChat visitorSays(String text) {
        service.say(id, text);
        return this;
    }

    /**
     * Has the agent say something. Nothing is said if the account has no agents.
     *
     * @param text what
     * @return this chat
     */
    public SandboxChat agentSays(String text) {
        service.answer(id, text);
        return this;
    }

    /**
     * Ends the chat, and tells the webhooks for {@code chat_ended}.
     *
     * @return this chat
     * @throws IllegalStateException if it has ended
     */
    public SandboxChat end() {
        service.endChat(id, Rating.NOT_RATED);
        return this;
    }

    /**
     * As {@link #end}, with a good rating.
     *
     * @return this chat
     * @throws IllegalStateException if it has ended
     */
    public SandboxChat endRatedGood() {
        service.endChat(id, Rating.GOOD);
        return this;
    }

    /**
     * As {@link #end}, with a bad rating.
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
