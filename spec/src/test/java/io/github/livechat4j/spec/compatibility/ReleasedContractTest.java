package io.github.livechat4j.spec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.bundle.FormDescriptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the contract keeps the promises of the last release, unless the version permits breaking changes. */
class ReleasedContractTest {

    @Test
    void theContract_whenChanged_thenBreaksNobody() throws IOException {
        ReleasedContract released = ReleasedContract.load(Path.of("../it-tests/baseline"));
        Bundle bundle = FormDescriptions.addedTo(Bundler.bundle(ContractSources.read(Path.of("contract"))));

        List<BreakingChange> broken = released.brokenBy(bundle);

        assertThat(broken).matches(changes -> changes.isEmpty() || released.mayBeBrokenBy(version()));
    }

    private static String version() {
        return System.getProperty("project.version", "");
    }

    @ParameterizedTest
    @CsvSource({
        "1.4.2, 1.5.0, false",
        "1.4.2, 2.0.0-SNAPSHOT, true",
        "0.1.0, 0.1.1, false",
        "0.1.0, 0.2.0-SNAPSHOT, true",
        "0.1.0, 1.0.0, true",
        "1.0.0, 0.9.0, false"
    })
    void aVersion_whenItSaysSo_thenMayBreak(String before, String after, boolean may) {
        assertThat(new ReleasedContract(before, "").mayBeBrokenBy(after)).isEqualTo(may);
    }
}
