package io.github.livechat4j.warehouse.replication;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** A clock that a test sets. */
final class SetClock extends Clock {

    static final Instant START = Instant.parse("2026-11-20T20:15:00Z");

    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    void advance(long seconds) {
        now.updateAndGet(instant -> instant.plusSeconds(seconds));
    }

    @Override
    public Instant instant() {
        return Objects.requireNonNull(now.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
