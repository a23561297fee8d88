package io.github.livechat4j.testkit.internal.archive;

import org.jspecify.annotations.Nullable;

/**
 * A line of a chat.
 *
 * @param timestamp when, in epoch seconds
 * @param author the name that is shown
 * @param login who of the agents it was; null for the visitor
 * @param text the text
 * @param kind what else there is to it
 */
public record Message(
        long timestamp, String author, @Nullable String login, String text, Kind kind) {

    /** What there is to a message besides its text. */
    public enum Kind {
        /** Nothing. */
        PLAIN,
        /** It greets the visitor. */
        WELCOME,
        /** It has buttons. */
        RICH,
        /** It is a file. */
        FILE
    }
}
