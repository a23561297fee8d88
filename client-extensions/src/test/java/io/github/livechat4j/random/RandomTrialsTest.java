package io.github.livechat4j.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RandomTrialsTest {

    @Test
    void run_whenThePropertyHolds_thenDrawsOtherInputsInEachTrialAndEachRun() {
        Set<Long> drawn = new HashSet<>();

        RandomTrials.run(50, inputs -> drawn.add(inputs.between(1L, 1L << 60) + inputs.anyLong()));
        RandomTrials.run(50, inputs -> drawn.add(inputs.between(1L, 1L << 60) + inputs.anyLong()));

        assertThat(drawn).hasSizeGreaterThan(90);
    }

    @Test
    void run_whenATrialFails_thenNamesTheSeedThatRepeatsIt() {
        AssertionError failure = failureOf(100);

        assertThat(failure).hasMessageMatching("(?s)The trial with the seed (\\d+) fails; -Drandom.seed=\\1 .*");
        String seed = Objects.requireNonNull(failure.getMessage()).replaceFirst("(?s).*-Drandom.seed=(\\d+).*", "$1");
        System.setProperty("random.seed", seed);
        try {
            assertThat(failureOf(100)).hasMessage(failure.getMessage());
        } finally {
            System.clearProperty("random.seed");
        }
    }

    private static AssertionError failureOf(int trials) {
        AssertionError[] failure = new AssertionError[1];
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> RandomTrials.run(
                        trials, inputs -> assertThat(inputs.text(0, 30, "abc")).doesNotContain("a")))
                .satisfies(thrown -> failure[0] = thrown);
        return failure[0];
    }

    @Test
    void run_whenATrialFails_thenReportsTheFailureForShorterInputs() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> RandomTrials.run(
                        1,
                        inputs ->
                                assertThat(inputs.text(0, 400, "a")).as("text").isEqualTo("b")))
                .withMessageContaining("but was: \"\"");
    }

    @Test
    void between_whenDrawnOften_thenDrawsTheBoundsAndNothingOutside() {
        Set<Long> drawn = new HashSet<>();

        RandomTrials.run(1_000, inputs -> drawn.add(inputs.between(-3L, Long.MAX_VALUE)));

        assertThat(drawn).contains(-3L, 0L, 1L, Long.MAX_VALUE).allMatch(number -> number >= -3);
    }
}
