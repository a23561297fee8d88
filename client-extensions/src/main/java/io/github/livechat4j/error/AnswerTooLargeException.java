package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when an answer of the service is larger than the limit, counted after decompression. The rest of the answer
 * was not read. The call is not retried, since the next answer would be as large. The service may have carried out the
 * request.
 */
public final class AnswerTooLargeException extends LiveChatException {

    private static final long serialVersionUID = 1L;

    /** The limit in bytes. */
    private final long limit;

    /**
     * Creates the exception.
     *
     * @param operation the called operation, or null if unknown
     * @param limit the maximum size of an answer in bytes
     * @param reason a few words on where the limit comes from
     * @param attempts the attempts, in order
     */
    public AnswerTooLargeException(@Nullable Operation operation, long limit, String reason, List<Attempt> attempts) {
        super(operation, "the answer is larger than " + limit + " bytes, " + reason, attempts, null);
        this.limit = limit;
    }

    /**
     * Returns the limit.
     *
     * @return the maximum size of an answer in bytes, after decompression
     */
    public long limit() {
        return limit;
    }
}
