package io.github.livechat4j.jackson2;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.internal.WireModelCodec;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A deserializer that reads a model from the tokens of Jackson 2 and keeps all digits of its numbers. */
final class Jackson2ModelDeserializer extends StdDeserializer<Object> {

    private static final long serialVersionUID = 1L;

    private static final WireModelCodec CODEC = new WireModelCodec();

    Jackson2ModelDeserializer(Class<?> type) {
        super(type);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        Object tree = tree(parser, context);
        try {
            return CODEC.read(tree == null ? Map.of() : tree, handledType());
        } catch (DecodingException | IllegalArgumentException e) {
            throw JsonMappingException.from(parser, e.getMessage(), e);
        }
    }

    /**
     * Rejects the update of an existing model. The default would create a new model from only the members in the input.
     */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context, Object model) throws IOException {
        throw JsonMappingException.from(
                parser, "A " + handledType().getSimpleName() + " cannot be updated: see its toBuilder()");
    }

    private @Nullable Object tree(JsonParser parser, DeserializationContext context) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser, context);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
            case START_ARRAY -> elements(parser, context);
            // a type deserializer, which reads members first, leaves the parser after the start of the object
            case START_OBJECT, FIELD_NAME, END_OBJECT -> members(parser, context);
            default -> null;
        };
    }

    private Object decimal(JsonParser parser, DeserializationContext context) throws IOException {
        return parser.isNaN() ? context.handleUnexpectedToken(handledType(), parser) : parser.getDecimalValue();
    }

    private List<@Nullable Object> elements(JsonParser parser, DeserializationContext context) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(tree(parser, context));
        }
        return elements;
    }

    private Map<String, @Nullable Object> members(JsonParser parser, DeserializationContext context)
            throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        JsonToken token = parser.currentToken() == JsonToken.START_OBJECT ? parser.nextToken() : parser.currentToken();
        for (; token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, tree(parser, context));
        }
        return members;
    }
}
