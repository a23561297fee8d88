package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An answer that differs from the contract at one place.
 *
 * @param kind the kind of difference
 * @param place the place, as a JSON pointer
 * @param body the answer
 */
record Mutation(Kind kind, String place, String body) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int HUGE = 200_000;
    private static final int DEEP = 3_000;
    private static final int CUTS = 12;

    /** Placeholder for a value that is nested too deeply for a library to write it. */
    private static final String MARK = "nested deeply";

    /** Differences that a service may introduce over time. */
    enum Kind {
        FIELD_DROPPED,
        FIELD_NULL,
        FIELD_UNKNOWN,
        WORD_UNKNOWN,
        NUMBER_AS_STRING,
        STRING_AS_NUMBER,
        STRING_EMPTY,
        LIST_FOR_OBJECT,
        OBJECT_FOR_LIST,
        STRING_HUGE,
        NESTED_DEEPLY,
        TRUNCATED
    }

    /** Returns all mutations of an answer. */
    static List<Mutation> of(JsonNode answer) {
        List<Mutation> all = new ArrayList<>();
        walk(answer, answer, "", all);
        String text = answer.toString();
        for (int cut = 0; cut < CUTS; cut++) {
            int length = text.length() * cut / CUTS;
            all.add(new Mutation(Kind.TRUNCATED, "/" + length, text.substring(0, length)));
        }
        return all;
    }

    private static void walk(JsonNode whole, JsonNode node, String place, List<Mutation> all) {
        change(whole, node, place, all);
        if (node.isObject()) {
            node.properties().forEach(field -> {
                String inner = place + "/" + field.getKey().replace("~", "~0").replace("/", "~1");
                all.add(new Mutation(Kind.FIELD_DROPPED, inner, without(whole, place, field.getKey())));
                all.add(new Mutation(Kind.FIELD_NULL, inner, with(whole, inner, each -> JSON.nullNode())));
                walk(whole, field.getValue(), inner, all);
            });
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            walk(whole, node.get(i), place + "/" + i, all);
        }
    }

    private static void change(JsonNode whole, JsonNode node, String place, List<Mutation> all) {
        for (Kind kind : Kind.values()) {
            instead(kind, node)
                    .map(other -> new Mutation(kind, place, nested(with(whole, place, each -> other))))
                    .ifPresent(all::add);
        }
    }

    private static Optional<JsonNode> instead(Kind kind, JsonNode node) {
        return Optional.ofNullable(
                switch (kind) {
                    case FIELD_UNKNOWN -> node.isObject() ? unknownField((ObjectNode) node) : null;
                    case WORD_UNKNOWN -> node.isTextual() ? JSON.textNode("a word of tomorrow") : null;
                    case NUMBER_AS_STRING -> node.isNumber() ? JSON.textNode(node.asText()) : null;
                    case STRING_AS_NUMBER -> node.isTextual() ? JSON.numberNode(42) : null;
                    case STRING_EMPTY -> node.isValueNode() ? JSON.textNode("") : null;
                    case LIST_FOR_OBJECT -> node.isObject() ? JSON.arrayNode() : null;
                    case OBJECT_FOR_LIST -> node.isArray() ? JSON.objectNode() : null;
                    case STRING_HUGE -> node.isTextual() ? JSON.textNode("x".repeat(HUGE)) : null;
                    case NESTED_DEEPLY -> node.isContainerNode() ? JSON.textNode(MARK) : null;
                    case FIELD_DROPPED, FIELD_NULL, TRUNCATED -> null;
                });
    }

    private static String nested(String json) {
        return json.replace("\"" + MARK + "\"", "[".repeat(DEEP) + "]".repeat(DEEP));
    }

    private static JsonNode unknownField(ObjectNode node) {
        ObjectNode more = node.deepCopy();
        more.putObject("a_field_of_tomorrow").putArray("with").add(1).addNull().add("values");
        return more;
    }

    private static String without(JsonNode whole, String place, String field) {
        return with(whole, place, each -> ((ObjectNode) each).without(field));
    }

    private static String with(JsonNode whole, String place, UnaryOperator<JsonNode> change) {
        if (place.isEmpty()) {
            return change.apply(whole.deepCopy()).toString();
        }
        JsonNode copy = whole.deepCopy();
        int last = place.lastIndexOf('/');
        JsonNode parent = copy.at(place.substring(0, last));
        String name = place.substring(last + 1).replace("~1", "/").replace("~0", "~");
        JsonNode changed = change.apply(child(parent, name));
        if (parent instanceof ObjectNode object) {
            object.set(name, changed);
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), changed);
        }
        return copy.toString();
    }

    private static @Nullable JsonNode child(JsonNode parent, String name) {
        return parent.isArray() ? parent.get(Integer.parseInt(name)) : parent.get(name);
    }

    @Override
    public String toString() {
        return kind + " at " + place;
    }
}
