package io.github.livechat4j.wire.size.internal;

import java.io.IOException;

/** A body is longer than what is read of one. */
public final class BodyTooLargeException extends IOException {

    private static final long serialVersionUID = 1L;

    /** How many bytes are read. */
    private final long bytes;

    /** What sets the limit. */
    private final String reason;

    /**
     * Makes the exception.
     *
     * @param limit what is read
     */
    public BodyTooLargeException(BodyLimit limit) {
        super("the body is larger than " + limit.bytes() + " bytes");
        this.bytes = limit.bytes();
        this.reason = limit.reason();
    }

    /**
     * Says how much is read.
     *
     * @return the number of bytes
     */
    public long bytes() {
        return bytes;
    }

    /**
     * Says what sets the limit.
     *
     * @return a few words
     */
    public String reason() {
        return reason;
    }
}
