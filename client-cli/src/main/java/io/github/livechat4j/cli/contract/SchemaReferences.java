package io.github.livechat4j.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Resolves references in the contract. */
final class SchemaReferences {

    private final JsonNode contract;

    SchemaReferences(JsonNode contract) {
        this.contract = contract;
    }

    /** Returns the target of a reference, which may lead to another reference, or the node itself if it is none. */
    JsonNode resolve(JsonNode node) {
        JsonNode target = node;
        while (target.path("$ref").isTextual()) {
            target = contract.at(target.path("$ref").asText().substring(1));
        }
        return target;
    }

    /**
     * Merges a schema into one object: the parts of {@code oneOf}, {@code anyOf} and {@code allOf}, in this order, with
     * their properties. The last part overrides earlier ones.
     */
    ObjectNode flat(JsonNode node) {
        JsonNode schema = resolve(node);
        ObjectNode flat = JsonNodeFactory.instance.objectNode();
        schema.path("oneOf").forEach(part -> merge(flat, flat(part)));
        schema.path("anyOf").forEach(part -> merge(flat, flat(part)));
        schema.path("allOf").forEach(part -> merge(flat, flat(part)));
        merge(flat, schema);
        return flat;
    }

    private static void merge(ObjectNode flat, JsonNode part) {
        part.properties().forEach(member -> {
            if (member.getKey().equals("properties")) {
                flat.withObjectProperty("properties").setAll((ObjectNode) member.getValue());
            } else {
                flat.set(member.getKey(), member.getValue());
            }
        });
    }
}
