package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Thrown for status 429: there were too many requests. {@link #retryAfter()} is how long to wait, if the service says
 * so.
 */
public final class RateLimitedException extends StatusException {

    private static final long serialVersionUID = 1L;

    RateLimitedException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
