package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.bundle.Definition;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;

/** Requires a use of each definition, because a path that the contract does not list would be lost silently. */
final class UsedDefinition implements Rule {

    @Override
    public String name() {
        return "used-definition";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        return contract.sources().definitions().stream()
                .filter(definition -> !contract.bundle().reached().contains(definition.location()))
                .map(definition -> violation(definition.location(), message(definition)))
                .toList();
    }

    private static String message(Definition definition) {
        return definition.name().startsWith("/")
                ? "path `%s` is not in the contract: list it in openapi.yaml".formatted(definition.name())
                : "%s `%s` is used nowhere: refer to it, or delete it"
                        .formatted(definition.shelf().noun(), definition.name());
    }
}
