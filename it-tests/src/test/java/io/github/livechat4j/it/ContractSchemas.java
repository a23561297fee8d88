package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Validates values against the schemas of the contract with a library that is independent of this client. */
final class ContractSchemas {

    private static final String DOCUMENT = "https://livechat4j.invalid/contract.json";
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OF_SCHEMAS = Set.of("properties");
    private static final Set<String> LISTS = Set.of("allOf", "oneOf", "anyOf");
    private static final Set<String> PARTS = Set.of("items", "additionalProperties", "not");

    private final ContractDocument contract;
    private final SchemaRegistry registry;

    ContractSchemas(ContractDocument contract) {
        this.contract = contract;
        ObjectNode document = NODES.objectNode();
        ObjectNode schemas = document.putObject("components").putObject("schemas");
        contract.document()
                .path("components")
                .path("schemas")
                .properties()
                .forEach(schema -> schemas.set(schema.getKey(), forTheLibrary(schema.getValue())));
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
                builder -> builder.schemas(Map.of(DOCUMENT, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Returns the violations of a schema by a value. */
    List<String> faults(String title, JsonNode schema, JsonNode value) {
        return registry.getSchema(forTheLibrary(schema)).validate(value).stream()
                .map(error -> title + ": " + error.getInstanceLocation() + " " + error.getMessage() + " ("
                        + error.getKeyword() + ")")
                .toList();
    }

    /**
     * The library supports {@code nullable} only beside {@code type}, and rejects in each part of a schema the
     * properties of the other parts.
     */
    private JsonNode forTheLibrary(JsonNode schema) {
        if (!schema.isObject()) {
            return schema;
        }
        JsonNode whole = schema.path("allOf").size() > 1 ? contract.whole(schema) : schema;
        ObjectNode copy = NODES.objectNode();
        whole.properties().forEach(member -> copy.set(member.getKey(), part(member.getKey(), member.getValue())));
        if (copy.path("nullable").asBoolean() && !copy.has("type")) {
            copy.remove("nullable");
            ObjectNode either = NODES.objectNode();
            either.putArray("anyOf")
                    .add(NODES.objectNode().set("enum", NODES.arrayNode().addNull()))
                    .add(copy);
            return either;
        }
        return copy;
    }

    private JsonNode part(String keyword, JsonNode value) {
        if (keyword.equals("$ref")) {
            return NODES.textNode(DOCUMENT + value.asText());
        }
        if (keyword.equals("discriminator")) {
            ObjectNode discriminator = value.deepCopy();
            value.path("mapping")
                    .properties()
                    .forEach(word -> discriminator
                            .withObjectProperty("mapping")
                            .put(word.getKey(), DOCUMENT + word.getValue().asText()));
            return discriminator;
        }
        if (OF_SCHEMAS.contains(keyword)) {
            ObjectNode schemas = NODES.objectNode();
            value.properties().forEach(schema -> schemas.set(schema.getKey(), forTheLibrary(schema.getValue())));
            return schemas;
        }
        if (LISTS.contains(keyword)) {
            ArrayNode schemas = NODES.arrayNode();
            value.forEach(schema -> schemas.add(forTheLibrary(schema)));
            return schemas;
        }
        return PARTS.contains(keyword) ? forTheLibrary(value) : value;
    }
}
