package io.github.livechat4j.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits. Tests bring one that only writes down how long. */
@FunctionalInterface
public interface Sleeper {

    /** The real one. */
    Sleeper SYSTEM = duration -> TimeUnit.NANOSECONDS.sleep(duration.toNanos());

    /**
     * Waits.
     *
     * @param duration how long; nothing happens if it is not positive
     * @throws InterruptedException if the thread is interrupted before or while it waits
     */
    void sleep(Duration duration) throws InterruptedException;
}
