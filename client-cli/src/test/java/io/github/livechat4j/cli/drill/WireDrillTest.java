package io.github.livechat4j.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.livechat4j.programs.drill.ChangedOperations;
import io.github.livechat4j.programs.drill.DrilledChange;
import io.github.livechat4j.programs.wire.WireExchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes over the wire after a change of the contract that was accepted: the command calls the changed operation,
 * through the method that was generated for it, on a sandbox of the changed contract. The drill of codegen-templates
 * has made the changes.
 */
@Tag("drill")
class WireDrillTest {

    private static final Path DRILL = Path.of("../codegen-templates/target/drill");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    static Stream<DrilledChange> accepted() {
        return DrilledChange.in(DRILL).stream().filter(DrilledChange::isAccepted);
    }

    static Stream<DrilledChange> withCommand() {
        return accepted().filter(change -> change.row().path("wire").has("command"));
    }

    @Test
    void theDrill_whenItHasRun_thenLeftChangesToCall() {
        assertThat(withCommand())
                .as("changes in " + DRILL + ", which ContractDrillTest of codegen-templates leaves there")
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("withCommand")
    void aChangedOperation_whenCalledByTheCommand_thenIsOnTheWireAsTheContractSays(DrilledChange change)
            throws Exception {
        JsonNode wire = change.row().path("wire");
        try (ChangedCommand command = ChangedCommand.of(change)) {
            ChangedCommand.Called called = command.call(texts(wire.path("command")));

            assertThat(called.exitCode()).as(called.err()).isZero();
            assertThat(called.exchanges()).hasSize(1);
            check(wire, called.exchanges().get(0), called);
        }
    }

    /** Both commands of each operation that a change touches, with all that the contract shows. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("accepted")
    void aChangedOperation_whenCalledWithAllOfItsExamples_thenMakesOneRequest(DrilledChange change) throws Exception {
        List<ChangedCommand.Called> calls = new ArrayList<>();
        List<String> operations = ChangedOperations.of(change.contractBefore(), change.contract());
        if (!operations.isEmpty()) {
            try (ChangedCommand command = ChangedCommand.of(change)) {
                for (String operation : operations) {
                    for (List<String> words : command.words(operation)) {
                        calls.add(command.call(words).of(operation));
                    }
                }
            }
        }
        // what was sent and answered is held to the contract by the tests of the whole
        change.leave("commands.json", calls);

        assertThat(calls).allSatisfy(called -> {
            assertThat(called.exitCode())
                    .as(called.words() + ": " + called.err())
                    .isZero();
            assertThat(called.exchanges()).hasSize(1);
        });
    }

    private static void check(JsonNode wire, WireExchange passed, ChangedCommand.Called called) throws IOException {
        assertThat(passed.request()).isEqualTo(wire.path("request").asText());
        assertThat(passed.bodyText()).isEqualTo(wire.path("body").asText());
        assertThat(passed.status()).isEqualTo(wire.path("status").asInt(OK));
        wire.path("headers")
                .properties()
                .forEach(header -> assertThat(passed.headers())
                        .containsEntry(
                                header.getKey().toLowerCase(Locale.ROOT),
                                List.of(header.getValue().asText())));
        wire.path("answerHeaders").properties().forEach(header -> {
            String value = header.getValue().asText();
            assertThat(passed.answerHeaders()).containsEntry(header.getKey().toLowerCase(Locale.ROOT), List.of(value));
            assertThat(called.err()).contains(header.getKey() + ": " + value);
        });
        if (!passed.answer().isEmpty()) {
            assertThat(JSON.readTree(called.out())).isEqualTo(JSON.readTree(passed.answerText()));
            wire.path("answer")
                    .properties()
                    .forEach(field ->
                            assertThat(passed.answerText()).contains("\"" + field.getKey() + "\":" + field.getValue()));
        } else {
            assertThat(called.out()).isEmpty();
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
