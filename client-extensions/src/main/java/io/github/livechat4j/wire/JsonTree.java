package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * JSON without types: unmodifiable maps and lists, {@link String}, {@link Integer}, {@link Long}, {@link BigInteger},
 * {@link BigDecimal}, {@link Boolean} and null. Numbers with a fraction are decimal, so that no digit is lost. Whole
 * numbers have the smallest of the three types that fits, so that equal numbers are equal objects.
 */
final class JsonTree {

    /** The maximum length of a parsed number, since parsing takes time that grows with the square of the length. */
    private static final int LONGEST_NUMBER = 1000;

    private JsonTree() {}

    /** Reads the value that starts at the current token, and leaves the parser at its last token. */
    static @Nullable Object read(JsonParser parser) throws IOException {
        Json.checkDepth(parser);
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT -> readWhole(parser);
            case VALUE_NUMBER_FLOAT -> readDecimal(parser);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case START_ARRAY -> readElements(parser);
            case START_OBJECT -> readObject(parser);
            default -> null;
        };
    }

    private static Number readWhole(JsonParser parser) throws IOException {
        return parser.getTextLength() > LONGEST_NUMBER
                ? new OversizedNumber(parser.getText())
                : parser.getNumberValue();
    }

    private static Number readDecimal(JsonParser parser) throws IOException {
        if (parser.getTextLength() > LONGEST_NUMBER) {
            return new OversizedNumber(parser.getText());
        }
        try {
            BigDecimal number = parser.getDecimalValue();
            if (Numbers.isReadableAgain(number)) {
                return Numbers.decimal(number);
            }
        } catch (NumberFormatException e) {
            // the exponent is out of range
        }
        return new OversizedNumber(parser.getText());
    }

    private static List<@Nullable Object> readElements(JsonParser parser) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return Collections.unmodifiableList(elements);
    }

    private static Map<String, @Nullable Object> readObject(JsonParser parser) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = JsonPath.checkedName(parser);
            parser.nextToken();
            members.put(name, read(parser));
        }
        return Collections.unmodifiableMap(members);
    }

    static void write(@Nullable Object tree, JsonGenerator generator) throws IOException {
        if (tree instanceof String text) {
            generator.writeString(text);
        } else if (tree instanceof Integer number) {
            generator.writeNumber(number);
        } else if (tree instanceof Long number) {
            generator.writeNumber(number);
        } else if (tree instanceof Boolean flag) {
            generator.writeBoolean(flag);
        } else if (tree instanceof Map<?, ?> members) {
            generator.writeStartObject();
            for (Map.Entry<?, ?> member : members.entrySet()) {
                generator.writeFieldName(LoneSurrogates.checkedName((String) member.getKey()));
                write(member.getValue(), generator);
            }
            generator.writeEndObject();
        } else if (tree instanceof List<?> elements) {
            generator.writeStartArray();
            for (Object element : elements) {
                write(element, generator);
            }
            generator.writeEndArray();
        } else if (tree instanceof BigDecimal number) {
            generator.writeNumber(number);
        } else if (tree instanceof BigInteger number) {
            generator.writeNumber(number);
        } else if (tree instanceof OversizedNumber number) {
            generator.writeNumber(number.toString());
        } else {
            generator.writeNull();
        }
    }

    /** Returns whether a value is null or an empty text, list or object. */
    static boolean isEmpty(@Nullable Object tree) {
        return tree == null || tree.equals("") || isEmptyContainer(tree);
    }

    static boolean isEmptyContainer(Object tree) {
        return tree instanceof Map<?, ?> members ? members.isEmpty() : tree instanceof List<?> list && list.isEmpty();
    }

    /** Returns the kind of a value, as shown in an error message. */
    static String kind(@Nullable Object tree) {
        if (tree == null) {
            return "null";
        }
        if (tree instanceof String text) {
            return text.isEmpty() ? "an empty text" : "text";
        }
        if (tree instanceof Number) {
            return "a number";
        }
        if (tree instanceof Boolean) {
            return "a boolean";
        }
        return tree instanceof List ? "an array" : "an object";
    }
}
