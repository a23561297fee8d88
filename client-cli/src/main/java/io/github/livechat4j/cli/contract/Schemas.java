package io.github.livechat4j.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Looks behind the references of the contract. */
final class Schemas {

    private final JsonNode contract;

    Schemas(JsonNode contract) {
        this.contract = contract;
    }

    /** What is meant, where something may be a reference to it. */
    JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? contract.at(node.path("$ref").asText().substring(1)) : node;
    }

    /**
     * A schema in one piece: the parts of an {@code allOf} over one another, the last counts; of a {@code oneOf} or {@code anyOf} all properties, if its
     * members are objects.
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
