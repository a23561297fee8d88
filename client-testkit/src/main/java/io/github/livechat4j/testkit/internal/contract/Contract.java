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
import java.util.stream.StreamSupport;

/** The contract that the client was made from, as it is on the class path. */
public final class Contract {

    private static final String RESOURCE = "livechat4j/openapi.json";
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private static final int OK = 200;

    private final JsonNode document;
    private final Map<String, ContractOperation> operations = new LinkedHashMap<>();
    private final Map<String, ObjectNode> examples = new LinkedHashMap<>();

    /**
     * Reads a contract.
     *
     * @param document an OpenAPI document in one piece
     */
    public Contract(JsonNode document) {
        this.document = document;
        Schemas schemas = new Schemas(document);
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .map(member -> operation(path.getKey(), path.getValue(), member, schemas))
                        .forEach(operation -> operations.put(operation.id(), operation)));
    }

    /**
     * Gives the contract of this version of the client, which is read once.
     *
     * @return the contract
     */
    public static Contract bundled() {
        return Bundled.CONTRACT;
    }

    /** Put off until somebody needs it. JSON, since reading the YAML takes half a second. */
    private static final class Bundled {

        static final Contract CONTRACT = read();

        private static Contract read() {
            try (InputStream resource = Contract.class.getClassLoader().getResourceAsStream(RESOURCE)) {
                if (resource == null) {
                    throw new IllegalStateException(RESOURCE + " of livechat4j-spec is not on the class path");
                }
                return new Contract(JsonReader.read(resource));
            } catch (IOException e) {
                throw new UncheckedIOException("could not read " + RESOURCE, e);
            }
        }
    }

    private ContractOperation operation(
            String path, JsonNode item, Map.Entry<String, JsonNode> member, Schemas schemas) {
        JsonNode definition = member.getValue();
        List<ContractOperation.Parameter> parameters = new ArrayList<>();
        for (JsonNode declared : List.of(item.path("parameters"), definition.path("parameters"))) {
            declared.forEach(reference -> {
                JsonNode parameter = schemas.resolve(reference);
                parameters.add(new ContractOperation.Parameter(
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
        return new ContractOperation(
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

    private static Map<String, String> headers(JsonNode response, Schemas schemas) {
        Map<String, String> headers = new LinkedHashMap<>();
        response.path("headers").properties().forEach(member -> {
            JsonNode example = schemas.resolve(member.getValue()).path("example");
            if (!example.isMissingNode()) {
                headers.put(member.getKey(), example.asText());
            }
        });
        return Collections.unmodifiableMap(headers);
    }

    /** An empty requirement among those of an operation means that it may be called without credentials. */
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

    private static JsonNode success(JsonNode definition, Schemas schemas) {
        return definition.path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .findFirst()
                .map(response -> schemas.resolve(response.getValue()))
                .orElseGet(ObjectNode::new);
    }

    /** All media types of a body say the same. */
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
     * Gives the whole document.
     *
     * @return the document, not to be changed
     */
    public JsonNode document() {
        return document;
    }

    /**
     * Lists the operations in the order of the contract.
     *
     * @return all of them, by their ids
     */
    public Map<String, ContractOperation> operations() {
        return Collections.unmodifiableMap(operations);
    }

    /**
     * Finds an operation.
     *
     * @param id its {@code operationId}
     * @return the operation
     * @throws IllegalArgumentException if there is none, with those that have a similar id
     */
    public ContractOperation operation(String id) {
        ContractOperation operation = operations.get(id);
        if (operation == null) {
            throw new IllegalArgumentException("operation must be an operationId of the contract such as "
                    + operations.keySet().stream().limit(3).toList() + ", was \"" + id + "\"");
        }
        return operation;
    }

    /**
     * Finds what a request asks for. A path without a placeholder goes before one with.
     *
     * @param method the HTTP method; {@code HEAD} finds what {@code GET} does
     * @param rawPath the path as sent, percent-encoded, perhaps with a slash at its end
     * @return the operation with the values of its path; empty if there is none
     */
    public Optional<Match> match(String method, String rawPath) {
        String sought = method.equals("HEAD") ? "GET" : method;
        String path = withoutLastSlash(rawPath);
        return operations.values().stream()
                .filter(operation -> operation.method().equals(sought))
                .flatMap(operation -> operation.match(path).map(values -> new Match(operation, values)).stream())
                .min((one, other) ->
                        Integer.compare(one.values().size(), other.values().size()));
    }

    /**
     * Tells whether a path exists, for whatever method.
     *
     * @param rawPath the path as sent, percent-encoded
     * @return whether it does
     */
    public boolean hasPath(String rawPath) {
        String path = withoutLastSlash(rawPath);
        return operations.values().stream()
                .anyMatch(operation -> operation.match(path).isPresent());
    }

    private static String withoutLastSlash(String rawPath) {
        return rawPath.length() > 1 && rawPath.endsWith("/") ? rawPath.substring(0, rawPath.length() - 1) : rawPath;
    }

    /**
     * An operation that was found.
     *
     * @param operation the operation
     * @param values the values of its path by name, decoded
     */
    public record Match(ContractOperation operation, Map<String, String> values) {}

    /**
     * Gives the examples of the answers of an operation.
     *
     * @param id its {@code operationId}
     * @return copies of them, in the order of the contract; none for an operation that is not in the contract
     */
    public List<JsonNode> responses(String id) {
        return examples(id, "responses");
    }

    /**
     * Gives the examples of the bodies that an operation is sent.
     *
     * @param id its {@code operationId}
     * @return copies of them, in the order of the contract; none for an operation that is not in the contract
     */
    public List<JsonNode> requests(String id) {
        return examples(id, "requests");
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
