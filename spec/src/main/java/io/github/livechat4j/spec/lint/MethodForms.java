package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Requires a method that the client supports, and a path that the sandbox can distinguish from all others. */
final class MethodForms implements Rule {

    private static final Set<String> CALLED = Set.of("get", "put", "post", "delete", "patch");

    @Override
    public String name() {
        return "method-on-the-wire";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        List<Violation> violations = new ArrayList<>();
        Map<String, CheckedOperation> byShape = new HashMap<>();
        for (CheckedOperation operation : contract.operations()) {
            SourceLocation place = operation.location();
            if (!CALLED.contains(operation.method())) {
                violations.add(violation(
                        place,
                        "%s has the method %s, which the client does not support: use one of get, put, post, delete, patch"
                                .formatted(operation.title(), operation.method().toUpperCase(Locale.ROOT))));
            }
            if (!operation.path().matches("(/(\\{[^{}/?#]*}[^/?#{}]*|[A-Za-z0-9._~-]+))+")) {
                violations.add(violation(
                        operation.pathItem().location(),
                        "path `%s` is not made of segments of letters, digits and `-._~`, or of placeholders: write it like `/agents/{login}`"
                                .formatted(operation.path())));
            }
            String shape = operation.method() + " " + operation.path().replaceAll("\\{[^}]*}", "{}");
            CheckedOperation earlier = byShape.putIfAbsent(shape, operation);
            if (earlier != null && !earlier.path().equals(operation.path())) {
                violations.add(violation(
                        operation.pathItem().location(),
                        "path `%s` fits the same requests as `%s` at %s: make it one path"
                                .formatted(
                                        operation.path(),
                                        earlier.path(),
                                        earlier.location().fileAndLine())));
            }
        }
        return violations;
    }
}
