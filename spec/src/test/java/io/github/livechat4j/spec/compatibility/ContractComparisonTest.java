package io.github.livechat4j.spec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.source.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openapitools.openapidiff.core.OpenApiCompare;

/** Compares the results of the gate and of openapi-diff with the rows of the table. */
class ContractComparisonTest {

    static List<ContractChange> changes() {
        return ContractChange.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChange_whenItBreaksSomebody_thenIsSaid(ContractChange change) {
        List<String> lines = breaking(change.before(), change.after());

        if (change.gate().isEmpty()) {
            assertThat(lines).isEmpty();
        } else {
            assertThat(lines).anyMatch(line -> line.startsWith(change.gate()));
        }
    }

    /** Keeps the table right: another version of openapi-diff may report more. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void openApiDiff_whenAskedAlone_thenSaysWhatTheTableHas(ContractChange change) {
        assertThat(openApiDiff(change)).isEqualTo(change.openApiDiff());
    }

    private static String openApiDiff(ContractChange change) {
        try {
            return OpenApiCompare.fromContents(change.before(), change.after()).isIncompatible()
                    ? "incompatible"
                    : "compatible";
        } catch (IllegalArgumentException e) {
            return "fails";
        }
    }

    @Test
    void aContract_whenNothingChanged_thenBreaksNobody() {
        assertThat(changes())
                .allMatch(change -> breaking(change.before(), change.before()).isEmpty());
    }

    private static List<String> breaking(String before, String after) {
        return ContractComparison.breaking(
                        YamlReader.read("released.yaml", before).tree().asMapping(),
                        YamlReader.read("openapi.yaml", after).tree().asMapping())
                .stream()
                .map(BreakingChange::words)
                .toList();
    }
}
