package io.github.livechat4j.programs.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tells which operations of a contract differ from those of another, in themselves or in anything that they refer to.
 */
public final class ChangedOperations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private ChangedOperations() {}

    /**
     * Compares two contracts.
     *
     * @param before a contract in one piece
     * @param after another
     * @return the ids of the operations of the second that the first has not, or not so
     */
    public static List<String> of(JsonNode before, JsonNode after) {
        Map<String, Map<String, JsonNode>> known = operations(before);
        List<String> changed = new ArrayList<>();
        operations(after).forEach((id, operation) -> {
            if (!operation.equals(known.get(id))) {
                changed.add(id);
            }
        });
        return changed;
    }

    /** Each operation with all that it refers to, by its reference. */
    private static Map<String, Map<String, JsonNode>> operations(JsonNode contract) {
        Map<String, Map<String, JsonNode>> operations = new LinkedHashMap<>();
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(member -> {
                    if (METHODS.contains(member.getKey())) {
                        Map<String, JsonNode> parts = new TreeMap<>();
                        parts.put(member.getKey() + " " + path.getKey(), member.getValue());
                        parts.put("parameters", path.getValue().path("parameters"));
                        List.copyOf(parts.values()).forEach(part -> follow(part, contract, parts));
                        operations.put(member.getValue().path("operationId").asText(), parts);
                    }
                }));
        return operations;
    }

    private static void follow(JsonNode node, JsonNode contract, Map<String, JsonNode> parts) {
        String reference = node.path("$ref").asText();
        if (reference.startsWith("#") && !parts.containsKey(reference)) {
            JsonNode target = contract.at(reference.substring(1));
            parts.put(reference, target);
            follow(target, contract, parts);
        }
        node.forEach(child -> follow(child, contract, parts));
    }
}
