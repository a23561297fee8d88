package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Requires that error answers have the common schema, because an exception contains only its messages and the time of
 * the next attempt.
 */
final class ErrorForms implements OperationRule {

    private static final String SCHEMA = "ErrorResponse";
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain";
    private static final Set<String> TOLD_HEADERS = Set.of("retry-after");

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        operation.tree().mapping("responses").entries().forEach((status, response) -> {
            if (!status.startsWith("2") && !status.startsWith("x-")) {
                String title = "answer `%s` of %s".formatted(status, operation.title());
                check(title, contract.resolve(response), violations);
            }
        });
    }

    private void check(String title, Mapping response, Violations violations) {
        Map<String, Tree> content = response.mapping("content").entries();
        content.forEach((mediaType, body) -> {
            Mapping schema = body.asMapping().mapping("schema");
            if (mediaType.equals(JSON)) {
                if (schema.text("$ref")
                        .filter(ref -> ref.endsWith("/" + SCHEMA))
                        .isEmpty()) {
                    violations.add(
                            body.location(),
                            "%s has a schema of its own, but an exception tells only the messages of `%s`: refer to that, and describe the rest in words"
                                    .formatted(title, SCHEMA));
                }
            } else if (!mediaType.equals(TEXT)) {
                violations.add(
                        body.location(),
                        "%s is `%s`, in which an exception finds no messages: use `%s` with the schema `%s`, or `%s`"
                                .formatted(title, mediaType, JSON, SCHEMA, TEXT));
            }
        });
        response.mapping("headers").entries().forEach((name, header) -> {
            if (!TOLD_HEADERS.contains(name.toLowerCase(Locale.ROOT))) {
                violations.add(
                        header.location(),
                        "%s has the header `%s`, but an exception tells only `Retry-After`: describe it in words"
                                .formatted(title, name));
            }
        });
    }
}
