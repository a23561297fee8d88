package io.github.livechat4j.wire.size.internal;

import java.io.IOException;

/** Thrown when a body exceeds the size limit. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** The limit in bytes. */
    private final long bytes;

    /** The reason of the limit. */
    private final String reason;

    /**
     * Creates the exception.
     *
     * @param limit the limit
     */
    public BodyTooLargeException(BodyLimit limit) {
        super("the body is larger than " + limit.bytes() + " bytes");
        this.bytes = limit.bytes();
        this.reason = limit.reason();
    }

    /**
     * Returns the limit.
     *
     * @return the number of bytes
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Returns the reason of the limit.
     *
     * @return the reason, in a few words
     */
    public String reason() {
        return reason;
    }
}
