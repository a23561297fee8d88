package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the contract to a form that the host does not stumble over.
 *
 * <p>The host leaves out models that only forms send, and keeps enumerations that have no name inside of other models.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class HostDocument {

    private static final List<String> PLACES = List.of("path", "query", "header");

    private final OpenAPI document;
    private final Contract contract;

    HostDocument(OpenAPI document, Contract contract) {
        this.document = document;
        this.contract = contract;
    }

    void prepare() {
        new LinkedHashMap<>(contract.schemas()).forEach(this::nameEnumerations);
        for (PathItem item : document.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                keepOneMediaType(operation.getRequestBody());
                for (String place : PLACES) {
                    contract.parametersIn(place, item, operation)
                            .forEach(parameter -> parameter.setSchema(named(
                                    operation.getOperationId() + "_" + parameter.getName(), parameter.getSchema())));
                }
            }
        }
    }

    private void nameEnumerations(String owner, Schema schema) {
        Contract.parts(schema).forEach(part -> nameEnumerations(owner, part));
        if (schema.getProperties() != null) {
            for (Object name : schema.getProperties().keySet()) {
                Schema property = (Schema) schema.getProperties().get(name);
                schema.addProperty((String) name, named(owner + "_" + name, property));
            }
        }
    }

    /** An enumeration without a name gets that of its owner and its own; one of a single word is no choice, and stays text. */
    private Schema named(String name, Schema schema) {
        if (schema.getItems() != null) {
            ((Schema<?>) schema).setItems(named(name, schema.getItems()));
        }
        if (!Contract.isEnumeration(schema) || Contract.isConstant(schema)) {
            return schema;
        }
        document.getComponents().addSchemas(name, schema);
        Schema reference = new Schema<>().description(schema.getDescription());
        reference.addAllOfItem(new Schema<>().$ref(name));
        return reference;
    }

    /** One operation has one type of body, whatever media types it can be written in. */
    private static void keepOneMediaType(@Nullable RequestBody body) {
        if (body != null && body.getContent() != null && !body.getContent().isEmpty()) {
            MediaType first = body.getContent().values().iterator().next();
            body.setContent(new Content().addMediaType("application/json", new MediaType().schema(first.getSchema())));
        }
    }
}
