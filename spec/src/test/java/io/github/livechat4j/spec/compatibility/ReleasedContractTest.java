package io.github.livechat4j.spec.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.bundle.Bundler;
import io.github.livechat4j.spec.bundle.ContractSources;
import io.github.livechat4j.spec.bundle.FormDescriptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void aRelease_whenOfOneVersion_thenOnlyALaterOneMayBreakIt() {
        ReleasedContract released = new ReleasedContract("1.4.2", "");

        assertThat(released.mayBeBrokenBy("1.5.0")).isFalse();
        assertThat(released.mayBeBrokenBy("2.0.0-SNAPSHOT")).isTrue();
        assertThatThrownBy(() -> released.mayBeBrokenBy("next")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
        version.txt  | ''                             | has ``, and not a version such as 1.4.0.
        version.txt  | next                           | has `next`, and not a version such as 1.4.0.
        openapi.yaml | ''                             | cannot be read in line 1: the file is empty.
        openapi.yaml | 'a: [1, 2'                     | cannot be read in line 1
        openapi.yaml | 'openapi: 3.0.3'               | is no contract: it has no `paths`.
        openapi.yaml | 'paths: {}'                    | is no contract: it has no `paths`.
        openapi.yaml | '[]'                           | is no contract: it has no `paths`.
        """)
    void aBaseline_whenAFileIsNotOfARelease_thenIsRefused(
            String file, String text, String complaint, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("version.txt"), "1.4.0\n");
        Files.writeString(directory.resolve("openapi.yaml"), "paths: {/a: {}}");
        Files.writeString(directory.resolve(file), text);

        assertThatThrownBy(() -> ReleasedContract.load(directory))
                .isInstanceOf(UnusableBaselineException.class)
                .hasMessageContaining(file + " " + complaint)
                .hasMessageContaining("take it from the commit of that release");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version.txt", "openapi.yaml"})
    void aBaseline_whenAFileIsMissing_thenIsRefused(String file, @TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("version.txt"), "1.4.0\n");
        Files.writeString(directory.resolve("openapi.yaml"), "paths: {/a: {}}");
        Files.delete(directory.resolve(file));

        assertThatThrownBy(() -> ReleasedContract.load(directory)).hasMessageContaining(file + " is missing.");
    }
}
