package io.github.livechat4j.programs.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the operations that differ between two contracts, including the parts that they refer to. */
public final class ChangedOperations {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private ChangedOperations() {}

    /**
     * Compares two contracts.
     *
     * @param before a bundled contract
     * @param after a later bundled contract
     * @return the ids of the operations that are new or different in the later contract
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

    /** Returns each operation with the parts that it refers to, by reference. */
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
