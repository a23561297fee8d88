package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Requires a parameter for each placeholder of a path, and a placeholder for each path parameter. */
final class DeclaredPathParameters implements OperationRule {

    @Override
    public void check(CheckedContract contract, CheckedOperation operation, Violations violations) {
        Map<String, Mapping> declared = contract.parameters(operation).stream()
                .filter(parameter -> parameter.text("in").filter("path"::equals).isPresent())
                .collect(Collectors.toMap(
                        parameter -> parameter.text("name").orElse(""),
                        Function.identity(),
                        (first, second) -> second));
        for (String placeholder : operation.placeholders()) {
            String written = "{" + placeholder + "}";
            if (operation.path().indexOf(written) != operation.path().lastIndexOf(written)) {
                violations.add(
                        operation.pathItem().location(),
                        "placeholder `%s` is in path `%s` twice: give each a name of its own"
                                .formatted(written, operation.path()));
            }
            if (!declared.containsKey(placeholder)) {
                violations.add(
                        operation.pathItem().location(),
                        "placeholder `{%s}` of path `%s` is not declared: add a parameter `%s` with `in: path`"
                                .formatted(placeholder, operation.path(), placeholder));
            }
        }
        declared.forEach((name, parameter) -> {
            if (!operation.placeholders().contains(name)) {
                violations.add(
                        parameter.location(),
                        "path parameter `%s` has no placeholder `{%s}` in path `%s`"
                                .formatted(name, name, operation.path()));
            }
            if (parameter.text("required").filter("true"::equals).isEmpty()) {
                violations.add(parameter.location(), "path parameter `%s` must say `required: true`".formatted(name));
            }
        });
    }
}
