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
     * Reads what was written at the release.
     *
     * @param directory where {@code openapi.yaml} and {@code version.txt} are
     * @return the contract
     * @throws IOException if a file cannot be read
     */
    public static ReleasedContract load(Path directory) throws IOException {
        return new ReleasedContract(
                Files.readString(directory.resolve("version.txt")).strip(),
                Files.readString(directory.resolve("openapi.yaml")));
    }

    /**
     * Tells what another contract breaks of this one.
     *
     * @param published the contract that follows, as it is published
     * @return what breaks somebody, empty if nothing does
     */
    public List<BreakingChange> brokenBy(Bundle published) {
        // most builds change nothing, and need not read ten thousand lines for it
        return published.text().equals(text)
                ? List.of()
                : ContractComparison.breaking(
                        YamlReader.read("openapi.yaml", text).tree().asMapping(), published.document());
    }

    /**
     * Tells whether a version may break what this one promised: a major one, or a minor one before 1.0.
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
