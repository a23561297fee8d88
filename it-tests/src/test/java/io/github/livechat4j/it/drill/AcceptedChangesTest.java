package io.github.livechat4j.it.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.it.RecordedCommands;
import io.github.livechat4j.programs.drill.ChangedClasses;
import io.github.livechat4j.programs.drill.ChangedOperations;
import io.github.livechat4j.programs.drill.DrilledChange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the contract tests for each accepted change of the contract: calls each affected operation in all ways of the
 * client, and checks these calls and those of the command against the changed contract. The drill of codegen-templates
 * has made the changes, and that of client-cli the calls of the command.
 */
@Tag("drill")
class AcceptedChangesTest {

    private static final Path DRILL = Path.of("../codegen-templates/target/drill");
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<DrilledChange> accepted() {
        return DrilledChange.in(DRILL).stream().filter(DrilledChange::isAccepted);
    }

    @AfterAll
    static void writeTheTable() throws IOException {
        DrillTable.of(DrilledChange.in(DRILL)).write(DRILL.resolve("table.md"));
    }

    @Test
    void theDrills_whenTheyHaveRun_thenLeftChangesAndCallsOfTheCommand() {
        assertThat(accepted()).as("changes in " + DRILL).hasSizeGreaterThan(50);
        assertThat(accepted())
                .allSatisfy(change -> assertThat(change.left("commands.json").isMissingNode())
                        .as("calls of the command, which WireDrillTest of client-cli leaves")
                        .isFalse());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void aChangedOperation_whenCalled_thenKeepsTheChangedContract(DrilledChange change)
            throws IOException, ReflectiveOperationException {
        List<String> operations = ChangedOperations.of(change.contractBefore(), change.contract());
        JsonNode calls = JSON.createArrayNode();
        if (!operations.isEmpty()) {
            try (ChangedClasses classes = ChangedClasses.of(change)) {
                calls = JSON.readTree((String) classes.loadClass("io.github.livechat4j.it.ContractCalls")
                        .getMethod("run", List.class)
                        .invoke(null, operations));
            }
        }
        JsonNode commands = operations.isEmpty()
                ? JSON.createArrayNode()
                : RecordedCommands.of(change).compared(calls);
        change.leave("calls.json", calls);
        change.leave("compared.json", commands);

        List<String> faults = new ArrayList<>(DrillTable.faults(calls));
        faults.addAll(DrillTable.faults(commands));
        assertThat(faults).isEmpty();
    }
}
