package io.github.livechat4j.archive;

import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The time at which a walk began. If the first answer shows that the clock of this machine is ahead of the service's,
 * the clock is put back, and the earlier time counts: a later one would make the next walk skip records.
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
