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

    private static final String RELEASED = ContractChange.text(ContractChange.contract());

    static List<ContractChange> changes() {
        return ContractChange.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChange_whenItBreaksSomebody_thenIsSaid(ContractChange change) {
        List<String> lines = breaking(change.after());

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
        boolean isIncompatible =
                OpenApiCompare.fromContents(RELEASED, change.after()).isIncompatible();

        assertThat(isIncompatible ? "incompatible" : "compatible").isEqualTo(change.openApiDiff());
    }

    @Test
    void aContract_whenNothingChanged_thenBreaksNobody() {
        assertThat(breaking(RELEASED)).isEmpty();
    }

    private static List<String> breaking(String after) {
        return ContractComparison.breaking(
                        YamlReader.read("released.yaml", RELEASED).tree().asMapping(),
                        YamlReader.read("openapi.yaml", after).tree().asMapping())
                .stream()
                .map(BreakingChange::words)
                .toList();
    }
}
