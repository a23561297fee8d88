package io.github.livechat4j.codegen.drill;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests changes of the contract: {@code spec} either rejects a change with a message, file and line, or the change is
 * generated and compiles. An error of javac is always a failure.
 */
@Tag("drill")
class ContractDrillTest {

    /** Not deleted, because the tests of the command call the operations of the changed contracts. */
    private static final Path FOLDER = Path.of("target/drill");

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Drill drill;

    @BeforeAll
    static void compileTheContractAsItIs() throws IOException, ReflectiveOperationException {
        drill = Drill.shared(FOLDER);
    }

    static Stream<Change> changes() {
        return Change.all().stream();
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChange_whenMade_thenIsRefusedInSpecOrCompiles(Change change)
            throws IOException, ReflectiveOperationException {
        Drill.Outcome outcome = drill.of(change);
        List<String> differences = ChangeReport.of(change, outcome);
        // for the table that is printed at the end of the drill
        Files.writeString(outcome.directory().resolve("differences.json"), Json.pretty(differences));

        assertThat(differences).isEmpty();
    }

    @Test
    void theTable_whenRead_thenHasEightyChangesOrMore() {
        List<String> titles = Change.all().stream().map(Change::toString).toList();

        assertThat(titles).hasSizeGreaterThanOrEqualTo(80).doesNotHaveDuplicates();
    }
}
