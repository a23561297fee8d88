package io.github.livechat4j.codegen;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The data of a contract for the templates.
 *
 * @param models the models, by the name of their component
 * @param operations the operations, by their HTTP method and path
 * @param docs the descriptions of the tags that have one
 * @param resources the tags, in the order in which operations first name them
 * @param placeByFile the place in the contract for each class, by the name of the class
 */
record Views(
        Map<String, ModelView> models,
        Map<String, OperationView> operations,
        Map<String, String> docs,
        List<ResourceView> resources,
        Map<String, String> placeByFile) {

    /**
     * A resource: a tag of the contract.
     *
     * @param accessor the method that returns it
     * @param type its interface
     * @param doc its description
     */
    record ResourceView(String accessor, String type, String doc) {

        /** Returns its interface of futures. */
        public String asyncType() {
            return Names.async(type);
        }
    }

    /**
     * Creates the views, and reduces the document to the parts that the host needs.
     *
     * @throws UnfitContractException if the contract cannot be expressed in Java, with the place in it
     */
    static Views of(OpenAPI document, Names names, ContractPlaces places) {
        if (document.getComponents() == null) {
            document.setComponents(new Components());
        }
        ParsedContract contract = new ParsedContract(document);
        new InlineEnumerations(document, contract, places).name();
        JavaTypes types = new JavaTypes(contract, names::type);
        QueryRecords queries = new QueryRecords(contract, types, places);
        queries.addTo(document);
        Names.refuseOneForTwo(places, "the schemas", contract.schemas(), names::type);

        ModelViews modelViews = new ModelViews(contract, types, names, places);
        Map<String, ModelView> models = new LinkedHashMap<>();
        Map<String, String> placeByFile = new HashMap<>();
        contract.schemas().forEach((component, schema) -> {
            ModelView model = places.at(schema, () -> modelViews.of(component));
            if (model != null) {
                models.put(component, model);
                placeByFile.put(names.type(component), places.placeOf(schema));
                placeByFile.putIfAbsent(names.type(component) + "Builder", places.placeOf(schema));
            }
        });
        OperationViews operationViews = new OperationViews(contract, types, queries, names);
        Map<String, OperationView> operations = new LinkedHashMap<>();
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
                    String title = "`" + method + " " + path + "`"
                            + (operation.getOperationId() == null ? "" : " (" + operation.getOperationId() + ")")
                            + ": ";
                    OperationView view = places.at(operation, title, () -> operationViews.of(method, path));
                    operations.put(view.endpoint(), view);
                    String api = names.api(places.at(operation, title, () -> tag(operation)));
                    placeByFile.putIfAbsent(api, places.placeOf(operation));
                    placeByFile.putIfAbsent(Names.async(api), places.placeOf(operation));
                }));
        Map<String, String> docs = docs(document);
        Views views = new Views(models, operations, docs, resources(document, docs, names), placeByFile);
        HostDocument.reduce(document, models.keySet());
        return views;
    }

    private static String tag(Operation operation) {
        if (operation.getTags() == null || operation.getTags().isEmpty()) {
            throw new IllegalArgumentException("there is no tag, which names the interface");
        }
        return operation.getTags().get(0);
    }

    /**
     * Returns the place in the contract for a generated class; empty for a class that does not depend on the contract.
     */
    String placeOf(String className) {
        return placeByFile.getOrDefault(className, "");
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
