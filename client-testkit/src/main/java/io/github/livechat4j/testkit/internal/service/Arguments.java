package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * What an operation is called with, checked.
 *
 * @param path the values of the path by name
 * @param query the values of the query by name without {@code []}
 * @param undeclared what was sent in the query and is no parameter of the contract, unchecked
 * @param body the members of the body; none where there is no body
 * @param caller who calls: a login, or an empty text for somebody with a bearer token
 */
public record Arguments(
        Map<String, String> path, ObjectNode query, ObjectNode undeclared, ObjectNode body, String caller) {

    /** Where there is only one value its name is not asked for, since the contract may change it and nobody sees it on the wire. */
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
