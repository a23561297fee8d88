package io.github.livechat4j.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A limit of requests per window of time. A window starts with its first request. */
final class RequestLimit {

    private final int requests;
    private final Duration window;
    private final Clock clock;
    private @Nullable Instant end;
    private int used;

    RequestLimit(int requests, Duration window, Clock clock) {
        this.requests = requests;
        this.window = window;
        this.clock = clock;
    }

    /** Counts a request. Returns the whole seconds to wait if it exceeds the limit; empty if it does not. */
    synchronized Optional<Long> exceeded() {
        Instant now = clock.instant();
        if (end == null || !now.isBefore(end)) {
            end = now.plus(window);
            used = 0;
        }
        if (used < requests) {
            used++;
            return Optional.empty();
        }
        long millis = Duration.between(now, end).toMillis();
        return Optional.of(Math.max(1, (millis + 999) / 1000));
    }
}
