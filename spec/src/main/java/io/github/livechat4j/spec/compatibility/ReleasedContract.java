package io.github.livechat4j.spec.compatibility;

import io.github.livechat4j.spec.bundle.Bundle;
import io.github.livechat4j.spec.source.Violation;
import io.github.livechat4j.spec.source.YamlReader;
import io.github.livechat4j.spec.source.YamlReading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The contract of the last release.
 *
 * @param version the release, such as {@code 0.2.0}
 * @param text the bundled contract, as YAML
 */
public record ReleasedContract(String version, String text) {

    private static final Pattern VERSION =
            Pattern.compile("(?<major>\\d{1,6})\\.(?<minor>\\d{1,6})\\.\\d{1,6}([-+].+)?");

    /**
     * Reads what was written at the release.
     *
     * @param directory where {@code openapi.yaml} and {@code version.txt} are
     * @return the contract
     * @throws UnusableBaselineException if a file is missing, or was not written by a release
     * @throws IOException if a file cannot be read
     */
    public static ReleasedContract load(Path directory) throws IOException {
        Path version = directory.resolve("version.txt");
        Path contract = directory.resolve("openapi.yaml");
        ReleasedContract released = new ReleasedContract(read(version).strip(), read(contract));
        if (!VERSION.matcher(released.version).matches()) {
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
     * Tells whether a version may break what this one promised: a major one, or a minor one before 1.0. Tests of the
     * modules that are compared later ask {@code ReleasedVersion} in {@code test-programs}, as this module is built
     * alone and is not on their class path.
     *
     * @param other the version
     * @return whether it may
     * @throws IllegalArgumentException if one of the two texts is no version
     */
    public boolean mayBeBrokenBy(String other) {
        int[] mine = numbers(version);
        int[] theirs = numbers(other);
        return theirs[0] > mine[0] || (mine[0] == 0 && theirs[0] == 0 && theirs[1] > mine[1]);
    }

    private static int[] numbers(String version) {
        Matcher numbers = VERSION.matcher(version);
        if (!numbers.matches()) {
            throw new IllegalArgumentException(
                    "the version is `" + version + "`: write three numbers, such as 1.4.0 or 1.5.0-SNAPSHOT");
        }
        return new int[] {Integer.parseInt(numbers.group("major")), Integer.parseInt(numbers.group("minor"))};
    }
}
