package io.github.livechat4j.codegen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The locations of the parts of the bundled document in its sources.
 *
 * <p>The build of the contract writes them beside the document: for the JSON pointer of each part a place, such as
 * {@code contract/schemas/agents.yaml:12 #/Agent}.
 */
final class SourceLines {

    /** No locations, for a document without such a file. */
    static final SourceLines UNKNOWN = new SourceLines(Map.of());

    private final Map<String, String> placeByPointer;

    private SourceLines(Map<String, String> placeByPointer) {
        this.placeByPointer = placeByPointer;
    }

    /** Reads the file, which may be missing. */
    static SourceLines read(Path file) {
        if (!Files.exists(file)) {
            return UNKNOWN;
        }
        try {
            return new SourceLines(new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("not a file of the contract's locations: " + file, e);
        }
    }

    /**
     * Returns the location of a part. For a part without a line of its own, it is the line of the nearest enclosing
     * part, and the path from there.
     */
    String placeOf(String pointer) {
        for (int end = pointer.length(); end > 0; end = pointer.lastIndexOf('/', end - 1)) {
            String place = placeByPointer.get(pointer.substring(0, end));
            if (place != null) {
                return place + pointer.substring(end);
            }
        }
        return pointer;
    }
}
