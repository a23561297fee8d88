package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Pointer;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Requires that some example contains each documented field, so that tests generated from the examples cover all
 * fields.
 */
final class ShownFields implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Map<SourceLocation, String> documented = new LinkedHashMap<>();
        Set<SourceLocation> visited = new HashSet<>();
        Carriers.of(contract).forEach(carrier -> collect(carrier.mapping("schema"), contract, visited, documented));
        documented.keySet().removeAll(FieldWalk.through(contract).shown());
        documented.forEach((place, field) -> violations.add(
                place,
                "field `%s` of schema `%s` is in no example: show it in one of the operations that use the schema"
                        .formatted(field, schemaName(place))));
    }

    private static void collect(
            Tree tree, CheckedContract contract, Set<SourceLocation> visited, Map<SourceLocation, String> documented) {
        Mapping schema = contract.resolve(tree);
        if (visited.add(schema.location())) {
            schema.mapping("properties")
                    .entries()
                    .forEach((name, property) -> documented.put(property.location(), name));
            Schemas.parts(schema).forEach(part -> collect(part, contract, visited, documented));
        }
    }

    private static String schemaName(SourceLocation property) {
        return Pointer.steps(property.pointer().substring(1)).get(0);
    }
}
