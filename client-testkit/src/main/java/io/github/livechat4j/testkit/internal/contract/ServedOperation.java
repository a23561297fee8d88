package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * An operation of the contract.
 *
 * @param id the {@code operationId}
 * @param method the HTTP method
 * @param path the path with placeholders
 * @param parameters the parameters
 * @param requestSchema the schema of the request body; an empty object if there is no body
 * @param status the HTTP status of success
 * @param responseSchema the schema of the response body; an empty object if there is no body
 * @param responseHeaders the headers of the success response with their examples, by name
 * @param needsCredentials whether credentials are required
 * @param schemas checks values against schemas
 */
public record ServedOperation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        JsonNode requestSchema,
        int status,
        JsonNode responseSchema,
        Map<String, String> responseHeaders,
        boolean needsCredentials,
        RequestSchemas schemas) {

    /**
     * A parameter.
     *
     * @param name the name on the wire, with brackets
     * @param in its location: {@code path}, {@code query} or {@code header}
     * @param required whether it must be sent
     * @param schema the schema
     */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /**
     * Returns the headers with one allowed value, such as the API version.
     *
     * @return the values by header name
     */
    public Map<String, String> constantHeaders() {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            JsonNode words = schemas.whole(parameter.schema()).path("enum");
            if (parameter.in().equals("header") && words.size() == 1) {
                headers.put(
                        parameter.name(),
                        StreamSupport.stream(words.spliterator(), false)
                                .findFirst()
                                .orElseThrow()
                                .asText());
            }
        }
        return headers;
    }

    /**
     * Validates the query and converts numbers.
     *
     * @param sent the query, decoded as a form
     * @return the parameters that were sent, by name without {@code []}
     * @throws BadArgumentsException if a parameter is missing or invalid
     */
    public ObjectNode query(JsonNode sent) {
        List<String> problems = new ArrayList<>();
        ObjectNode query = new ObjectNode();
        for (Parameter parameter : parameters) {
            if (!parameter.in().equals("query")) {
                continue;
            }
            String name = parameter.name().replace("[]", "");
            JsonNode value = sent.at(pointer(name));
            if (value.isMissingNode() || RequestSchemas.isEmptyText(value)) {
                if (parameter.required()) {
                    problems.add(name + " is required");
                }
            } else {
                query.set(name, schemas.check(name, parameter.schema(), value, problems));
            }
        }
        return answer(query, problems);
    }

    /**
     * Returns the query parameters that are not in the contract; the sandbox accepts a few of them.
     *
     * @param sent the query, decoded as a form
     * @return the undeclared parameters, not validated
     */
    public ObjectNode undeclared(JsonNode sent) {
        ObjectNode others = new ObjectNode();
        sent.properties().stream()
                .filter(member -> parameters.stream()
                        .noneMatch(
                                parameter -> parameter.name().split("\\[", 2)[0].equals(member.getKey())))
                .forEach(member -> others.set(member.getKey(), member.getValue()));
        return others;
    }

    /**
     * Returns the JSON pointer of a form name: {@code requester[mail]} is the member {@code mail} of {@code requester}.
     */
    private static String pointer(String name) {
        return "/" + name.replace("~", "~0").replace("[", "/").replace("]", "");
    }

    /**
     * Validates a body and converts numbers.
     *
     * @param sent the body, decoded from JSON or a form
     * @return the members that the contract declares
     * @throws BadArgumentsException if a member is missing or invalid
     */
    public ObjectNode body(JsonNode sent) {
        if (requestSchema.isEmpty()) {
            return new ObjectNode();
        }
        List<String> problems = new ArrayList<>();
        JsonNode body = schemas.check("", requestSchema, sent, problems);
        return answer(body, problems);
    }

    private static ObjectNode answer(JsonNode node, List<String> problems) {
        if (!problems.isEmpty() || !(node instanceof ObjectNode members)) {
            throw new BadArgumentsException(problems);
        }
        return members;
    }

    @Override
    public String toString() {
        return id;
    }
}
