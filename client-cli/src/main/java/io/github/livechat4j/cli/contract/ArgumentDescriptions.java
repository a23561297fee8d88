package io.github.livechat4j.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * Describes the parameters and body fields of an operation. {@code key} is the name on the command line, {@code wire}
 * the name in the request; {@code type} is {@code text}, {@code integer}, {@code number}, {@code flag},
 * {@code flag_number} and {@code flag_text} (sent as 1 and 0), {@code number_text} (a number in quotes), {@code date}
 * or {@code json}.
 */
final class ArgumentDescriptions {

    private final SchemaReferences schemas;

    ArgumentDescriptions(SchemaReferences schemas) {
        this.schemas = schemas;
    }

    void ofParameter(JsonNode parameter, ArrayNode fields) {
        String in = parameter.path("in").asText();
        ObjectNode schema = schemas.flat(parameter.path("schema"));
        // the client itself sends a header with a single allowed value; older names of parameters are not offered
        if ((in.equals("header") && schema.path("enum").size() == 1) || parameter.has("x-alias-of")) {
            return;
        }
        String wire = parameter.path("name").asText();
        String key = in.equals("header") ? wire.toLowerCase(Locale.ROOT) : key(wire);
        ObjectNode field = field(in, wire, key, schema, parameter.path("example"));
        field.put("description", described(parameter));
        field.put("required", parameter.path("required").asBoolean());
        fields.add(field);
    }

    /** Returns the description, which begins with {@code Deprecated.} if the element is deprecated. */
    static String described(JsonNode described) {
        String text = described.path("description").asText();
        return described.path("deprecated").asBoolean() ? ("Deprecated. " + text).strip() : text;
    }

    /** {@code tag[]} is {@code tag}, and {@code requester[mail]} is {@code requester.mail}. */
    private static String key(String wire) {
        return wire.replace("[]", "").replace("[", ".").replace("]", "");
    }

    void ofBody(ObjectNode schema, JsonNode examples, ArrayNode fields) {
        JsonNode example = examples.isEmpty()
                ? MissingNode.getInstance()
                : examples.elements().next().path("value");
        members("", schema, example, new ArrayDeque<>(), fields);
    }

    /**
     * Adds each member, and for an object also its own members: users can give the object as a whole or member by
     * member. An object within itself is given as a whole only, since its members have no end.
     */
    private void members(String prefix, ObjectNode schema, JsonNode example, Deque<JsonNode> outer, ArrayNode fields) {
        outer.push(schema.path("properties"));
        Set<String> required = new TreeSet<>();
        // one of several does not require what another does
        if (!schema.has("oneOf") && !schema.has("anyOf")) {
            schema.path("required").forEach(name -> required.add(name.asText()));
        }
        schema.path("properties").properties().forEach(member -> {
            ObjectNode property = schemas.flat(member.getValue());
            String key = prefix + member.getKey();
            JsonNode value = example.path(member.getKey());
            ObjectNode field = field("body", key, key, property, value);
            field.put("description", described(property));
            field.put("required", required.contains(member.getKey()));
            fields.add(field);
            if (property.has("properties") && !outer.contains(property.path("properties"))) {
                members(key + ".", property, value, outer, fields);
            }
        });
        outer.pop();
    }

    private ObjectNode field(String in, String wire, String key, ObjectNode schema, JsonNode example) {
        boolean many =
                schema.path("type").asText().equals("array") && choices(schema).isEmpty();
        ObjectNode single = many ? schemas.flat(schema.path("items")) : schema;
        ObjectNode field = JsonNodeFactory.instance.objectNode();
        field.put("in", in).put("wire", wire).put("key", key).put("many", many).put("type", type(single));
        if (single.has("enum")) {
            field.set("words", single.path("enum"));
        }
        if (!example.isMissingNode()) {
            field.set("example", example);
        }
        if (single.path("format").asText().equals("password")) {
            field.put("secret", true);
        }
        return field;
    }

    /** Returns the alternatives of a value without a discriminator. */
    private static JsonNode choices(ObjectNode schema) {
        return schema.has("discriminator")
                ? MissingNode.getInstance()
                : schema.path(schema.has("oneOf") ? "oneOf" : "anyOf");
    }

    private String type(ObjectNode schema) {
        Set<String> kinds = new TreeSet<>();
        choices(schema).forEach(choice -> kinds.add(type(schemas.flat(choice))));
        if (kinds.size() > 1) {
            return kinds.contains("json") ? "json" : "text";
        }
        String type = schema.path("type").asText();
        String format = schema.path("format").asText();
        if (format.equals("flag")) {
            return type.equals("string") ? "flag_text" : "flag_number";
        }
        if (type.equals("boolean")) {
            return "flag";
        }
        if (format.equals("date")) {
            return "date";
        }
        if (format.equals("decimal") && type.equals("string")) {
            return "number_text";
        }
        if (type.equals("number")) {
            return "number";
        }
        return switch (type) {
            case "integer" -> "integer";
            case "object", "array" -> "json";
            default -> "text";
        };
    }
}
