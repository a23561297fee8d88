package io.github.livechat4j.it;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.github.livechat4j.it.ContractOperation.ParameterExample;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The operations and examples of the contract that the client was generated from. */
public final class BundledContract {

    private static final String RESOURCE = "/livechat4j/openapi.yaml";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    /**
     * Wraps a contract.
     *
     * @param document the bundled contract
     */
    public BundledContract(JsonNode document) {
        this.document = document;
    }

    /**
     * Reads the contract from the class path.
     *
     * @return the contract
     */
    public static BundledContract load() {
        try (InputStream resource = BundledContract.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path");
            }
            return new BundledContract(new YAMLMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + RESOURCE, e);
        }
    }

    /**
     * Returns the operations in the order of the contract.
     *
     * @return all of them
     */
    public List<ContractOperation> operations() {
        List<ContractOperation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(operation(entry.getKey(), path.getKey(), path.getValue(), entry.getValue()));
                    }
                }));
        return operations;
    }

    private ContractOperation operation(String method, String path, JsonNode item, JsonNode operation) {
        List<ParameterExample> parameters = new ArrayList<>();
        for (JsonNode declared : List.of(item.path("parameters"), operation.path("parameters"))) {
            declared.forEach(parameter -> parameters.add(parameter(resolve(parameter))));
        }
        Map.Entry<String, JsonNode> success = operation.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no success is declared for " + method + " " + path));
        return new ContractOperation(
                operation.path("tags").path(0).asText(),
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                path,
                parameters,
                examples(resolve(operation.path("requestBody"))),
                Integer.parseInt(success.getKey()),
                examples(resolve(success.getValue())),
                headers(resolve(success.getValue())));
    }

    private Map<String, String> headers(JsonNode response) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.path("headers").properties().forEach(header -> {
            JsonNode declared = resolve(header.getValue());
            if (declared.has("example")) {
                headers.put(header.getKey(), declared.path("example").asText());
            }
        });
        return headers;
    }

    private static ParameterExample parameter(JsonNode parameter) {
        return new ParameterExample(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.has("x-alias-of"),
                parameter.path("example"));
    }

    /** Returns the examples of the first media type, because all media types of a body have the same examples. */
    private static Map<String, JsonNode> examples(JsonNode body) {
        Map<String, JsonNode> examples = new LinkedHashMap<>();
        body.path("content").properties().stream()
                .findFirst()
                .ifPresent(content -> content.getValue()
                        .path("examples")
                        .properties()
                        .forEach(example -> examples.put(
                                example.getKey(), example.getValue().path("value"))));
        return examples;
    }

    private JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
    }
}
