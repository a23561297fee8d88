package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * The validated arguments of a call.
 *
 * @param path the path parameters by name
 * @param query the query parameters by name without {@code []}
 * @param undeclared the query parameters that are not in the contract, not validated
 * @param body the members of the body; empty if there is no body
 * @param caller the login of the caller; empty for a bearer token
 */
public record OperationArguments(
        Map<String, String> path, ObjectNode query, ObjectNode undeclared, ObjectNode body, String caller) {

    /**
     * Returns a path parameter. A single parameter is returned whatever its name, because the contract may rename it
     * without a change on the wire.
     */
    String path(String name) {
        String value = path.size() == 1 ? path.values().iterator().next() : path.get(name);
        if (value == null) {
            throw new IllegalStateException("there is no " + name + " in the path");
        }
        return value;
    }

    static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static List<Integer> numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asInt)
                .toList();
    }
}
