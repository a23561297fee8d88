package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the service has more bytes than are read of one, after decompression. It was not read to its end, and the call is not tried again,
 * since the same answer would come. The service may have done what it was asked.
 */
public final class AnswerTooLargeException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** How many bytes are read. */
    private final long limit;

    /**
     * Creates the exception.
     *
     * @param operation what was called, or null if that is not known
     * @param limit how many bytes of an answer are read at most
     * @param reason what sets this limit, in a few words
     * @param attempts the attempts that were made, in their order
     */
    public AnswerTooLargeException(@Nullable Operation operation, long limit, String reason, List<Attempt> attempts) {
        super(operation, "the answer is larger than " + limit + " bytes, " + reason, attempts, null);
        this.limit = limit;
    }

    /**
     * Says how much of an answer is read.
     *
     * @return the number of bytes, after decompression
     */
    public long limit() {
        return limit;
    }
}
