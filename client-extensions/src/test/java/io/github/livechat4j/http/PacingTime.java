package io.github.livechat4j.http;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Time that passes when somebody sleeps, and at no other time. */
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

    /** What was slept so far, in order. */
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
