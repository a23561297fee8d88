package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.release.ReleasedVersion;
import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.source.Violation;
import io.github.livechat4j.spec.source.YamlReader;
import io.github.livechat4j.spec.source.YamlReading;
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
     * @throws UnusableBaselineException if a file is missing, or was not written by a release
     * @throws IOException if a file cannot be read
     */
    public static ReleasedContract load(Path directory) throws IOException {
        Path version = directory.resolve("version.txt");
        Path contract = directory.resolve("openapi.yaml");
        ReleasedContract released = new ReleasedContract(read(version).strip(), read(contract));
        if (!ReleasedVersion.isVersion(released.version)) {
            throw unusable(version, "has `" + released.version + "`, and not a version such as 1.4.0");
        }
        YamlReading reading = YamlReader.read(contract.getFileName().toString(), released.text);
        if (!reading.violations().isEmpty()) {
            Violation first = reading.violations().get(0);
            throw unusable(
                    contract, "cannot be read in line " + first.location().line() + ": " + first.message());
        }
        // any contract would be compatible with a document without paths
        if (reading.tree().asMapping().mapping("paths").entries().isEmpty()) {
            throw unusable(contract, "is no contract: it has no `paths`");
        }
        return released;
    }

    private static String read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw unusable(file, "is missing");
        }
        return Files.readString(file);
    }

    private static UnusableBaselineException unusable(Path file, String what) {
        return new UnusableBaselineException(file.normalize() + " " + what
                + ". It says what the last release promised: take it from the commit of that release,"
                + " or write it anew with -Pbaseline from the sources of that release.");
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
     * @throws IllegalArgumentException if one of the two texts is no version
     */
    public boolean mayBeBrokenBy(String other) {
        return new ReleasedVersion(version).mayBeBrokenBy(other);
    }
}
