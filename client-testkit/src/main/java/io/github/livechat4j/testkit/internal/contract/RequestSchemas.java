package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.json.ScalarNode;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Validates requests against the schemas of the contract as leniently as a service in PHP: strings of digits are
 * numbers, {@code true} is 1, an empty string is an empty list, and unknown members are ignored.
 */
public final class RequestSchemas {

    private static final Set<String> WIDE = Set.of("int64", "unixtime");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,19}");
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,18})?");

    private final JsonNode document;

    RequestSchemas(JsonNode document) {
        this.document = document;
    }

    /**
     * Resolves a reference.
     *
     * @param node any node of the document
     * @return the target of its {@code $ref}; the node itself if it has none
     */
    public JsonNode resolve(JsonNode node) {
        JsonNode resolved = node;
        while (resolved.has("$ref")) {
            resolved = document.at(resolved.path("$ref").asText().substring(1));
        }
        return resolved;
    }

    /**
     * Resolves a reference and merges the parts of {@code allOf}.
     *
     * @param schema any schema
     * @return the same without {@code $ref} and {@code allOf} at its top
     */
    public JsonNode whole(JsonNode schema) {
        JsonNode resolved = resolve(schema);
        if (!resolved.has("allOf")) {
            return resolved;
        }
        ObjectNode whole = new ObjectNode();
        resolved.path("allOf").forEach(part -> merge(whole, whole(part)));
        merge(whole, ((ObjectNode) resolved.deepCopy()).remove(List.of("allOf")));
        return whole;
    }

    private static void merge(ObjectNode whole, JsonNode part) {
        part.properties().forEach(member -> {
            String name = member.getKey();
            if (name.equals("properties")) {
                whole.withObject("properties").setAll((ObjectNode) member.getValue());
            } else if (name.equals("required")) {
                member.getValue().forEach(whole.withArray("required")::add);
            } else if (name.equals("enum") && whole.has("enum")) {
                ArrayNode both = new ArrayNode();
                member.getValue().forEach(word -> {
                    if (words(whole).contains(word.asText())) {
                        both.add(word);
                    }
                });
                whole.set("enum", both);
            } else {
                whole.set(name, member.getValue());
            }
        });
    }

    /** Converts a value to the type of its schema, and adds each violation to the problems. */
    JsonNode check(String name, JsonNode schema, JsonNode value, List<String> problems) {
        JsonNode whole = whole(schema);
        if (whole.has("oneOf") || whole.has("anyOf")) {
            return new RequestUnions(this).check(name, whole, value, problems);
        }
        return switch (whole.path("type").asText()) {
            case "object" -> object(name, whole, value, problems);
            case "array" -> array(name, whole, value, problems);
            case "integer" -> integer(name, whole, value, problems);
            case "string" -> text(name, whole, value, problems);
            // number and boolean as well as any value
            default -> whole.has("enum") ? text(name, whole, value, problems) : value;
        };
    }

    private JsonNode object(String name, JsonNode schema, JsonNode value, List<String> problems) {
        if (isEmptyText(value) || (value.isArray() && value.isEmpty())) {
            return object(name, schema, new ObjectNode(), problems);
        }
        if (!value.isObject()) {
            problems.add(subject(name) + " has to be an object");
            return value;
        }
        ObjectNode checked = new ObjectNode();
        JsonNode properties = schema.path("properties");
        JsonNode members = withoutBrackets(value, properties);
        for (JsonNode required : schema.path("required")) {
            if (isMissing(members.path(required.asText()), whole(properties.path(required.asText())))) {
                problems.add(inside(name, required.asText()) + " is required");
            }
        }
        JsonNode others = schema.path("additionalProperties");
        boolean isFree = others.isMissingNode() && properties.isEmpty();
        members.properties().forEach(member -> {
            String inside = inside(name, member.getKey());
            JsonNode known = properties.path(member.getKey());
            if (member.getValue().isNull()) {
                return;
            }
            if (!known.isMissingNode()) {
                checked.set(member.getKey(), check(inside, known, member.getValue(), problems));
            } else if (others.isObject()) {
                checked.set(member.getKey(), check(inside, others, member.getValue(), problems));
            } else if (isFree || others.asBoolean()) {
                checked.set(member.getKey(), member.getValue());
            }
        });
        return checked;
    }

    /** Renames members such as {@code "tag[]"} to {@code "tag"}, since the vendor's samples use form names in JSON. */
    private static JsonNode withoutBrackets(JsonNode value, JsonNode properties) {
        ObjectNode members = new ObjectNode();
        value.properties().forEach(member -> {
            String name = member.getKey();
            String plain = name.endsWith("[]") ? name.substring(0, name.length() - 2) : name;
            boolean isList = !properties.has(name) && properties.has(plain) && !value.has(plain);
            members.set(isList ? plain : name, member.getValue());
        });
        return members;
    }

    /**
     * Returns whether a required member is missing. An empty list counts as missing unless its schema has
     * {@code minItems: 0}.
     */
    private static boolean isMissing(JsonNode member, JsonNode schema) {
        if (member.isMissingNode() || member.isNull()) {
            return true;
        }
        boolean isEmpty = isEmptyText(member) || (member.isArray() && member.isEmpty());
        return isEmpty && !(schema.has("minItems") && schema.path("minItems").asInt() == 0);
    }

    private JsonNode array(String name, JsonNode schema, JsonNode value, List<String> problems) {
        if (isEmptyText(value)) {
            return new ArrayNode();
        }
        // PHP writes a list with missing indexes as an object
        boolean isIndexed = value.isObject()
                && value.properties().stream()
                        .allMatch(member -> INTEGER.matcher(member.getKey()).matches());
        if (!value.isArray() && !isIndexed) {
            problems.add(subject(name) + " has to be a list");
            return value;
        }
        ArrayNode checked = new ArrayNode();
        int index = 0;
        for (JsonNode element : value) {
            checked.add(check(name + "[" + index++ + "]", schema.path("items"), element, problems));
        }
        return checked;
    }

    private static JsonNode integer(String name, JsonNode schema, JsonNode value, List<String> problems) {
        boolean flag = schema.path("format").asText().equals("flag");
        String text = value.isBoolean() || (flag && List.of("true", "false").contains(value.asText()))
                ? (value.asBoolean() ? "1" : "0")
                : value.asText();
        if (!INTEGER.matcher(text).matches()) {
            problems.add(subject(name) + " has to be " + (flag ? "0 or 1" : "a number"));
            return value;
        }
        BigInteger number = new BigInteger(text);
        boolean wide = WIDE.contains(schema.path("format").asText());
        long least =
                schema.has("minimum") ? schema.path("minimum").asLong() : wide ? Long.MIN_VALUE : Integer.MIN_VALUE;
        long most = schema.has("maximum") ? schema.path("maximum").asLong() : wide ? Long.MAX_VALUE : Integer.MAX_VALUE;
        boolean tooSmall = number.compareTo(BigInteger.valueOf(least)) < 0;
        if (tooSmall || number.compareTo(BigInteger.valueOf(most)) > 0) {
            problems.add(subject(name)
                    + (flag
                            ? " has to be 0 or 1"
                            : tooSmall ? " has to be at least " + least : " has to be at most " + most));
            return value;
        }
        return ScalarNode.of(number.longValueExact());
    }

    private static JsonNode text(String name, JsonNode schema, JsonNode value, List<String> problems) {
        if (value.isContainerNode()) {
            problems.add(subject(name) + " has to be a text");
            return value;
        }
        String text = value.asText();
        if (schema.has("enum") && !words(schema).contains(text)) {
            problems.add(subject(name) + " has to be one of " + String.join(", ", words(schema)));
        }
        if (text.length() < schema.path("minLength").asInt()) {
            problems.add(subject(name) + " has to have at least " + schema.path("minLength") + " characters");
        }
        String format = schema.path("format").asText();
        if (format.equals("date") && !isDate(text)) {
            problems.add(subject(name) + " has to be a date as YYYY-MM-DD");
        }
        if (format.equals("decimal") && !DECIMAL.matcher(text).matches()) {
            problems.add(subject(name) + " has to be a number with a decimal point");
        }
        // the value of a greeting rule may be sent as a number, and is returned as a string
        return ScalarNode.of(text);
    }

    private static boolean isDate(String text) {
        try {
            return LocalDate.parse(text).toString().equals(text);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static List<String> words(JsonNode schema) {
        return StreamSupport.stream(schema.path("enum").spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.toList());
    }

    static boolean isEmptyText(JsonNode value) {
        return value.isTextual() && value.asText().isEmpty();
    }

    static String subject(String name) {
        return name.isEmpty() ? "the body" : name;
    }

    static String inside(String name, String member) {
        return name.isEmpty() ? member : name + "[" + member + "]";
    }
}
