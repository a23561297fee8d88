package io.github.livechat4j.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits for a duration. Tests use one that only records the durations. */
@FunctionalInterface
public interface Sleeper {

    /** The sleeper that really waits. */
    Sleeper SYSTEM = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

    /**
     * Waits.
     *
     * @param duration the duration; zero and negative durations do not wait
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;
}
