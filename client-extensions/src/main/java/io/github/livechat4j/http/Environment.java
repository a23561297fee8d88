package io.github.livechat4j.http;

import java.time.InstantSource;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * Time, waiting and chance, as the client knows them. A test brings its own.
 *
 * @param clock tells the time
 * @param sleeper waits
 * @param random chooses how long to wait between attempts; must be safe for many threads
 */
public record Environment(InstantSource clock, Sleeper sleeper, RandomGenerator random) {

    /** The real world. */
    public static final Environment SYSTEM =
            new Environment(InstantSource.system(), Sleeper.SYSTEM, new SharedRandom());

    /**
     * Describes a world.
     *
     * @param clock tells the time
     * @param sleeper waits
     * @param random chooses how long to wait between attempts; must be safe for many threads
     * @throws NullPointerException if a part is null, naming it
     */
    public Environment {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(sleeper, "sleeper");
        Objects.requireNonNull(random, "random");
    }
}
