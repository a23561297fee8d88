package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;

/** Requires that a parameter has a description, a schema and an example. */
final class DescribedParameters implements OperationRule {

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        contract.parameters(operation).forEach(parameter -> check(parameter, violations));
    }

    private static void check(Mapping parameter, Violations violations) {
        String title = "parameter `" + parameter.text("name").orElse("") + "`";
        if (parameter.text("description").isEmpty()) {
            violations.add(parameter.location(), title + " has no description");
        }
        if (!parameter.has("schema")) {
            violations.add(parameter.location(), title + " has no schema");
        }
        if (!parameter.has("example") && !parameter.has("examples")) {
            violations.add(parameter.location(), title + " has no example");
        }
    }
}
