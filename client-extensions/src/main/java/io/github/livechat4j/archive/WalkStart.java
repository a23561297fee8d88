package io.github.livechat4j.archive;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * When a walk began. The first answer can tell that this machine's clock is ahead of the service's, and the clock is then put back: the earlier
 * of the two counts, since a walk that begins too late leaves things out.
 */
final class WalkStart {

    private final @Nullable InstantSource clock;
    private Instant earliest;

    private WalkStart(@Nullable InstantSource clock, Instant earliest) {
        this.clock = clock;
        this.earliest = earliest;
    }

    static WalkStart now(InstantSource clock) {
        return new WalkStart(clock, clock.instant());
    }

    static WalkStart of(Instant known) {
        return new WalkStart(null, known);
    }

    synchronized Instant instant() {
        if (clock != null) {
            Instant now = clock.instant();
            earliest = now.isBefore(earliest) ? now : earliest;
        }
        return earliest;
    }
}
