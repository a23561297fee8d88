package io.github.livechat4j.testkit.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Parses JSON into a tree. Of members with the same name the last is kept. */
public final class JsonReader {

    static final JsonFactory FACTORY = new JsonFactory();

    private JsonReader() {}

    /**
     * Parses a text.
     *
     * @param text the JSON
     * @return the tree; {@link ScalarNode#MISSING} if the text is blank
     * @throws IOException if it is not valid JSON
     */
    public static JsonNode read(String text) throws IOException {
        try (JsonParser in = FACTORY.createParser(text)) {
            return value(in, in.nextToken());
        }
    }

    /**
     * Parses a stream.
     *
     * @param bytes the JSON; the stream is not closed
     * @return the tree; {@link ScalarNode#MISSING} if the text is blank
     * @throws IOException if it is not valid JSON or cannot be read
     */
    public static JsonNode read(InputStream bytes) throws IOException {
        try (JsonParser in = FACTORY.createParser(bytes)) {
            return value(in, in.nextToken());
        }
    }

    private static JsonNode value(JsonParser in, @Nullable JsonToken token) throws IOException {
        if (token == null) {
            return ScalarNode.MISSING;
        }
        return switch (token) {
            case START_OBJECT -> object(in);
            case START_ARRAY -> array(in);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> ScalarNode.of(in.getNumberValue());
            case VALUE_TRUE -> ScalarNode.of(true);
            case VALUE_FALSE -> ScalarNode.of(false);
            case VALUE_NULL -> ScalarNode.NULL;
            default -> ScalarNode.of(in.getText());
        };
    }

    private static ObjectNode object(JsonParser in) throws IOException {
        ObjectNode object = new ObjectNode();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            object.set(name, value(in, in.nextToken()));
        }
        return object;
    }

    private static ArrayNode array(JsonParser in) throws IOException {
        ArrayNode array = new ArrayNode();
        for (JsonToken token = in.nextToken(); token != JsonToken.END_ARRAY; token = in.nextToken()) {
            array.add(value(in, token));
        }
        return array;
    }
}
