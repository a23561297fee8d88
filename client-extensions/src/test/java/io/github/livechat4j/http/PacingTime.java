package io.github.livechat4j.http;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** A clock that advances only when a thread sleeps. */
final class PacingTime implements TimeMeter, Sleeper {

    private final List<Duration> sleeps = new ArrayList<>();
    private long nanos = Duration.ofDays(20_000).toNanos();

    @Override
    public void sleep(Duration duration) {
        sleeps.add(duration);
        pass(duration);
    }

    void pass(Duration duration) {
        nanos += duration.toNanos();
    }

    /** Returns the sleeps so far, in order. */
    List<Duration> sleeps() {
        return sleeps;
    }

    @Override
    public long currentTimeNanos() {
        return nanos;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
