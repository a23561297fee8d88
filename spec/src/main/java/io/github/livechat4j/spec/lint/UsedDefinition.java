package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.bundle.Definition;
import io.github.livechat4j.spec.source.Violation;
import java.util.List;
import java.util.stream.Stream;

/** Requires a use of each definition, because a path that the contract does not list would be lost silently. */
final class UsedDefinition implements Rule {

    @Override
    public String name() {
        return "used-definition";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        Stream<Violation> ofFiles = contract.sources().definitions().stream()
                .filter(definition -> !contract.bundle().reached().contains(definition.location()))
                .map(definition -> violation(definition.location(), message(definition)));
        Stream<Violation> ofDocument = contract.sources().root().mapping("components").entries().entrySet().stream()
                .filter(kind -> !kind.getKey().equals("securitySchemes")
                        && !kind.getKey().startsWith("x-"))
                .flatMap(kind -> kind.getValue().asMapping().entries().entrySet().stream())
                .filter(component -> !contract.bundle()
                        .reached()
                        .contains(component.getValue().location()))
                .map(component -> violation(
                        component.getValue().location(),
                        "component `%s` is used nowhere: refer to it, or delete it".formatted(component.getKey())));
        return Stream.concat(ofFiles, ofDocument).toList();
    }

    private static String message(Definition definition) {
        return definition.name().startsWith("/")
                ? "path `%s` is not in the contract: list it in openapi.yaml".formatted(definition.name())
                : "%s `%s` is used nowhere: refer to it, or delete it"
                        .formatted(definition.shelf().noun(), definition.name());
    }
}
