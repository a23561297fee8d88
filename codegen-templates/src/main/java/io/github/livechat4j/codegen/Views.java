package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * All that the templates see of one contract.
 *
 * @param models the models, by the name of their component
 * @param operations the operations, by their HTTP method and path
 * @param docs the descriptions of the tags that have one
 */
record Views(Map<String, ModelView> models, Map<String, OperationView> operations, Map<String, String> docs) {

    /**
     * Makes the views, and leaves of the document what the host needs.
     *
     * @throws IllegalArgumentException if the contract cannot be told in Java
     */
    static Views of(OpenAPI document, Names names) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        Contract contract = new Contract(document);
        new InlineEnumerations(document, contract).name();
        JavaTypes types = new JavaTypes(contract, names::type);
        QueryRecords queries = new QueryRecords(contract, types);
        queries.addTo(document);
        Names.refuseOneForTwo("the schemas", contract.schemas().keySet(), names::type);

        ModelViews modelViews = new ModelViews(contract, types, names);
        Map<String, ModelView> models = new LinkedHashMap<>();
        for (String component : contract.schemas().keySet()) {
            ModelView model = modelViews.of(component);
            if (model != null) {
                models.put(component, model);
            }
        }
        OperationViews operationViews = new OperationViews(contract, types, queries, names);
        Map<String, OperationView> operations = new LinkedHashMap<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().keySet().forEach(method -> {
                    OperationView operation = operationViews.of(method, path);
                    operations.put(operation.endpoint(), operation);
                }));
        Views views = new Views(models, operations, docs(document));
        HostDocument.reduce(document, models.keySet());
        return views;
    }

    OperationView operation(String endpoint) {
        return Objects.requireNonNull(operations.get(endpoint), endpoint);
    }

    String docOf(String tag) {
        return docs.getOrDefault(tag, "The operations of {@code " + tag + "}.");
    }

    private static Map<String, String> docs(OpenAPI document) {
        Map<String, String> docs = new HashMap<>();
        if (document.getTags() != null) {
            for (Tag tag : document.getTags()) {
                String doc = JavadocText.of(tag.getDescription());
                if (!doc.isEmpty()) {
                    docs.put(tag.getName(), doc);
                }
            }
        }
        return docs;
    }
}
