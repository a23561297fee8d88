package io.github.livechat4j.error;

import java.io.Serializable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the service said when it did not do what it was asked.
 *
 * @param status the HTTP status
 * @param messages what the service says went wrong, in its order; empty if it says nothing
 * @param misdirected whether it speaks of a request that went to the wrong region
 * @param region the region that it names as the right one, {@code fra} or {@code dal}, or null
 * @param retryAfter how long it asks to wait before the next try, or null
 */
public record ErrorAnswer(
        int status,
        List<String> messages,
        boolean misdirected,
        @Nullable String region,
        @Nullable Duration retryAfter) implements Serializable {

    /**
     * Describes an answer.
     *
     * @param status the HTTP status
     * @param messages what the service says went wrong, without any secret; copied
     * @param misdirected whether it speaks of a request that went to the wrong region
     * @param region the region that it names as the right one, or null
     * @param retryAfter how long it asks to wait before the next try, or null
     * @throws NullPointerException if the messages are null, or one of them is
     */
    public ErrorAnswer {
        messages = List.copyOf(messages);
    }

    /**
     * Describes an answer that says what went wrong and no more.
     *
     * @param status the HTTP status
     * @param messages what the service says went wrong, without any secret
     */
    public ErrorAnswer(int status, String... messages) {
        this(status, List.of(messages), false, null, null);
    }
}
