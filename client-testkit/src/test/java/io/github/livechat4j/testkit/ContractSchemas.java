package io.github.livechat4j.testkit;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Validates answers against the schemas of the contract. */
final class ContractSchemas {

    private static final String DOCUMENT = "https://livechat4j.invalid/openapi.json";

    private final SchemaRegistry registry;
    private final Map<JsonNode, Schema> schemas = new HashMap<>();

    ContractSchemas(ServedContract contract) {
        JsonNode document = contract.document().deepCopy();
        // the validator cannot resolve the short names of a discriminator mapping; oneOf alone is equivalent here
        document.path("components").path("schemas").forEach(schema -> ((ObjectNode) schema).remove("discriminator"));
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(Map.of(DOCUMENT, document.toString())));
    }

    List<String> errors(JsonNode schema, JsonNode value) {
        Schema validator = schemas.computeIfAbsent(
                schema, unseen -> registry.getSchema(absolute(schema.deepCopy()).toString(), InputFormat.JSON));
        return validator.validate(value.toString(), InputFormat.JSON).stream()
                .map(Error::toString)
                .toList();
    }

    /** Makes references absolute, because a schema is validated outside its document. */
    private static JsonNode absolute(JsonNode node) {
        if (node instanceof ObjectNode members && members.path("$ref").asText().startsWith("#")) {
            members.put("$ref", DOCUMENT + members.path("$ref").asText());
        }
        node.forEach(ContractSchemas::absolute);
        return node;
    }
}
