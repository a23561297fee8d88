package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the last release promised: its contract, and what its classes let callers name. It is kept in {@code baseline},
 * and written anew at a release.
 *
 * @param version the release
 * @param contract its bundled contract, as YAML
 * @param api the lines of {@link PublicApi}
 */
public record Baseline(String version, String contract, List<String> api) {

    private static final Path DIRECTORY = Path.of("baseline");
    private static final String CONTRACT = "openapi.yaml";
    private static final String API = "api.txt";
    private static final String VERSION = "version.txt";

    /**
     * Reads what the last release promised.
     *
     * @return the baseline
     */
    public static Baseline load() {
        try {
            return new Baseline(
                    Files.readString(DIRECTORY.resolve(VERSION)).strip(),
                    Files.readString(DIRECTORY.resolve(CONTRACT)),
                    Files.readAllLines(DIRECTORY.resolve(API)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + DIRECTORY.toAbsolutePath(), e);
        }
    }

    /**
     * Describes this build.
     *
     * @param version what it will be released as
     * @return its baseline
     */
    public static Baseline ofThisBuild(String version) {
        try (InputStream contract = Baseline.class.getResourceAsStream("/livechat4j/openapi.yaml")) {
            if (contract == null) {
                throw new IllegalStateException("the contract is not on the class path");
            }
            return new Baseline(version, new String(contract.readAllBytes(), UTF_8), PublicApi.lines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes this build down as what was released.
     *
     * @param arguments the version, and the directory of this module
     * @throws IOException if that fails
     */
    public static void main(String[] arguments) throws IOException {
        Baseline baseline = ofThisBuild(arguments[0].replace("-SNAPSHOT", ""));
        Path directory = Path.of(arguments[1]).resolve(DIRECTORY);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(VERSION), baseline.version() + "\n");
        Files.writeString(directory.resolve(CONTRACT), baseline.contract());
        Files.write(directory.resolve(API), baseline.api());
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
