package io.github.livechat4j.spec.lint;

import java.util.Map;
import java.util.Set;

/** Rejects keywords that do not apply to the type of a schema, because tools would ignore them. */
final class WordsOfTypes implements Rule {

    private static final Map<String, Set<String>> TYPES = Map.ofEntries(
            Map.entry("minLength", Set.of("string")),
            Map.entry("maxLength", Set.of("string")),
            Map.entry("pattern", Set.of("string")),
            Map.entry("minimum", Set.of("integer", "number")),
            Map.entry("maximum", Set.of("integer", "number")),
            Map.entry("exclusiveMinimum", Set.of("integer", "number")),
            Map.entry("exclusiveMaximum", Set.of("integer", "number")),
            Map.entry("multipleOf", Set.of("integer", "number")),
            Map.entry("items", Set.of("array")),
            Map.entry("minItems", Set.of("array")),
            Map.entry("maxItems", Set.of("array")),
            Map.entry("uniqueItems", Set.of("array")),
            Map.entry("properties", Set.of("object")),
            Map.entry("required", Set.of("object")),
            Map.entry("additionalProperties", Set.of("object")),
            Map.entry("minProperties", Set.of("object")),
            Map.entry("maxProperties", Set.of("object")));

    @Override
    public void check(CheckedContract contract, Violations violations) {
        NamedSchemas.visit(
                contract,
                (title, schema) -> schema.text("type")
                        .ifPresent(type -> schema.entries().forEach((word, value) -> {
                            Set<String> types = TYPES.getOrDefault(word, Set.of(type));
                            if (!types.contains(type)) {
                                violations.add(
                                        value.location(),
                                        "%s is of type `%s`, which has no `%s`: leave it out, or write `type: %s`"
                                                .formatted(
                                                        title,
                                                        type,
                                                        word,
                                                        types.stream()
                                                                .sorted()
                                                                .findFirst()
                                                                .orElse("")));
                            }
                        })));
    }
}
