package io.github.livechat4j.codegen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What comes of contracts that are drawn at random: a sound one is accepted, generated and compiled. How many are
 * drawn, {@code -Ddrill.sound=500} says, and where to begin {@code -Ddrill.seed=1000}.
 */
@Tag("drill")
class RandomContractsTest {

    /** Kept, as the changes are: their examples are read and written, and their operations called. */
    private static final Path FOLDER = Path.of("target/drill");

    private static final long SEED = Long.getLong("drill.seed", 0);

    /** Rules on the form of each word of a schema, which may find a fault before the rule that it was made for. */
    private static final List<String> FORM = List.of("known-word", "word-of-type");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Drill drill;

    @BeforeAll
    static void compileTheContractAsItIs() throws IOException, ReflectiveOperationException {
        drill = Drill.shared(FOLDER);
    }

    static LongStream sound() {
        return LongStream.range(SEED, SEED + Long.getLong("drill.sound", 20));
    }

    static LongStream unsound() {
        return LongStream.range(SEED, SEED + Long.getLong("drill.unsound", 60));
    }

    @ParameterizedTest(name = "unsound contract {0}")
    @MethodSource("unsound")
    void anUnsoundContract_whenDrawn_thenIsRefusedAtTheLineOfItsFault(long seed)
            throws IOException, ReflectiveOperationException {
        RandomContract contract = new RandomContract(seed);
        RandomFault.Done fault = new RandomFault(seed, contract).put();

        Drill.Outcome outcome = drill.ofUnsound(contract);

        assertThat(outcome.fault()).as(fault.title()).isEmpty();
        assertThat(outcome.refusal())
                .as("accepted, but has a fault: " + fault.title())
                .isNotEmpty();
        assertThat(outcome.refusal().lines().filter(line -> isAt(line, contract.placesOf(fault.part()))))
                .as("%s%n%s%nat %s", fault.title(), outcome.refusal(), contract.placesOf(fault.part()))
                .anyMatch(line -> Stream.concat(fault.rules().stream(), FORM.stream())
                        .anyMatch(rule -> line.contains("[" + rule + "]")));
        assertThat(ChangeReport.wordless(outcome.refusal())).as(fault.title()).isEmpty();
    }

    private static boolean isAt(String line, List<String> places) {
        return places.stream().anyMatch(place -> line.strip().startsWith(place));
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "sound contract {0}")
    @MethodSource("sound")
    void aSoundContract_whenDrawn_thenIsAcceptedAndCompiles(long seed)
            throws IOException, ReflectiveOperationException {
        Drill.Outcome outcome = drill.of(seed, new RandomContract(seed));

        assertThat(outcome.refusal()).isEmpty();
        assertThat(outcome.fault()).isEmpty();
    }
}
