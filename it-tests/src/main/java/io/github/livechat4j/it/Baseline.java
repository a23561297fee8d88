package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The public API of the last release: its contract and its public names. It is stored in {@code baseline}, and each
 * release writes it again.
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
    private static final String CLIENT = "io.github.livechat4j.client.LiveChat#";

    /**
     * Reads the baseline of the last release.
     *
     * @return the baseline
     * @throws IllegalStateException if the list of names is not that of a release
     */
    public static Baseline load() {
        try {
            Baseline released = new Baseline(
                    Files.readString(DIRECTORY.resolve(VERSION)).strip(),
                    Files.readString(DIRECTORY.resolve(CONTRACT)),
                    Files.readAllLines(DIRECTORY.resolve(API)));
            // any build would be compatible with an empty list
            if (released.api().stream().noneMatch(line -> line.startsWith(CLIENT))) {
                throw new IllegalStateException(DIRECTORY.resolve(API) + " has no line of " + CLIENT
                        + ": take it from the commit of the last release");
            }
            return released;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + DIRECTORY.toAbsolutePath(), e);
        }
    }

    /**
     * Describes this build.
     *
     * @param version the version of the next release
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
     * Writes the baseline of this build.
     *
     * @param arguments the version, and the directory of this module
     * @throws IOException if a file cannot be written
     */
    public static void main(String[] arguments) throws IOException {
        Baseline baseline = ofThisBuild(arguments[0].replace("-SNAPSHOT", ""));
        Path directory = Path.of(arguments[1]).resolve(DIRECTORY);
        Files.createDirectories(directory);
        Files.writeString(directory.resolve(VERSION), baseline.version() + "\n");
        Files.writeString(directory.resolve(CONTRACT), baseline.contract());
        Files.write(directory.resolve(API), baseline.api());
    }
}
