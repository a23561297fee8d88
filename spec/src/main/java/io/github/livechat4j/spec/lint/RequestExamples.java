package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requires a schema and a named example in each media type of a request body. */
final class RequestExamples implements Rule {

    @Override
    public String name() {
        return "request-has-example";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        return Stream.concat(contract.operations().stream(), contract.callbacks().stream())
                .filter(operation -> operation.tree().has("requestBody"))
                .flatMap(operation -> faults(operation, contract).stream())
                .toList();
    }

    private List<Violation> faults(CheckedOperation operation, CheckedContract contract) {
        Mapping content =
                contract.resolve(operation.tree().mapping("requestBody")).mapping("content");
        List<Violation> violations = new ArrayList<>();
        if (content.entries().isEmpty()) {
            violations.add(violation(
                    operation.tree().locationOf("requestBody"),
                    "the body of %s has no content".formatted(operation.title())));
        }
        content.entries().forEach((mediaType, tree) -> {
            for (String key : List.of("schema", "examples")) {
                if (tree.asMapping().mapping(key).entries().isEmpty()) {
                    violations.add(violation(
                            tree.location(),
                            "the body of %s as `%s` needs `%s`".formatted(operation.title(), mediaType, key)));
                }
            }
        });
        return violations;
    }
}
