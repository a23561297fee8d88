package io.github.livechat4j.jackson3;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.internal.WireModelCodec;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;

/** A deserializer that reads a model from the tokens of Jackson 3 and keeps all digits of its numbers. */
final class Jackson3ModelDeserializer extends StdDeserializer<Object> {

    private static final WireModelCodec CODEC = new WireModelCodec();

    Jackson3ModelDeserializer(Class<?> type) {
        super(type);
    }

    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context) {
        Object tree = tree(parser, context);
        try {
            return CODEC.read(tree == null ? Map.of() : tree, handledType());
        } catch (DecodingException | IllegalArgumentException e) {
            throw DatabindException.from(parser, e.getMessage(), e);
        }
    }

    /**
     * Rejects the update of an existing model. The default would create a new model from only the members in the input.
     */
    @Override
    public Object deserialize(JsonParser parser, DeserializationContext context, Object model) {
        throw DatabindException.from(
                parser, "A " + handledType().getSimpleName() + " cannot be updated: see its toBuilder()");
    }

    private @Nullable Object tree(JsonParser parser, DeserializationContext context) {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT -> parser.getNumberValue();
            case VALUE_NUMBER_FLOAT -> decimal(parser, context);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_EMBEDDED_OBJECT -> parser.getEmbeddedObject();
            case START_ARRAY -> elements(parser, context);
            // a type deserializer, which reads members first, leaves the parser after the start of the object
            case START_OBJECT, PROPERTY_NAME, END_OBJECT -> members(parser, context);
            default -> null;
        };
    }

    private Object decimal(JsonParser parser, DeserializationContext context) {
        return parser.isNaN() ? context.handleUnexpectedToken(handledType(), parser) : parser.getDecimalValue();
    }

    private List<@Nullable Object> elements(JsonParser parser, DeserializationContext context) {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(tree(parser, context));
        }
        return elements;
    }

    private Map<String, @Nullable Object> members(JsonParser parser, DeserializationContext context) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        JsonToken token = parser.currentToken() == JsonToken.START_OBJECT ? parser.nextToken() : parser.currentToken();
        for (; token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, tree(parser, context));
        }
        return members;
    }
}
