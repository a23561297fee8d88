package io.github.livechat4j.testkit.internal.service;

import java.util.List;

/** Thrown by a handler to answer with an error. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;

    /** The HTTP status. */
    private final int status;

    private final transient List<String> messages;

    /**
     * Creates a refusal.
     *
     * @param status the HTTP status
     * @param messages the error messages
     */
    public Refusal(int status, List<String> messages) {
        super(messages.toString(), null, false, false);
        this.status = status;
        this.messages = List.copyOf(messages);
    }

    static Refusal badRequest(String message) {
        return new Refusal(BAD_REQUEST, List.of(message));
    }

    static Refusal forbidden(String message) {
        return new Refusal(FORBIDDEN, List.of(message));
    }

    static Refusal notFound(String what) {
        return new Refusal(NOT_FOUND, List.of("No such " + what));
    }

    /**
     * Returns the status.
     *
     * @return the HTTP status
     */
    public int status() {
        return status;
    }

    /**
     * Returns the error messages.
     *
     * @return the messages, at least one
     */
    public List<String> messages() {
        return messages;
    }
}
