package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.List;

/** Requires that a parameter has a description, a schema and an example. */
final class DescribedParameters implements Rule {

    @Override
    public String name() {
        return "described-parameter";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        return contract.operations().stream()
                .flatMap(operation -> contract.parameters(operation).stream())
                .flatMap(parameter -> faults(parameter).stream())
                .toList();
    }

    private List<Violation> faults(Mapping parameter) {
        String title = "parameter `" + parameter.text("name").orElse("") + "`";
        List<Violation> violations = new ArrayList<>();
        if (parameter.text("description").isEmpty()) {
            violations.add(violation(parameter.location(), title + " has no description"));
        }
        if (!parameter.has("schema")) {
            violations.add(violation(parameter.location(), title + " has no schema"));
        }
        if (!parameter.has("example") && !parameter.has("examples")) {
            violations.add(violation(parameter.location(), title + " has no example"));
        }
        return violations;
    }
}
