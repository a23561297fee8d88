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

/** Schemas as JSON, for the validator. */
final class JsonSchemas {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** The enumeration that allows {@code null} alone. */
    static final JsonNode NULL_ONLY = NODES.arrayNode().addNull();

    private JsonSchemas() {}

    /** A schema, or a document of schemas, whose references lead into a document of that address. */
    static JsonNode schema(Tree tree, String document) {
        if (tree instanceof Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach((key, entry) -> object.set(key, schema(entry, document)));
            mapping.text("$ref").ifPresent(reference -> object.put("$ref", document + reference));
            if (mapping.has("propertyName")) {
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

    /** What an {@code int}, or else a {@code long}, holds; a date is read from any number. */
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

    /** A discriminator may name a schema in place of pointing to it. */
    private static String pointer(String target) {
        return target.startsWith("#") ? target : "#/components/schemas/" + target;
    }

    private static boolean isNullableComposition(Mapping schema) {
        return schema.text("nullable").filter("true"::equals).isPresent() && !schema.has("type");
    }

    /**
     * The validator knows {@code nullable} beside {@code type} only; beside {@code allOf} it is said in other words.
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
