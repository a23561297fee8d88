package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Requires that a header of a response is a scalar with an example, which the sandbox sends. */
final class AnswerHeaders implements OperationRule {

    private static final Set<String> OF_HTTP =
            Set.of("content-type", "content-length", "content-encoding", "transfer-encoding", "connection", "date");

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        operation.tree().mapping("responses").entries().forEach((status, response) -> {
            Map<String, String> seen = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            contract.resolve(response).mapping("headers").entries().forEach((name, header) -> {
                String title = "header `%s` of answer `%s` of %s".formatted(name, status, operation.title());
                check(contract, title, name, header, violations);
                String other = seen.putIfAbsent(name, name);
                if (other != null) {
                    violations.add(
                            header.location(),
                            title
                                    + " is the header `%s`, since capitals make no difference: keep one"
                                            .formatted(other));
                }
            });
        });
    }

    private void check(CheckedContract contract, String title, String name, Tree written, Violations violations) {
        Mapping header = contract.resolve(written);
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+")) {
            violations.add(
                    written.location(),
                    title + " is no valid name of a header: use letters, digits and dashes, such as `Location`");
        } else if (OF_HTTP.contains(name.toLowerCase(Locale.ROOT))) {
            violations.add(
                    written.location(),
                    title + " is written by HTTP itself: leave it out, and name media types in `content`");
        }
        if (header.has("content")) {
            violations.add(
                    header.location(),
                    title + " has `content`: give it a `schema` of one value, such as `type: string`");
            return;
        }
        Mapping schema = header.mapping("schema");
        String type = schema.entries().isEmpty() ? "" : Kinds.type(contract, schema);
        if (!Set.of("string", "integer", "number").contains(type)) {
            violations.add(
                    header.location(),
                    "%s is of type `%s`, which is not one value: give it a `schema` with `type: string`, `integer` or `number`"
                            .formatted(title, type));
        }
        Map<String, Tree> members = header.entries();
        if (!members.containsKey("example")) {
            violations.add(
                    header.location(),
                    title
                            + " has no example, so the sandbox could not send it: give it one, such as `example: /agents/7`");
        }
    }
}
