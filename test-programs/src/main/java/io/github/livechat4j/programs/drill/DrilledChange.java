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
 * A change of the contract that the drill of the generator has made: its row of the table, and the directory that holds
 * what came of it.
 *
 * @param directory holds {@code row.json} and, of a change that was accepted, the bundled contract and the classes
 * @param row what the table says of it
 */
public record DrilledChange(Path directory, JsonNode row) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String ROW = "row.json";
    private static final String RANDOM = "random";
    private static final String CONTRACT = "classes/livechat4j/openapi.json";

    /**
     * Lists the changes in the order in which they were made. Contracts drawn at random are listed only with {@code
     * -Ddrill.random=true}.
     *
     * @param drill the directory in which the drill has left the changes; it may be missing
     * @return the changes, also those that were refused
     */
    public static List<DrilledChange> in(Path drill) {
        if (!Files.exists(drill)) {
            return List.of();
        }
        try (Stream<Path> directories = Files.list(drill)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve(ROW)))
                    .filter(directory -> Boolean.getBoolean("drill.random")
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

    /** So that {@code change9} comes before {@code change10}. */
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

    /** What was changed, in words. */
    public String title() {
        return row.path("change").asText(name(directory));
    }

    /** Whether the contract was bundled, and a client was generated of it. */
    public boolean isAccepted() {
        return Files.exists(directory.resolve(CONTRACT)) && Files.exists(directory.resolve("src"));
    }

    /** The contract after the change, in one piece. */
    public JsonNode contract() {
        return read(directory.resolve(CONTRACT));
    }

    /** The contract before the change, in one piece. */
    public JsonNode contractBefore() {
        return read(directory.resolveSibling("unchanged").resolve(CONTRACT));
    }

    /**
     * Reads something that a test has left with the change.
     *
     * @param name the name of the file
     * @return what it holds; a missing node if there is no such file
     */
    public JsonNode left(String name) {
        Path file = directory.resolve(name);
        return Files.exists(file) ? read(file) : JSON.missingNode();
    }

    /**
     * Leaves something with the change, for a test that runs later.
     *
     * @param name the name of the file
     * @param content anything that Jackson writes
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
