package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.JsonReader;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.StreamSupport;

/** The contract from which the client was generated, read from the class path. */
public final class ServedContract {

    private static final String RESOURCE = "livechat4j/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final int OK = 200;

    private final JsonNode document;
    private final Map<String, ServedOperation> operations = new LinkedHashMap<>();
    private final Map<String, ObjectNode> examples = new LinkedHashMap<>();
    private final Map<String, RequiredFields> requiredFields = new ConcurrentHashMap<>();
    private final Routes routes;

    /**
     * Creates a contract.
     *
     * @param document an OpenAPI document in one file, without external references
     */
    public ServedContract(JsonNode document) {
        this.document = document;
        RequestSchemas schemas = new RequestSchemas(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> operation(path.getKey(), path.getValue(), member, schemas))
                        .forEach(operation -> operations.put(operation.id(), operation)));
        this.routes = new Routes(operations.values());
    }

    /**
     * Returns the contract of this version of the client, which is parsed once.
     *
     * @return the contract
     */
    public static ServedContract bundled() {
        return Bundled.CONTRACT;
    }

    /** Loads the contract on first use. It reads JSON, because parsing the YAML takes half a second. */
    private static final class Bundled {

        static final ServedContract CONTRACT = read();

        private static ServedContract read() {
            try (InputStream resource = ServedContract.class.getClassLoader().getResourceAsStream(RESOURCE)) {
                if (resource == null) {
                    throw new IllegalStateException(RESOURCE + " of livechat4j-spec is not on the class path");
                }
                return new ServedContract(JsonReader.read(resource));
            } catch (IOException e) {
                throw new UncheckedIOException("could not read " + RESOURCE, e);
            }
        }
    }

    private ServedOperation operation(
            String path, JsonNode item, Map.Entry<String, JsonNode> member, RequestSchemas schemas) {
        JsonNode definition = member.getValue();
        List<ServedOperation.Parameter> parameters = new ArrayList<>();
        for (JsonNode declared : List.of(item.path("parameters"), definition.path("parameters"))) {
            declared.forEach(reference -> {
                JsonNode parameter = schemas.resolve(reference);
                parameters.add(new ServedOperation.Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.path("schema")));
            });
        }
        String id = definition.path("operationId").asText();
        JsonNode request = schemas.resolve(definition.path("requestBody"));
        JsonNode success = success(definition, schemas);
        ObjectNode ofOperation = new ObjectNode();
        ofOperation.set("requests", values(content(request)));
        ofOperation.set("responses", values(content(success)));
        examples.put(id, ofOperation);
        return new ServedOperation(
                id,
                member.getKey().toUpperCase(Locale.ROOT),
                path,
                List.copyOf(parameters),
                content(request).path("schema"),
                status(definition),
                content(success).path("schema"),
                headers(success, schemas),
                needsCredentials(definition),
                schemas);
    }

    private static Map<String, String> headers(JsonNode response, RequestSchemas schemas) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.path("headers").properties().forEach(member -> {
            JsonNode example = schemas.resolve(member.getValue()).path("example");
            if (!example.isMissingNode()) {
                headers.put(member.getKey(), example.asText());
            }
        });
        return Collections.unmodifiableMap(headers);
    }

    /** Returns whether credentials are required. An empty security requirement means that they are optional. */
    private static boolean needsCredentials(JsonNode definition) {
        return StreamSupport.stream(definition.path("security").spliterator(), false)
                .noneMatch(JsonNode::isEmpty);
    }

    private static int status(JsonNode definition) {
        return definition.path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.matches("2[0-9][0-9]"))
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(OK);
    }

    private static JsonNode success(JsonNode definition, RequestSchemas schemas) {
        return definition.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> schemas.resolve(response.getValue()))
                .orElseGet(ObjectNode::new);
    }

    /** Returns the first media type of a body; all media types have the same schema. */
    private static JsonNode content(JsonNode body) {
        return body.path("content").properties().stream()
                .findFirst()
                .map(Map.Entry::getValue)
                .orElseGet(ObjectNode::new);
    }

    private static ObjectNode values(JsonNode content) {
        ObjectNode values = new ObjectNode();
        content.path("examples")
                .properties()
                .forEach(example ->
                        values.set(example.getKey(), example.getValue().path("value")));
        return values;
    }

    /**
     * Returns the OpenAPI document.
     *
     * @return the document; must not be modified
     */
    public JsonNode document() {
        return document;
    }

    /**
     * Lists the operations in the order of the contract.
     *
     * @return the operations by operationId
     */
    public Map<String, ServedOperation> operations() {
        return Collections.unmodifiableMap(operations);
    }

    /**
     * Finds an operation by its id.
     *
     * @param id the {@code operationId}
     * @return the operation
     * @throws IllegalArgumentException if there is none; the message shows some valid ids
     */
    public ServedOperation operation(String id) {
        ServedOperation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("operation must be an operationId of the contract such as "
                    + operations.keySet().stream().limit(3).toList() + ", was \"" + id + "\"");
        }
        return operation;
    }

    /**
     * Finds the operation of a request. Of several matching paths, the path with the fewest placeholders is taken.
     *
     * @param method the HTTP method; {@code HEAD} finds the operation of {@code GET}
     * @param rawPath the path as sent, percent-encoded; a trailing slash is ignored
     * @return the operation with the values of its path; empty if there is none
     */
    public Optional<Match> match(String method, String rawPath) {
        return routes.match(method, rawPath);
    }

    /**
     * Returns whether a path exists for any method.
     *
     * @param rawPath the path as sent, percent-encoded
     * @return whether it exists
     */
    public boolean hasPath(String rawPath) {
        return routes.hasPath(rawPath);
    }

    /**
     * An operation that matches a request.
     *
     * @param operation the operation
     * @param values the path parameters by name, decoded
     */
    public record Match(ServedOperation operation, Map<String, String> values) {}

    /**
     * Returns the examples of the answers of an operation.
     *
     * @param id the {@code operationId}
     * @return copies of the examples in the order of the contract; empty for an unknown operation
     */
    public List<JsonNode> responses(String id) {
        return examples(id, "responses");
    }

    /**
     * Returns the examples of the request bodies of an operation.
     *
     * @param id the {@code operationId}
     * @return copies of the examples in the order of the contract; empty for an unknown operation
     */
    public List<JsonNode> requests(String id) {
        return examples(id, "requests");
    }

    /**
     * Adds the required fields that the code of the sandbox does not fill, with the values of the examples.
     *
     * @param operation the operation
     * @param answer its answer, modified in place
     * @return the same answer
     */
    public JsonNode completed(ServedOperation operation, JsonNode answer) {
        requiredFields
                .computeIfAbsent(
                        operation.id(),
                        id -> RequiredFields.of(operation.schemas(), operation.responseSchema(), responses(id)))
                .complete(answer);
        return answer;
    }

    private List<JsonNode> examples(String id, String kind) {
        ObjectNode ofOperation = examples.get(id);
        return ofOperation == null
                ? List.of()
                : StreamSupport.stream(ofOperation.path(kind).spliterator(), false)
                        .map(JsonNode::deepCopy)
                        .toList();
    }
}
