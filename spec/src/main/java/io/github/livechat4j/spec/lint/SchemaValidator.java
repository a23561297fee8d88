package io.github.livechat4j.spec.lint;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.List;
import java.util.Map;

/** Validates values against schemas of the contract. */
final class SchemaValidator {

    private static final String DOCUMENT = "https://livechat4j.invalid/openapi.json";

    private final SchemaRegistry registry;

    SchemaValidator(CheckedContract contract) {
        Mapping components = contract.document().mapping("components");
        var schemas = new Mapping(
                components.location(),
                Map.of(
                        "components",
                        new Mapping(components.location(), Map.of("schemas", components.mapping("schemas")))));
        var documents = Map.of(DOCUMENT, JsonSchemas.schema(schemas, DOCUMENT).toString());
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_PATH)
                .build();
        registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(), builder -> builder.schemas(documents).schemaRegistryConfig(config));
    }

    /** Returns the errors of a value, each with the path to the place in it. */
    List<Error> errors(Tree schema, Tree value) {
        return registry.getSchema(JsonSchemas.schema(schema, DOCUMENT)).validate(YamlToJson.of(value)).stream()
                .filter(error -> !isOfNullAlternative(error))
                .toList();
    }

    /**
     * Returns whether an error only says that a nullable value is not null; errors of the other alternative are
     * relevant.
     */
    private static boolean isOfNullAlternative(Error error) {
        return JsonSchemas.NULL_ONLY.equals(error.getSchemaNode());
    }

    boolean fits(Tree schema, Tree value) {
        return errors(schema, value).isEmpty();
    }
}
