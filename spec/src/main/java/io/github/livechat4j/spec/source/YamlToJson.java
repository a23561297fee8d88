package io.github.livechat4j.spec.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Converts YAML to JSON. */
public final class YamlToJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private YamlToJson() {}

    /**
     * Converts a value.
     *
     * @param value a mapping, a sequence or a scalar
     * @return the same value in JSON
     */
    public static JsonNode of(Tree value) {
        if (value instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, of(entry)));
            return object;
        }
        if (value instanceof Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(of(item)));
            return array;
        }
        return scalar((Scalar) value);
    }

    private static JsonNode scalar(Scalar scalar) {
        return switch (scalar.kind()) {
            case TEXT -> NODES.textNode(scalar.text());
            case NUMBER -> number(scalar.text());
            case BOOLEAN -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case NULL -> NODES.nullNode();
        };
    }

    private static JsonNode number(String text) {
        return text.matches("-?[0-9]+") ? whole(new BigInteger(text)) : NODES.numberNode(new BigDecimal(text));
    }

    private static JsonNode whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? NODES.numberNode(number.longValue()) : NODES.numberNode(number);
    }
}
