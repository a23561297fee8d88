package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.JsonParserDelegate;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A JSON parser that estimates the memory of the parsed values and stops at a limit. A limit on the bytes of a body is
 * not enough: a small body can contain millions of values, each of which takes a hundred times as many bytes in memory
 * as in JSON.
 */
final class MeteredParser extends JsonParserDelegate {

    /** The memory of an exception with its stack trace. */
    static final int FAULT_BYTES = 4096;

    /** The memory of a component of a record and of its place in the builder. */
    static final int COMPONENT_BYTES = 12;

    private static final int OBJECT_BYTES = 200;
    private static final int ARRAY_BYTES = 128;
    private static final int NAME_BYTES = 96;
    private static final int TEXT_BYTES = 80;
    private static final int NUMBER_BYTES = 56;
    private static final int WORD_BYTES = 40;

    /** The memory of a character: two bytes in the value, two while it is parsed. */
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

    @Override
    public boolean nextFieldName(SerializableString name) throws IOException {
        boolean isNext = delegate.nextFieldName(name);
        JsonToken token = delegate.currentToken();
        if (token != null) {
            add(bytes(token));
        }
        return isNext;
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
     * Adds the memory of objects that are created from values.
     *
     * @throws TooManyValuesException if the total exceeds the limit for one body
     */
    void add(long more) throws TooManyValuesException {
        bytes += more;
        if (bytes > most) {
            throw new TooManyValuesException();
        }
    }

    /** Ends the decoding of the whole body, unlike a fault of one value. */
    static final class TooManyValuesException extends StreamConstraintsException {

        private static final long serialVersionUID = 1L;

        /** The text for the message. */
        static final String FOUND = "more values than a quarter of the memory that Java may use (-Xmx) holds";

        TooManyValuesException() {
            super(FOUND);
        }
    }
}
