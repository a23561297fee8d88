package io.github.livechat4j.codegen;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the parts of the one document are written in the sources that it was made of.
 *
 * <p>The build of the contract writes them beside the document: a place, such as {@code contract/schemas/agents.yaml:12
 * #/Agent}, by the JSON pointer of the part.
 */
final class SourceLines {

    /** Nothing is known: a document by itself. */
    static final SourceLines UNKNOWN = new SourceLines(Map.of());

    private final Map<String, String> placeByPointer;

    private SourceLines(Map<String, String> placeByPointer) {
        this.placeByPointer = placeByPointer;
    }

    /** Reads the file; there may be none, where only the document was handed on. */
    static SourceLines read(Path file) {
        if (!Files.exists(file)) {
            return UNKNOWN;
        }
        try {
            return new SourceLines(new ObjectMapper().readValue(file.toFile(), new TypeReference<>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException("not readable as places of the contract: " + file, e);
        }
    }

    /**
     * Where a part is written. Of one that has no line of its own: the line of the nearest around it, and the way from
     * there.
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
