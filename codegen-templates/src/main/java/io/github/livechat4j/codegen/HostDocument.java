package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Reduces the contract to the information that the host needs: the names of models and operations.
 *
 * <p>The views contain everything else. The host has other rules for models, and fails on schemas that it does not
 * expect.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class HostDocument {

    private HostDocument() {}

    static void reduce(OpenAPI document, Set<String> models) {
        Map<String, Schema> schemas = new LinkedHashMap<>();
        models.forEach(model -> schemas.put(model, new ObjectSchema().addProperty("name", new StringSchema())));
        document.getComponents().setSchemas(schemas);
        for (PathItem item : document.getPaths().values()) {
            item.setParameters(null);
            item.readOperations().forEach(HostDocument::reduce);
        }
    }

    private static void reduce(Operation operation) {
        operation.setParameters(null);
        operation.setRequestBody(null);
        operation.setCallbacks(null);
        operation.setResponses(new ApiResponses().addApiResponse("200", new ApiResponse().description("")));
    }
}
