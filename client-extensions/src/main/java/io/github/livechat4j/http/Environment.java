package io.github.livechat4j.http;

import java.time.InstantSource;
import java.util.Objects;
import java.util.random.RandomGenerator;

/**
 * The clock, sleep and randomness that the client uses. Tests replace them.
 *
 * @param clock the clock
 * @param sleeper waits between attempts
 * @param random the source of the random waits between attempts; must be safe for many threads
 */
public record Environment(InstantSource clock, Sleeper sleeper, RandomGenerator random) {

    /** The system clock, real waits and real randomness. */
    public static final Environment SYSTEM =
            new Environment(InstantSource.system(), Sleeper.SYSTEM, new SharedRandom());

    /**
     * Creates an environment.
     *
     * @param clock the clock
     * @param sleeper waits between attempts
     * @param random the source of the random waits between attempts; must be safe for many threads
     * @throws NullPointerException if a parameter is null; the message names it
     */
    public Environment {
        Objects.requireNonNull(clock, "clock");
        Objects.requireNonNull(sleeper, "sleeper");
        Objects.requireNonNull(random, "random");
    }
}
