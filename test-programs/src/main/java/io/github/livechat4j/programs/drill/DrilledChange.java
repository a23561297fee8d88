package io.github.livechat4j.programs.drill;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A change of the contract by the drill of the generator: its row of the table, and the directory with its results.
 *
 * @param directory contains {@code row.json} and, for an accepted change, the bundled contract and the classes
 * @param row its row of the table
 */
public record DrilledChange(Path directory, JsonNode row) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROW = "row.json";
    private static final String RANDOM = "random";
    private static final String CONTRACT = "classes/livechat4j/openapi.json";

    /**
     * Returns the changes in the order of the drill. {@code -Ddrill.random=false} omits random contracts.
     *
     * @param drill the directory of the drill; it may be missing
     * @return the changes, including rejected ones
     */
    public static List<DrilledChange> in(Path drill) {
        if (!Files.exists(drill)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(drill)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve(ROW)))
                    .filter(directory -> !"false".equals(System.getProperty("drill.random"))
                            || !name(directory).startsWith(RANDOM))
                    .sorted((one, other) -> inOrder(name(one), name(other)))
                    .map(directory -> new DrilledChange(directory, read(directory.resolve(ROW))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(drill.toString(), e);
        }
    }

    private static String name(Path directory) {
        return directory.getFileName().toString();
    }

    /** Compares names so that {@code change9} is before {@code change10}. */
    private static int inOrder(String one, String other) {
        return one.length() == other.length() ? one.compareTo(other) : Integer.compare(one.length(), other.length());
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(file.toString(), e);
        }
    }

    /** Returns the change in words. */
    public String title() {
        return row.path("change").asText(name(directory));
    }

    /** Returns whether the contract was bundled, and a client was generated from it. */
    public boolean isAccepted() {
        return Files.exists(directory.resolve(CONTRACT)) && Files.exists(directory.resolve("src"));
    }

    /** Returns the bundled contract after the change. */
    public JsonNode contract() {
        return read(directory.resolve(CONTRACT));
    }

    /** Returns the bundled contract before the change. */
    public JsonNode contractBefore() {
        return read(directory.resolveSibling("unchanged").resolve(CONTRACT));
    }

    /**
     * Reads a file that a test has stored with the change.
     *
     * @param name the name of the file
     * @return its content; a missing node if there is no such file
     */
    public JsonNode left(String name) {
        Path file = directory.resolve(name);
        return Files.exists(file) ? read(file) : JSON.missingNode();
    }

    /**
     * Stores a file with the change, for a later test.
     *
     * @param name the name of the file
     * @param content a value that Jackson can write
     */
    public void leave(String name, Object content) {
        try {
            JSON.writeValue(directory.resolve(name).toFile(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    @Override
    public String toString() {
        return title();
    }
}
