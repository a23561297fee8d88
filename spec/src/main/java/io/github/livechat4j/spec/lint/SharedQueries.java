package io.github.livechat4j.spec.lint;

import io.github.livechat4j.names.JavaNames;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.YamlToJson;
import java.util.HashMap;
import java.util.Map;

/** Requires that operations with the same {@code x-query-name} give each query parameter the same type. */
final class SharedQueries implements Rule {

    private record Seen(String type, String operation) {}

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Map<String, Seen> seen = new HashMap<>();
        Map<String, String> wireNames = new HashMap<>();
        Map<String, CheckedOperation> named = new HashMap<>();
        for (CheckedOperation operation : contract.operations()) {
            String query = operation.tree().text("x-query-name").orElse("");
            if (query.isEmpty()) {
                continue;
            }
            named.putIfAbsent(query, operation);
            String id = operation.tree().text("operationId").orElse("");
            contract.parameters(operation).stream()
                    .filter(parameter ->
                            parameter.text("in").filter("query"::equals).isPresent())
                    .forEach(parameter -> {
                        String wire = parameter.text("name").orElse("");
                        Seen here = new Seen(type(contract, parameter), id);
                        String other = wireNames.putIfAbsent(query + "." + JavaNames.variable(wire), wire);
                        if (other != null && !other.equals(wire)) {
                            violations.add(
                                    parameter.location(),
                                    "query parameter `%s` of `%s` would have the name `%s` in Java, as `%s` has in the same `x-query-name: %s`: use another `x-query-name`"
                                            .formatted(wire, id, JavaNames.variable(wire), other, query));
                        }
                        Seen first = seen.putIfAbsent(query + "." + wire, here);
                        if (first != null && !first.type().equals(here.type())) {
                            violations.add(
                                    parameter.location(),
                                    "query parameter `%s` of `%s` is of another type than that of `%s`, with which it shares `x-query-name: %s`: use another `x-query-name`"
                                            .formatted(wire, id, first.operation(), query));
                        }
                    });
        }
        named.forEach((query, operation) -> {
            if (seen.keySet().stream().noneMatch(key -> key.startsWith(query + "."))) {
                violations.add(
                        operation.tree().locationOf("x-query-name"),
                        "%s has `x-query-name: %s` and no query parameters: leave it out"
                                .formatted(operation.title(), query));
            }
        });
    }

    private static String type(CheckedContract contract, Mapping parameter) {
        Mapping schema = Kinds.of(contract, parameter.mapping("schema"));
        Mapping items = Kinds.of(contract, schema.mapping("items"));
        String words = schema.has("enum") ? schema.location() + " " + YamlToJson.of(schema.sequence("enum")) : "";
        return schema.text("type") + " " + schema.text("format") + " " + items.text("type") + " " + items.text("format")
                + " " + words;
    }
}
