package io.github.livechat4j.spec.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Requires that the parts of a schema have the same type for a common property, because the client would use the type
 * of the last part.
 */
final class PartsThatAgree implements Rule {

    private static final Set<String> OF_THE_TYPE =
            Set.of("type", "format", "$ref", "items", "additionalProperties", "allOf", "oneOf", "anyOf", "nullable");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        contract.schemas().forEach((name, schema) -> {
            if (schema.asMapping().has("allOf")) {
                properties(contract, name, schema, new HashMap<>(), violations);
            }
        });
    }

    private void properties(
            CheckedContract contract, String owner, Tree tree, Map<String, Tree> seen, Violations violations) {
        Mapping schema = contract.resolve(tree);
        schema.sequence("allOf").items().forEach(part -> properties(contract, owner, part, seen, violations));
        schema.mapping("properties").entries().forEach((name, property) -> {
            Tree other = seen.putIfAbsent(name, property);
            if (other != null && !type(other).equals(type(property))) {
                violations.add(
                        property.location(),
                        "property `%s` of `%s` is of another type than in another part, at %s: give both the same type"
                                .formatted(name, owner, other.location().fileAndLine()));
            }
        });
    }

    private static JsonNode type(Tree property) {
        ObjectNode type = JsonNodeFactory.instance.objectNode();
        property.asMapping().entries().forEach((word, value) -> {
            boolean isWords = word.equals("enum") && value.asSequence().items().size() > 1;
            if (isWords || OF_THE_TYPE.contains(word)) {
                type.set(word, YamlToJson.of(value));
            }
        });
        return type;
    }
}
