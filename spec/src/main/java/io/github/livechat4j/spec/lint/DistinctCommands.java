package io.github.livechat4j.spec.lint;

import io.github.livechat4j.names.CommandNames;
import io.github.livechat4j.names.JavaNames;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import io.github.livechat4j.spec.source.Tree;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Requires different names of commands and options. The name of a command is the operationId without the words of its
 * tag.
 */
final class DistinctCommands implements Rule {

    private static final Map<String, String> SYNONYMS =
            Map.of("date-from", "from", "date-to", "to", "timezone", "zone");

    /** Options of every command; a field with such a name gets its resource as a prefix. */
    private static final Set<String> OF_ALL_COMMANDS = Set.of(
            "--all",
            "--ask-token",
            "--base-url",
            "--body",
            "--columns",
            "--config",
            "--format",
            "--help",
            "--login",
            "--max-answer-megabytes",
            "--profile",
            "--quiet",
            "--region",
            "--proxy",
            "--requests-per-minute",
            "--sandbox",
            "--sandbox-chats",
            "--sandbox-seed",
            "--timeout",
            "--token-file",
            "--verbose",
            "--yes");

    private record Seen(String id, SourceLocation place) {}

    @Override
    public void check(CheckedContract contract, Violations violations) {
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
            options(contract, operation, tag, violations);
            if (earlier != null && !earlier.id().equals(id)) {
                violations.add(
                        place,
                        "operationId `%s` would be the command `%s`, as `%s` at %s is: write another, such as `bulk%s`"
                                .formatted(
                                        id,
                                        command,
                                        earlier.id(),
                                        earlier.place().fileAndLine(),
                                        JavaNames.capitalized(id)));
            }
        }
    }

    /** Checks the options of a command, which come from the path, the query, the headers and the body. */
    private void options(CheckedContract contract, CheckedOperation operation, String tag, Violations violations) {
        Options options = new Options(contract, operation, tag, violations);
        for (Mapping parameter : contract.parameters(operation)) {
            if (!parameter.has("x-alias-of")) {
                options.parameter(parameter);
            }
        }
        contract.resolve(operation.tree().mapping("requestBody")).mapping("content").entries().values().stream()
                .limit(1)
                .forEach(content -> options.members("", content.asMapping().mapping("schema")));
    }

    private static final class Options {

        private final CheckedContract contract;
        private final CheckedOperation operation;
        private final String resource;
        private final Violations violations;
        private final Map<String, String> seen = new HashMap<>();
        private final Deque<SourceLocation> outer = new ArrayDeque<>();

        Options(CheckedContract contract, CheckedOperation operation, String tag, Violations violations) {
            this.contract = contract;
            this.operation = operation;
            this.resource = CommandNames.one(tag);
            this.violations = violations;
        }

        void parameter(Mapping parameter) {
            String in = parameter.text("in").orElse("");
            String name = parameter.text("name").orElse("");
            String title = "the %s parameter `%s`".formatted(in, name);
            if (in.equals("path")) {
                // an argument without dashes, but with the same name
                add("--" + name.replace('_', '-'), title, parameter.location());
                return;
            }
            String key = in.equals("header")
                    ? name.toLowerCase(Locale.ROOT)
                    : name.replace("[]", "").replace("[", ".").replace("]", "");
            option(key, parameter.mapping("schema"), title, parameter.location());
        }

        /** Adds the options of an object's members and of nested objects. */
        void members(String prefix, Tree object) {
            SourceLocation place = Kinds.of(contract, object).location();
            if (outer.contains(place)) {
                return;
            }
            outer.push(place);
            Kinds.properties(contract, object).forEach((name, property) -> {
                option(prefix + name, property, "the property `%s` of the body".formatted(name), operation.location());
                if (Kinds.isRecord(contract, property)) {
                    members(prefix + name + ".", property);
                }
            });
            outer.pop();
        }

        private void option(String key, Tree schema, String title, SourceLocation place) {
            String name = named(key.replace('_', '-'));
            add(name, title, place);
            if (Kinds.of(contract, schema)
                    .text("format")
                    .filter("password"::equals)
                    .isPresent()) {
                add(named(key.replace('_', '-') + "-file"), "the file of " + title, place);
            }
        }

        private String named(String hyphenated) {
            String option = "--" + SYNONYMS.getOrDefault(hyphenated, hyphenated);
            return OF_ALL_COMMANDS.contains(option) ? "--" + resource + "-" + hyphenated : option;
        }

        private void add(String option, String title, SourceLocation place) {
            String other = seen.putIfAbsent(option, title);
            if (other != null && !other.equals(title)) {
                violations.add(
                        place,
                        "%s of %s would be the option `%s` of the command, as %s is: leave one of the two out, and describe it in words"
                                .formatted(title, operation.title(), option, other));
            }
        }
    }
}
