package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.source.YamlReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The contract of the last release.
 *
 * @param version the release, such as {@code 0.2.0}
 * @param text the bundled contract, as YAML
 */
public record ReleasedContract(String version, String text) {

    /**
     * Reads the contract and the version that the release wrote.
     *
     * @param directory the directory that contains {@code openapi.yaml} and {@code version.txt}
     * @return the contract
     * @throws IOException if a file cannot be read
     */
    public static ReleasedContract load(Path directory) throws IOException {
        return new ReleasedContract(
                Files.readString(directory.resolve("version.txt")).strip(),
                Files.readString(directory.resolve("openapi.yaml")));
    }

    /**
     * Finds the breaking changes of a later contract.
     *
     * @param published the later contract, as it is published
     * @return the breaking changes; empty if there are none
     */
    public List<BreakingChange> brokenBy(Bundle published) {
        // Most builds do not change the contract, and parsing ten thousand lines takes time.
        return published.text().equals(text)
                ? List.of()
                : ContractComparison.breaking(
                        YamlReader.read("openapi.yaml", text).tree().asMapping(), published.document());
    }

    /**
     * Returns whether a version may break the promises of this one: a major version, or a minor version before 1.0.
     *
     * @param other the version
     * @return whether it may
     */
    public boolean mayBeBrokenBy(String other) {
        int[] mine = numbers(version);
        int[] theirs = numbers(other);
        return theirs[0] > mine[0] || (mine[0] == 0 && theirs[0] == 0 && theirs[1] > mine[1]);
    }

    private static int[] numbers(String version) {
        String[] parts = version.replaceFirst("-.*", "").split("\\.", -1);
        return new int[] {Integer.parseInt(parts[0]), Integer.parseInt(parts[1])};
    }
}
