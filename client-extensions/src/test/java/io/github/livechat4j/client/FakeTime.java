package io.github.livechat4j.client;

import io.github.livechat4j.http.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** A clock whose waits take no time and are recorded. Random waits always have their maximum length. */
public final class FakeTime {

    /** The start time, a whole second. */
    public static final Instant START = Instant.ofEpochSecond(1_772_460_310);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    /** Returns the environment of a client with this clock. */
    public Environment environment() {
        return new Environment(
                now::get,
                duration -> {
                    waits.add(duration);
                    pass(duration);
                },
                new Longest());
    }

    /** Advances the clock without a wait. */
    public void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    /** Returns the waits so far, in order. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** A generator that always returns the largest value. */
    private static final class Longest implements RandomGenerator {

        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }
}
