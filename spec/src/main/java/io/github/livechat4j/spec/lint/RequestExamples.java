package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import java.util.stream.Stream;

/** Requires a schema and a named example in each media type of a request body. */
final class RequestExamples implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Stream.concat(contract.operations().stream(), contract.callbacks().stream())
                .filter(operation -> operation.tree().has("requestBody"))
                .forEach(operation -> body(contract, operation, violations));
    }

    private static void body(CheckedContract contract, CheckedOperation operation, Violations violations) {
        Mapping content =
                contract.resolve(operation.tree().mapping("requestBody")).mapping("content");
        if (content.entries().isEmpty()) {
            violations.add(
                    operation.tree().locationOf("requestBody"),
                    "the body of %s has no content".formatted(operation.title()));
        }
        MediaTypes.requireSchemaAndExamples("the body of " + operation.title(), content, violations);
    }
}
