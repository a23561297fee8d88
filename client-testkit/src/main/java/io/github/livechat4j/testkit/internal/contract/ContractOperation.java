package io.github.livechat4j.testkit.internal.contract;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An operation of the contract.
 *
 * @param id its {@code operationId}
 * @param method its HTTP method
 * @param path its path, with placeholders
 * @param parameters what it takes besides a body
 * @param requestSchema the schema of its body, without members where there is none
 * @param status the status of its success
 * @param responseSchema the schema of its success, without members where it has no body
 * @param responseHeaders the headers of its success with their examples, by name
 * @param needsCredentials whether nobody may call it without
 * @param schemas knows what schemas mean
 */
public record ContractOperation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        JsonNode requestSchema,
        int status,
        JsonNode responseSchema,
        Map<String, String> responseHeaders,
        boolean needsCredentials,
        Schemas schemas) {

    /**
     * A parameter.
     *
     * @param name its name on the wire, with brackets
     * @param in where it goes: {@code path}, {@code query} or {@code header}
     * @param required whether it must be sent
     * @param schema its schema
     */
    public record Parameter(String name, String in, boolean required, JsonNode schema) {}

    /** The values of the path, if it is one of this operation. */
    Optional<Map<String, String>> match(String rawPath) {
        String[] template = path.split("/", -1);
        String[] segments = rawPath.split("/", -1);
        if (template.length != segments.length) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < template.length; i++) {
            String segment = decoded(segments[i]);
            if (template[i].startsWith("{")) {
                if (segment.isEmpty()) {
                    return Optional.empty();
                }
                values.put(template[i].substring(1, template[i].length() - 1), segment);
            } else if (!template[i].equals(segment)) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static String decoded(String segment) {
        try {
            // a plus in a path is a plus
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return segment;
        }
    }

    /**
     * Lists the headers that have one value, such as that of the version.
     *
     * @return the value of each by its name
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
     * Reads the query: checks it, and makes numbers of what are numbers.
     *
     * @param sent the query, as a form is read
     * @return the parameters that were sent, by name without {@code []}
     * @throws BadArgumentsException if something is missing or not allowed
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
            if (value.isMissingNode() || Schemas.isEmptyText(value)) {
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
     * Gives what was sent in the query and is no parameter of the contract, for the few that are taken all the same.
     *
     * @param sent the query, as a form is read
     * @return the other members, unchecked
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

    /** {@code requester[mail]} is the member {@code mail} of {@code requester}. */
    private static String pointer(String name) {
        return "/" + name.replace("[", "/").replace("]", "");
    }

    /**
     * Reads a body: checks it, and makes numbers of what are numbers.
     *
     * @param sent the body, be it JSON or a form
     * @return its members, and those only that the contract knows
     * @throws BadArgumentsException if something is missing or not allowed
     */
    public ObjectNode body(JsonNode sent) {
        if (requestSchema.isEmpty()) {
            return new ObjectNode();
        }
        List<String> problems = new ArrayList<>();
        JsonNode body = schemas.check("", requestSchema, sent, problems);
        return answer(body, problems);
    }

    /**
     * Adds to an answer the fields that the contract promises in every answer, and that nothing in the sandbox knows of yet.
     *
     * @param answer what was answered
     * @param examples examples of the answer, of which they are taken
     * @return the answer, perhaps changed
     */
    public JsonNode completed(JsonNode answer, List<JsonNode> examples) {
        new RequiredFields(schemas).complete(answer, responseSchema, examples);
        return answer;
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
