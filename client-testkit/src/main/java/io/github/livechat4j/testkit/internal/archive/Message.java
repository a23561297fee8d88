package io.github.livechat4j.testkit.internal.archive;

import org.jspecify.annotations.Nullable;

/**
 * A message of a chat.
 *
 * @param timestamp the time in epoch seconds
 * @param author the name shown for its author
 * @param login the login of the agent; null for the visitor
 * @param text the text
 * @param kind the kind of message
 */
public record Message(
        long timestamp, String author, @Nullable String login, String text, Kind kind) {

    /** The kind of a message. */
    public enum Kind {
        /** Text only. */
        PLAIN,
        /** A welcome message for the visitor. */
        WELCOME,
        /** A message with buttons. */
        RICH,
        /** A file. */
        FILE
    }
}
