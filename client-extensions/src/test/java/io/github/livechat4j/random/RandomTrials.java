package io.github.livechat4j.random;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Checks a property for many random inputs. Each trial draws its inputs from its own seed, and each run has new seeds.
 * A failure names the seed, and {@code -Drandom.seed=N} runs only the trial with this seed.
 */
public final class RandomTrials {

    private static final String SEED = "random.seed";

    private RandomTrials() {}

    /** Draws the inputs of a trial and checks the property for them. */
    @FunctionalInterface
    public interface Trial {

        /** Fails if the property does not hold for the inputs. */
        void check(RandomInputs inputs);
    }

    /**
     * Runs trials until one fails. A failed trial is repeated with shorter texts and collections; the shortest that
     * fails is reported.
     *
     * @throws AssertionError if a trial fails; names the seed, and has the failure as its cause
     */
    public static void run(int count, Trial trial) {
        seeds(count, Integer.getInteger(SEED)).forEach(seed -> check(seed, trial));
    }

    private static IntStream seeds(int count, @Nullable Integer only) {
        RandomGenerator random = new SplittableRandom();
        return only == null ? random.ints(count, 0, Integer.MAX_VALUE) : IntStream.of(only);
    }

    private static void check(int seed, Trial trial) {
        try {
            trial.check(new RandomInputs(seed, RandomInputs.FULL_SIZE));
        } catch (RuntimeException | Error failure) {
            Throwable shortest = shortest(seed, trial, failure);
            throw new AssertionError(
                    "The trial with the seed %d fails; -D%s=%d repeats it: %s".formatted(seed, SEED, seed, shortest),
                    shortest);
        }
    }

    private static Throwable shortest(int seed, Trial trial, Throwable failure) {
        for (int size = 0; size < RandomInputs.FULL_SIZE; size++) {
            try {
                trial.check(new RandomInputs(seed, size));
            } catch (RuntimeException | Error shorter) {
                return shorter;
            }
        }
        return failure;
    }
}
