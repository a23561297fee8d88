package io.github.livechat4j.spec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.List;

/** Converts schemas to JSON for the validator. */
final class JsonSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The enumeration that allows only {@code null}. */
    static final JsonNode NULL_ONLY = NODES.arrayNode().addNull();

    private JsonSchemas() {}

    /** Converts a schema, or a document of schemas, and prefixes its references with the address of a document. */
    static JsonNode schema(Tree tree, String document) {
        if (tree instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, schema(entry, document)));
            mapping.text("$ref").ifPresent(reference -> object.put("$ref", document + reference));
            if (mapping.text("propertyName").isPresent()) {
                mapping.mapping("mapping")
                        .entries()
                        .forEach((word, target) -> object.withObject("/mapping")
                                .put(word, document + pointer(target.asText().orElse(""))));
            }
            if (mapping.text("type").filter("integer"::equals).isPresent()) {
                limitToBits(mapping, object);
            }
            return isNullableComposition(mapping) ? orNull(object) : object;
        }
        if (tree instanceof Sequence sequence) {
            return array(sequence.items().stream()
                    .map(item -> schema(item, document))
                    .toList());
        }
        return YamlToJson.of(tree);
    }

    /** Limits an integer to the range of {@code int}, unless its format is {@code int64} or {@code unixtime}. */
    private static void limitToBits(Mapping mapping, ObjectNode integer) {
        String format = mapping.text("format").orElse("");
        if (!format.equals("int64") && !format.equals("unixtime")) {
            if (!mapping.has("minimum")) {
                integer.put("minimum", Integer.MIN_VALUE);
            }
            if (!mapping.has("maximum")) {
                integer.put("maximum", Integer.MAX_VALUE);
            }
        }
    }

    /** Returns a reference, because a discriminator may name a schema instead. */
    private static String pointer(String target) {
        return target.startsWith("#") ? target : "#/components/schemas/" + target;
    }

    private static boolean isNullableComposition(Mapping schema) {
        return schema.text("nullable").filter("true"::equals).isPresent() && !schema.has("type");
    }

    /**
     * Replaces {@code nullable} beside {@code allOf} by an alternative, because the validator supports it only beside
     * {@code type}.
     */
    private static ObjectNode orNull(ObjectNode schema) {
        schema.remove("nullable");
        ObjectNode nothing = NODES.objectNode();
        nothing.set("enum", NULL_ONLY);
        ObjectNode either = NODES.objectNode();
        either.putArray("anyOf").add(nothing).add(schema);
        return either;
    }

    private static ArrayNode array(List<JsonNode> items) {
        return NODES.arrayNode().addAll(items);
    }
}
