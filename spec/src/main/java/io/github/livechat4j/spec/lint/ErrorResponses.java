package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import java.util.ArrayList;
import java.util.List;

/** Requires the error responses that each operation can have, and 404 if the path contains an id. */
final class ErrorResponses implements OperationRule {

    private static final List<String> ALWAYS = List.of("400", "401", "403", "429", "5XX");

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        List<String> expected = new ArrayList<>(ALWAYS);
        if (!operation.placeholders().isEmpty()) {
            expected.add("404");
        }
        Mapping responses = operation.tree().mapping("responses");
        expected.removeAll(responses.entries().keySet());
        if (!expected.isEmpty()) {
            violations.add(
                    operation.tree().locationOf("responses"),
                    "%s lacks the error responses %s".formatted(operation.title(), expected));
        }
    }
}
