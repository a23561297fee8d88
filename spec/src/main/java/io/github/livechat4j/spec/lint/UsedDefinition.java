package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.bundle.Definition;

/** Requires a use of each definition, because a path that the contract does not list would be lost silently. */
final class UsedDefinition implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        contract.sources().definitions().stream()
                .filter(definition -> !contract.bundle().reached().contains(definition.location()))
                .forEach(definition -> violations.add(definition.location(), message(definition)));
        contract.sources().root().mapping("components").entries().entrySet().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes")
                        && !kind.getKey().startsWith("x-"))
                .flatMap(kind -> kind.getValue().asMapping().entries().entrySet().stream())
                .filter(component -> !contract.bundle()
                        .reached()
                        .contains(component.getValue().location()))
                .forEach(component -> violations.add(
                        component.getValue().location(),
                        "component `%s` is used nowhere: refer to it, or delete it".formatted(component.getKey())));
    }

    private static String message(Definition definition) {
        return definition.name().startsWith("/")
                ? "path `%s` is not in the contract: list it in openapi.yaml".formatted(definition.name())
                : "%s `%s` is used nowhere: refer to it, or delete it"
                        .formatted(definition.shelf().noun(), definition.name());
    }
}
