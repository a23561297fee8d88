package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Requires a schema and a named example of each successful response. */
final class ResponseExamples implements Rule {

    @Override
    public String name() {
        return "response-has-example";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        List<Violation> violations = new ArrayList<>();
        for (CheckedOperation operation : contract.operations()) {
            List<Map.Entry<String, Tree>> successes =
                    operation.tree().mapping("responses").entries().entrySet().stream()
                            .filter(response -> response.getKey().startsWith("2"))
                            .toList();
            if (successes.isEmpty()) {
                violations.add(violation(
                        operation.tree().locationOf("responses"), operation.title() + " has no successful response"));
            }
            for (Map.Entry<String, Tree> success : successes) {
                Mapping content = contract.resolve(success.getValue()).mapping("content");
                String title = "response `" + success.getKey() + "` of " + operation.title();
                violations.addAll(faults(title, success.getValue().location(), content));
            }
        }
        return violations;
    }

    private List<Violation> faults(String title, SourceLocation location, Mapping content) {
        List<Violation> violations = new ArrayList<>();
        if (content.entries().isEmpty() && title.startsWith("response `200`")) {
            violations.add(violation(location, title + " has no content: write its media type and schema"));
        }
        content.entries().forEach((mediaType, tree) -> {
            for (String key : List.of("schema", "examples")) {
                if (tree.asMapping().mapping(key).entries().isEmpty()) {
                    violations.add(
                            violation(tree.location(), "%s as `%s` needs `%s`".formatted(title, mediaType, key)));
                }
            }
        });
        return violations;
    }
}
