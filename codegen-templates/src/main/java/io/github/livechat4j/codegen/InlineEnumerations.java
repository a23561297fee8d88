package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Makes each inline enumeration of the contract a component, with the names of its owner and its property.
 *
 * <p>An enumeration with a single word remains a text, since it offers no choice.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
record InlineEnumerations(OpenAPI document, ParsedContract contract, ContractPlaces places) {

    private static final List<String> PLACES = List.of("path", "query", "header");

    void name() {
        new LinkedHashMap<>(contract.schemas()).forEach(this::nameEnumerations);
        for (PathItem item : document.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                places.at(operation, () -> {
                    nameEnumerations(item, operation);
                    return operation;
                });
            }
        }
    }

    private void nameEnumerations(PathItem item, Operation operation) {
        for (String place : PLACES) {
            contract.parametersIn(place, item, operation)
                    .forEach(parameter -> parameter.setSchema(
                            named(operation.getOperationId() + "_" + parameter.getName(), parameter.getSchema())));
        }
    }

    private void nameEnumerations(String owner, Schema schema) {
        ParsedContract.parts(schema).forEach(part -> nameEnumerations(owner, part));
        if (schema.getProperties() != null) {
            for (Object name : schema.getProperties().keySet()) {
                Schema property = (Schema) schema.getProperties().get(name);
                schema.addProperty((String) name, named(owner + "_" + name, property));
            }
        }
    }

    private Schema named(String owner, Schema schema) {
        // a slash would be read as a step of the reference to it
        String name = owner.replace('/', '_');
        if (schema.getItems() != null) {
            ((Schema<?>) schema).setItems(named(name, schema.getItems()));
        }
        if (!ParsedContract.isEnumeration(schema) || ParsedContract.isConstant(schema)) {
            return schema;
        }
        document.getComponents().addSchemas(name, schema);
        Schema reference = new Schema<>().description(schema.getDescription());
        reference.addAllOfItem(new Schema<>().$ref(name));
        places.isMadeOf(reference, schema);
        return reference;
    }
}
