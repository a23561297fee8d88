package io.github.livechat4j.client;

import io.github.livechat4j.http.Environment;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;

/** A world in which waiting takes no time, is written down, and is always as long as chance allows. */
public final class FakeTime {

    /** When it begins, on a whole second. */
    public static final Instant START = Instant.ofEpochSecond(1_772_460_310);

    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final List<Duration> waits = new CopyOnWriteArrayList<>();

    /** The world as a client sees it. */
    public Environment environment() {
        return new Environment(
                now::get,
                duration -> {
                    waits.add(duration);
                    pass(duration);
                },
                new Longest());
    }

    /** Lets time pass without anybody waiting for it. */
    public void pass(Duration duration) {
        now.updateAndGet(time -> time.plus(duration));
    }

    /** What was waited so far, in its order. */
    public List<Duration> waits() {
        return List.copyOf(waits);
    }

    /** Takes the last of all choices. */
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
