package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Requires that a body is a named object, as JSON alone or as JSON and as a form. */
final class BodyForms implements Rule {

    private static final String JSON = "application/json";
    private static final Set<String> WRITTEN = Set.of(JSON, "application/x-www-form-urlencoded");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        contract.operations().stream()
                .filter(operation -> operation.tree().has("requestBody"))
                .forEach(operation -> check(contract, operation, violations));
        contract.callbacks()
                .forEach(callback -> contract.resolve(callback.tree().mapping("requestBody"))
                        .mapping("content")
                        .entries()
                        .forEach((mediaType, body) -> delivery(callback, mediaType, body, violations)));
    }

    private void delivery(CheckedOperation callback, String mediaType, Tree body, Violations violations) {
        if (!mediaType.equals(JSON)) {
            violations.add(
                    body.location(),
                    "the body of %s is `%s`, which the client does not read: it reads deliveries of `%s` only"
                            .formatted(callback.title(), mediaType, JSON));
        }
    }

    private void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        Mapping body = contract.resolve(operation.tree().mapping("requestBody"));
        String title = "the body of " + operation.title();
        if (Set.of("get", "head").contains(operation.method())) {
            violations.add(
                    body.location(),
                    "%s has no meaning in a %s: make its members query parameters"
                            .formatted(title, operation.method().toUpperCase(Locale.ROOT)));
        }
        if (!Kinds.isTrue(body, "required")) {
            violations.add(
                    body.location(),
                    title + " may be left out, but the client always sends it: write `required: true`");
        }
        Map<String, Tree> content = body.mapping("content").entries();
        content.forEach((mediaType, tree) -> {
            if (!WRITTEN.contains(mediaType)) {
                violations.add(
                        tree.location(),
                        "%s is `%s`, which the client does not write: use `%s`, alone or beside `application/x-www-form-urlencoded`"
                                .formatted(title, mediaType, JSON));
            }
            if (tree.asMapping().has("encoding")) {
                violations.add(
                        tree.asMapping().locationOf("encoding"),
                        title
                                + " has an `encoding`, but the client writes forms in one way only, that of PHP: leave it out, since the build adds it");
            }
        });
        if (!content.containsKey(JSON)) {
            violations.add(
                    body.locationOf("content"),
                    "%s is not `%s`: add it beside the form, with the same schema".formatted(title, JSON));
            return;
        }
        schemas(contract, title, content, violations);
    }

    private void schemas(CheckedContract contract, String title, Map<String, Tree> content, Violations violations) {
        List<Mapping> schemas = content.values().stream()
                .map(tree -> tree.asMapping().mapping("schema"))
                .toList();
        Mapping first = schemas.get(0);
        if (schemas.stream().anyMatch(schema -> !schema.text("$ref").equals(first.text("$ref")))) {
            violations.add(first.location(), title + " has different schemas: all media types have the same schema");
        }
        if (!Kinds.isRecord(contract, first)) {
            violations.add(
                    first.location(),
                    "%s is of type `%s`: the client writes an object with properties"
                            .formatted(title, Kinds.type(contract, first)));
        } else if (!first.has("$ref")) {
            violations.add(
                    first.location(),
                    title + " is an object without a name: write its schema in a file below schemas/");
        } else if (content.size() > 1) {
            Kinds.properties(contract, first).forEach((name, property) -> {
                if (name.contains(" ")) {
                    violations.add(
                            property.location(),
                            "property `%s` of %s is sent in a form, where PHP reads a space in a name as `_`: write `%s` alone"
                                    .formatted(name, title, JSON));
                }
            });
        }
    }
}
