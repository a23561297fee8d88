package io.github.livechat4j.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** So many requests in a window of time, which begins with the first. */
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

    /** How long to wait, in whole seconds, for a request that is one too many. */
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
