package io.github.livechat4j.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of an error answer of the service.
 *
 * @param status the HTTP status
 * @param messages the error messages of the service, in its order; empty if there are none
 * @param misdirected whether the answer says that the request went to the wrong region
 * @param region the right region according to the answer, {@code fra} or {@code dal}, or null
 * @param retryAfter the wait before the next attempt that the service asks for, or null
 */
public record ErrorAnswer(
        int status,
        List<String> messages,
        boolean misdirected,
        @Nullable String region,
        @Nullable Duration retryAfter) implements Serializable {

    /**
     * Creates an error answer.
     *
     * @param status the HTTP status
     * @param messages the error messages of the service, without any secret; copied
     * @param misdirected whether the answer says that the request went to the wrong region
     * @param region the right region according to the answer, or null
     * @param retryAfter the wait before the next attempt that the service asks for, or null
     * @throws NullPointerException if the messages are null, or one of them is
     */
    public ErrorAnswer {
        messages = List.copyOf(messages);
    }

    /**
     * Creates an error answer with only status and messages.
     *
     * @param status the HTTP status
     * @param messages the error messages of the service, without any secret
     */
    public ErrorAnswer(int status, String... messages) {
        this(status, List.of(messages), false, null, null);
    }
}
