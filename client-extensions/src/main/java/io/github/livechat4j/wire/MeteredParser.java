package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON, and adds up what its values take in memory, by and large. A small body can hold millions of values, each of which takes a hundred times
 * as many bytes as it has in JSON, so a limit of bytes alone does not keep one body from taking all of the memory.
 */
final class MeteredParser extends JsonParserDelegate {

    /** An exception, with its stack trace. */
    static final int FAULT_BYTES = 4096;

    /** A component of a record, and what it is kept in until there is one. */
    static final int COMPONENT_BYTES = 12;

    private static final int OBJECT_BYTES = 200;
    private static final int ARRAY_BYTES = 128;
    private static final int NAME_BYTES = 96;
    private static final int TEXT_BYTES = 80;
    private static final int NUMBER_BYTES = 56;
    private static final int WORD_BYTES = 40;

    /** Two where it is kept, two while it is read. */
    private static final int CHARACTER_BYTES = 4;

    private static final int PART_OF_MEMORY = 4;

    private final long most;
    private long bytes;

    MeteredParser(JsonParser parser) {
        this(parser, Runtime.getRuntime().maxMemory() / PART_OF_MEMORY);
    }

    MeteredParser(JsonParser parser, long most) {
        super(parser);
        this.most = most;
    }

    @Override
    public @Nullable JsonToken nextToken() throws IOException {
        JsonToken token = delegate.nextToken();
        if (token != null) {
            add(bytes(token));
        }
        return token;
    }

    private long bytes(JsonToken token) throws IOException {
        return switch (token) {
            case START_OBJECT -> OBJECT_BYTES;
            case START_ARRAY -> ARRAY_BYTES;
            case FIELD_NAME -> NAME_BYTES + characters();
            case VALUE_STRING -> TEXT_BYTES + characters();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> NUMBER_BYTES + characters();
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> WORD_BYTES;
            default -> 0;
        };
    }

    private long characters() throws IOException {
        return (long) CHARACTER_BYTES * delegate.getTextLength();
    }

    /**
     * Adds what is made of values and kept.
     *
     * @throws TooManyValuesException if it is more than one body may take
     */
    void add(long more) throws TooManyValuesException {
        bytes += more;
        if (bytes > most) {
            throw new TooManyValuesException();
        }
    }

    /** Ends the reading of a body as a whole, unlike what is wrong with one of its values. */
    static final class TooManyValuesException extends StreamConstraintsException {

        private static final long serialVersionUID = 1L;

        /** What was found. */
        static final String FOUND = "more values than a quarter of the memory that Java may use (-Xmx) holds";

        TooManyValuesException() {
            super(FOUND);
        }
    }
}
