package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * All that the templates see of one contract.
 *
 * @param models the models, by the name of their component
 * @param operations the operations, by their HTTP method and path
 * @param docs the descriptions of the tags that have one
 * @param resources the tags, in the order in which operations first name them
 */
record Views(
        Map<String, ModelView> models,
        Map<String, OperationView> operations,
        Map<String, String> docs,
        List<ResourceView> resources) {

    /**
     * A resource: a tag of the contract.
     *
     * @param accessor the method that gives it
     * @param type its interface
     * @param doc its description
     */
    record ResourceView(String accessor, String type, String doc) {

        /** Its interface of futures. */
        public String asyncType() {
            return Names.async(type);
        }
    }

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
        Map<String, String> docs = docs(document);
        Views views = new Views(models, operations, docs, resources(document, docs, names));
        HostDocument.reduce(document, models.keySet());
        return views;
    }

    OperationView operation(String endpoint) {
        return Objects.requireNonNull(operations.get(endpoint), endpoint);
    }

    String docOf(String tag) {
        return doc(docs, tag);
    }

    private static String doc(Map<String, String> docs, String tag) {
        return docs.getOrDefault(tag, "The operations of {@code " + tag + "}.");
    }

    private static List<ResourceView> resources(OpenAPI document, Map<String, String> docs, Names names) {
        return document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .map(operation -> operation.getTags().get(0))
                .distinct()
                .map(tag -> new ResourceView(names.variable(tag), names.api(tag), doc(docs, tag)))
                .toList();
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
