package io.github.livechat4j.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** There were too many requests: 429. How long to wait is {@link #retryAfter()}, if the service says so. */
public final class RateLimitedException extends StatusException {

    private static final long serialVersionUID = 1L;

    RateLimitedException(@Nullable Operation operation, ErrorAnswer answer, List<Attempt> attempts) {
        super(operation, answer, attempts);
    }
}
