package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Map;

/** Requires a schema and a named example of each successful response. */
final class ResponseExamples implements OperationRule {

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        List<Map.Entry<String, Tree>> successes = operation.tree().mapping("responses").entries().entrySet().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .toList();
        if (successes.isEmpty()) {
            violations.add(operation.tree().locationOf("responses"), operation.title() + " has no successful response");
        }
        for (Map.Entry<String, Tree> success : successes) {
            Mapping content = contract.resolve(success.getValue()).mapping("content");
            String title = "response `" + success.getKey() + "` of " + operation.title();
            content(title, success.getValue().location(), content, violations);
        }
    }

    private static void content(String title, SourceLocation location, Mapping content, Violations violations) {
        if (content.entries().isEmpty() && title.startsWith("response `200`")) {
            violations.add(location, title + " has no content: write its media type and schema");
        }
        MediaTypes.requireSchemaAndExamples(title, content, violations);
    }
}
