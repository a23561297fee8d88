package io.github.livechat4j.spec.lint;

import io.github.livechat4j.names.CommandNames;
import io.github.livechat4j.names.JavaNames;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Violation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Operations of a tag are commands of different names: an operationId without the words of its tag. */
final class DistinctCommands implements Rule {

    private static final Map<String, String> SYNONYMS =
            Map.of("date-from", "from", "date-to", "to", "timezone", "zone");

    private record Seen(String id, SourceLocation place) {}

    @Override
    public String name() {
        return "command-name";
    }

    @Override
    public List<Violation> check(CheckedContract contract) {
        List<Violation> violations = new ArrayList<>();
        Map<String, Seen> seen = new HashMap<>();
        for (CheckedOperation operation : contract.operations()) {
            String id = operation.tree().text("operationId").orElse("");
            String tag = operation.tree().sequence("tags").items().stream()
                    .findFirst()
                    .flatMap(first -> first.asText())
                    .orElse("");
            SourceLocation place = operation.tree().locationOf("operationId");
            String command = CommandNames.resource(tag) + " " + CommandNames.operation(id, tag);
            Seen earlier = seen.putIfAbsent(command, new Seen(id, place));
            options(contract, operation, violations);
            if (earlier != null && !earlier.id().equals(id)) {
                violations.add(violation(
                        place,
                        "operationId `%s` would be the command `%s`, as `%s` at %s is: write another, such as `bulk%s`"
                                .formatted(
                                        id,
                                        command,
                                        earlier.id(),
                                        earlier.place().fileAndLine(),
                                        JavaNames.capitalized(id))));
            }
        }
        return violations;
    }

    /** What a path, a query, a header and a body have are options of one command. */
    private void options(CheckedContract contract, CheckedOperation operation, List<Violation> violations) {
        Map<String, String> seen = new HashMap<>();
        for (Mapping parameter : contract.parameters(operation)) {
            if (!parameter.has("x-alias-of")) {
                String in = parameter.text("in").orElse("");
                String name = parameter.text("name").orElse("");
                String key = in.equals("header") ? name.toLowerCase(Locale.ROOT) : name.replace("[]", "");
                option(
                        operation,
                        key,
                        "the %s parameter `%s`".formatted(in, name),
                        parameter.location(),
                        seen,
                        violations);
            }
        }
        contract.resolve(operation.tree().mapping("requestBody")).mapping("content").entries().values().stream()
                .limit(1)
                .forEach(content -> Kinds.properties(
                                contract, content.asMapping().mapping("schema"))
                        .forEach((name, property) -> option(
                                operation,
                                name,
                                "the property `%s` of the body".formatted(name),
                                operation.location(),
                                seen,
                                violations)));
    }

    private void option(
            CheckedOperation operation,
            String key,
            String title,
            SourceLocation place,
            Map<String, String> seen,
            List<Violation> violations) {
        String hyphenated = key.replace('_', '-');
        String option = "--" + SYNONYMS.getOrDefault(hyphenated, hyphenated);
        String other = seen.putIfAbsent(option, title);
        if (other != null && !other.equals(title)) {
            violations.add(violation(
                    place,
                    "%s of %s would be the option `%s` of the command, as %s is: leave one of the two out, and describe it in words"
                            .formatted(title, operation.title(), option, other)));
        }
    }
}
