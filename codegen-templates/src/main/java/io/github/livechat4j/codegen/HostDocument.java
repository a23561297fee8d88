package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * Brings the contract to a form that the host does not stumble over.
 *
 * <p>The host leaves out models that only forms send, and makes a class of the one value of a header that never changes.
 */
@SuppressWarnings("rawtypes") // the parser's Schema is generic only in the type of its examples
final class HostDocument {

    private final OpenAPI document;
    private final Contract contract;

    HostDocument(OpenAPI document, Contract contract) {
        this.document = document;
        this.contract = contract;
    }

    void prepare() {
        for (PathItem item : document.getPaths().values()) {
            for (Operation operation : item.readOperations()) {
                keepOneMediaType(operation.getRequestBody());
                contract.parametersIn("header", item, operation).forEach(this::inlineConstant);
            }
        }
    }

    /** One operation has one type of body, whatever media types it can be written in. */
    private static void keepOneMediaType(@Nullable RequestBody body) {
        if (body != null && body.getContent() != null && !body.getContent().isEmpty()) {
            MediaType first = body.getContent().values().iterator().next();
            body.setContent(new Content().addMediaType("application/json", new MediaType().schema(first.getSchema())));
        }
    }

    private void inlineConstant(Parameter header) {
        String component = Contract.referenceOf(header.getSchema());
        if (component != null) {
            Schema schema = contract.component(component);
            if (Contract.isConstant(schema)) {
                header.setSchema(schema);
                document.getComponents().getSchemas().remove(component);
            }
        }
    }
}
