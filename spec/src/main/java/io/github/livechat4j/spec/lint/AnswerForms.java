package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Requires that an operation has one success response with a single status, whose body is JSON or absent. */
final class AnswerForms implements OperationRule {

    private static final String JSON = "application/json";
    private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205");

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        Map<String, Tree> responses = operation.tree().mapping("responses").entries();
        List<String> successes = responses.keySet().stream()
                .filter(status -> status.startsWith("2"))
                .toList();
        SourceLocation place = operation.tree().locationOf("responses");
        if (successes.isEmpty()) {
            violations.add(
                    place,
                    "%s has no success%s: write the status of the response, such as `'200'`"
                            .formatted(
                                    operation.title(), responses.containsKey("default") ? " besides `default`" : ""));
        } else if (successes.size() > 1) {
            violations.add(
                    place,
                    "%s has the successes %s, but a method returns one type: keep one"
                            .formatted(operation.title(), successes));
        }
        responses.forEach((status, response) -> status(operation, status, response, violations));
        successes.forEach(status -> success(contract, operation, status, violations));
    }

    private void status(CheckedOperation operation, String status, Tree response, Violations violations) {
        if (!status.matches("default|[2-5](XX|[0-9][0-9])|2.*|x-.*")) {
            violations.add(
                    response.location(),
                    "answer `%s` of %s is no status of an answer: write `%s`"
                            .formatted(
                                    status,
                                    operation.title(),
                                    status.matches("[2-5]xx")
                                            ? status.toUpperCase(Locale.ROOT)
                                            : "'409'` or `4XX`, say, or `default"));
        }
    }

    private void success(CheckedContract contract, CheckedOperation operation, String status, Violations violations) {
        Tree written = operation.tree().mapping("responses").get(status).orElseThrow();
        String title = "answer `%s` of %s".formatted(status, operation.title());
        if (!status.matches("2[0-9][0-9]")) {
            violations.add(
                    written.location(),
                    title
                            + " is no single status, so the sandbox could not send it: write the status, such as `'200'`");
        }
        Mapping response = contract.resolve(written);
        if (response.has("links")) {
            violations.add(
                    response.locationOf("links"),
                    title + " has `links`, of which nothing is made: leave them out, and describe them in words");
        }
        Map<String, Tree> content = response.mapping("content").entries();
        if (!content.isEmpty() && WITHOUT_CONTENT.contains(status)) {
            violations.add(
                    response.locationOf("content"), title + " has `content`, but HTTP has none there: leave it out");
        }
        content.forEach((mediaType, body) -> {
            if (!mediaType.equals(JSON)) {
                violations.add(
                        body.location(),
                        "%s is `%s`, which the client does not read: it reads `%s` only"
                                .formatted(title, mediaType, JSON));
            } else {
                schema(contract, title, body.asMapping(), violations);
            }
        });
    }

    private void schema(CheckedContract contract, String title, Mapping body, Violations violations) {
        Mapping schema = body.mapping("schema");
        if (schema.entries().isEmpty()) {
            violations.add(body.location(), title + " has no schema: refer to a schema in a file below schemas/");
            return;
        }
        if (Kinds.isNullable(contract, schema)) {
            violations.add(
                    schema.location(),
                    title
                            + " is `nullable: true`, but a method returns no null: leave it out, or describe another status for it");
        }
        String type = Kinds.type(contract, schema);
        if (!type.equals("object") && !type.equals("array")) {
            violations.add(
                    schema.location(),
                    "%s is of type `%s`: the client reads an object or an array".formatted(title, type));
        }
        if (!schema.has("$ref") && Kinds.isRecord(contract, schema)) {
            violations.add(
                    schema.location(),
                    title + " is an object without a name: write its schema in a file below schemas/");
        }
    }
}
