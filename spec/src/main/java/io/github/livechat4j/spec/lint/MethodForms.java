package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Requires a method that the client supports. */
final class MethodForms implements Rule {

    private static final Set<String> CALLED = Set.of("get", "put", "post", "delete", "patch");

    @Override
    public String name() {
        return "method-on-the-wire";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        List<Violation> violations = new ArrayList<>();
        for (CheckedOperation operation : contract.operations()) {
            SourceLocation place = operation.location();
            if (!CALLED.contains(operation.method())) {
                violations.add(violation(
                        place,
                        "%s has the method %s, which the client does not support: use one of get, put, post, delete, patch"
                                .formatted(operation.title(), operation.method().toUpperCase(Locale.ROOT))));
            }
        }
        return violations;
    }
}
