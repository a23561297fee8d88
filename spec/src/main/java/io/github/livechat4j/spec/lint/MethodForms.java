package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.SourceLocation;
import java.util.Locale;
import java.util.Set;

/** Requires a method that the client supports. */
final class MethodForms implements OperationRule {

    private static final Set<String> CALLED = Set.of("get", "put", "post", "delete", "patch");

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        SourceLocation place = operation.location();
        if (!CALLED.contains(operation.method())) {
            violations.add(
                    place,
                    "%s has the method %s, which the client does not support: use one of get, put, post, delete, patch"
                            .formatted(operation.title(), operation.method().toUpperCase(Locale.ROOT)));
        }
    }
}
