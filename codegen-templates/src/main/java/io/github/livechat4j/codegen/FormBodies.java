package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.util.Map;
import org.openapitools.codegen.utils.ModelUtils;

/**
 * Removes the forms of bodies that are JSON as well. The codec writes both from the same records, so forms need no
 * types.
 */
final class FormBodies {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";

    /** Marks an operation whose body is always JSON, even if the client is configured to send forms. */
    private static final String JSON_ALONE = "x-json-alone";

    private FormBodies() {}

    static boolean isJsonAlone(Operation operation) {
        return ParsedContract.extension(operation.getExtensions(), JSON_ALONE) != null;
    }

    /** Removes the forms, and the schemas that only they use. */
    static void leaveOutOf(OpenAPI document, ContractPlaces places) {
        ParsedContract contract = new ParsedContract(document);
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> places.at(operation, () -> {
                    RequestBody body = contract.resolved(operation.getRequestBody());
                    operation.setRequestBody(copy(body));
                    places.isMadeOf(operation.getRequestBody(), body);
                    return body;
                }));
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getRequestBody() != null
                        && operation.getRequestBody().getContent() != null)
                .forEach(operation -> places.at(operation.getRequestBody(), () -> {
                    leaveOutOf(document, operation);
                    return operation;
                }));
    }

    /** Copies a body, because operations may share it and each one is changed. */
    private static RequestBody copy(RequestBody body) {
        Content content = new Content();
        if (body.getContent() != null) {
            content.putAll(body.getContent());
        }
        return new RequestBody()
                .description(body.getDescription())
                .required(body.getRequired())
                .content(content);
    }

    private static void leaveOutOf(OpenAPI document, Operation operation) {
        Content content = operation.getRequestBody().getContent();
        MediaType json = content.get(JSON);
        MediaType form = content.get(FORM);
        if (json != null && content.size() == 1) {
            operation.addExtension(JSON_ALONE, true);
        }
        if (json == null || form == null) {
            return;
        }
        content.remove(FORM);
        String ofForm = form.getSchema() == null ? null : form.getSchema().get$ref();
        if (ofForm != null
                && json.getSchema() != null
                && !ofForm.equals(json.getSchema().get$ref())) {
            Map<String, ?> schemas = document.getComponents().getSchemas();
            schemas.remove(ModelUtils.getSimpleRef(ofForm));
        }
    }
}
