package io.github.livechat4j.spark;

import io.github.livechat4j.http.Pacer;
import io.github.livechat4j.http.RateLimit;
import java.io.Serializable;
import java.time.Duration;

/**
 * The limit of requests, which all tasks of a query share: each has an equal part of it. The driver makes its requests
 * before the tasks run, with the whole limit.
 *
 * <p>The parts are such that no minute has more requests than the limit, also if it begins in the driver's time or
 * while a failed task is replaced: requests are evenly spaced, and each of the driver and the tasks waits for one space
 * before its first request. One request of the limit is left free, because requests do not travel equally fast.
 *
 * @param perMinute the limit in a minute; 0 for none
 * @param tasks the maximum number of tasks, at most the limit
 */
record SharedLimit(long perMinute, int tasks) implements Serializable {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    static final SharedLimit NONE = new SharedLimit(0, Integer.MAX_VALUE);

    boolean isLimited() {
        return perMinute > 0;
    }

    /** Returns the time between two requests of one of some tasks; zero without a limit. */
    Duration space(int running) {
        return isLimited() ? MINUTE.dividedBy(Math.max(1, usable() / running)) : Duration.ZERO;
    }

    private long usable() {
        return Math.max(1, perMinute - 1);
    }

    /** Returns the pacer of the driver. Its first request waits until the parts of earlier tasks are used up. */
    Pacer ofDriver() {
        if (!isLimited()) {
            return Pacer.none();
        }
        Pacer spaced = spaced(space(1));
        Duration first = space(tasks);
        return new Pacer() {
            private boolean isFirst = true;

            @Override
            public synchronized void acquire(Duration atMost) throws InterruptedException {
                if (isFirst) {
                    spaced(first).acquire(atMost);
                    isFirst = false;
                }
                spaced.acquire(atMost);
            }
        };
    }

    /** Returns the pacer of a task. */
    static Pacer ofTask(Duration space) {
        return space.isZero() ? Pacer.none() : spaced(space);
    }

    private static Pacer spaced(Duration space) {
        Pacer pacer = Pacer.local(new RateLimit(1, space, 1));
        try {
            // uses the first turn, so that the first request waits for the second
            pacer.acquire(Duration.ZERO);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return pacer;
    }
}
