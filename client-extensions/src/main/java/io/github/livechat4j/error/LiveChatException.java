package io.github.livechat4j.error;

import org.jspecify.annotations.Nullable;

/** Everything that this client throws about a call, apart from arguments that are refused before anything is sent. */
public abstract class LiveChatException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what went wrong, without any secret
     * @param cause what led to it, if anything did
     */
    protected LiveChatException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
