package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Requires a discriminator for alternatives that are several objects, and alternatives of one kind otherwise. */
final class UnionMembers implements Rule {

    private static final String DISCRIMINATOR = "discriminator";
    private static final List<String> BESIDE = List.of("properties", "additionalProperties", "items", "allOf", "enum");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        NamedSchemas.visit(contract, (title, schema) -> {
            if (schema.has("oneOf") || schema.has("anyOf")) {
                beside(title, schema, violations);
            }
            if (schema.has(DISCRIMINATOR)) {
                union(contract, title, schema, violations);
            } else if (!Kinds.choices(schema).isEmpty()) {
                choices(contract, title, schema, violations);
            }
        });
    }

    /** Rejects keywords beside the alternatives, because the client would ignore them. */
    private void beside(String title, Mapping schema, Violations violations) {
        if (Kinds.choices(schema).isEmpty()) {
            violations.add(
                    schema.location(), title + " is one of none: list its members under `oneOf`, or leave it out");
        }
        if (schema.has("oneOf") && schema.has("anyOf")) {
            violations.add(
                    schema.locationOf("anyOf"),
                    title + " has `oneOf` and `anyOf`, of which only the first is read: write one of them");
        }
        for (String word : BESIDE) {
            if (schema.has(word)) {
                violations.add(
                        schema.locationOf(word),
                        "%s has alternatives and `%s` beside them, which the client would ignore: write it in each alternative"
                                .formatted(title, word));
            }
        }
    }

    /**
     * Checks alternatives without a discriminator. Java reads texts and numbers as text, and one or many records as a
     * list.
     */
    private void choices(CheckedContract contract, String title, Mapping schema, Violations violations) {
        Set<String> types = Kinds.choices(schema).stream()
                .map(choice -> Kinds.type(contract, choice))
                .collect(Collectors.toSet());
        long objects = Kinds.choices(schema).stream()
                .filter(choice -> Kinds.type(contract, choice).equals("object"))
                .count();
        if (objects > 1 && !isBodyOfAnswer(schema)) {
            violations.add(
                    schema.location(),
                    title
                            + " has several objects as alternatives, which a reader cannot distinguish: add a `discriminator` with a `mapping`, or make one object of them");
            return;
        }
        boolean mixed = types.contains("object") && types.size() > 1 && !types.contains("array");
        if (mixed || types.contains("")) {
            violations.add(
                    schema.location(),
                    title
                            + " is an object or another value: make all alternatives objects with a `discriminator`, or leave out the type to allow any value");
        }
    }

    /**
     * Returns whether the schema is the body of an answer: the client reads it as the first object, also if that is
     * nested in another.
     */
    private static boolean isBodyOfAnswer(Mapping schema) {
        return schema.location().pointer().matches("(.*/responses/[^/]+|#/[^/]+)/content/[^/]+/schema");
    }

    private void union(CheckedContract contract, String title, Mapping schema, Violations violations) {
        Mapping discriminator = schema.mapping(DISCRIMINATOR);
        String property = discriminator.text("propertyName").orElse("");
        List<Tree> choices = Kinds.choices(schema);
        if (choices.isEmpty() || property.isEmpty()) {
            violations.add(
                    discriminator.location(),
                    title
                            + " has a discriminator without members: list them under `oneOf`, and name the property under `propertyName`");
            return;
        }
        if (!discriminator.has("mapping")) {
            violations.add(
                    discriminator.location(), title + " does not map words to members: write them under `mapping`");
            return;
        }
        Map<String, Tree> members = new HashMap<>();
        for (Tree choice : choices) {
            Optional<String> name = choice.asMapping().text("$ref").map(UnionMembers::last);
            if (name.isEmpty()) {
                violations.add(choice.location(), title + " has a member without a name: refer to a schema by `$ref`");
                continue;
            }
            members.put(name.get(), choice);
            member(contract, title, property, name.get(), choice, violations);
        }
        mapping(title, discriminator.mapping("mapping"), members, violations);
    }

    private void member(
            CheckedContract contract, String title, String property, String name, Tree choice, Violations violations) {
        if (!Kinds.choices(contract.resolve(choice)).isEmpty()) {
            violations.add(
                    choice.location(),
                    "member `%s` of %s has alternatives itself: list these in its place".formatted(name, title));
        } else if (!hasProperty(contract, choice, property)) {
            violations.add(
                    choice.location(),
                    "member `%s` of %s has no property `%s`, by which it is recognized: describe it there"
                            .formatted(name, title, property));
        }
    }

    private static boolean hasProperty(CheckedContract contract, Tree tree, String property) {
        Mapping schema = contract.resolve(tree);
        return schema.mapping("properties").has(property)
                || schema.sequence("allOf").items().stream().anyMatch(part -> hasProperty(contract, part, property));
    }

    private void mapping(String title, Mapping words, Map<String, Tree> members, Violations violations) {
        Set<String> mapped = words.entries().values().stream()
                .map(target -> last(target.asText().orElse("")))
                .collect(Collectors.toSet());
        words.entries().forEach((word, target) -> {
            String name = last(target.asText().orElse(""));
            if (!members.containsKey(name)) {
                violations.add(
                        target.location(),
                        "word `%s` of %s stands for `%s`, which is no member: list it under `oneOf`"
                                .formatted(word, title, name));
            }
            if (word.matches("(?s).*[\"\\\\\\p{Cntrl}].*")) {
                violations.add(
                        target.location(),
                        "word `%s` of %s has a quote or a backslash: use another".formatted(word, title));
            }
        });
        members.forEach((name, choice) -> {
            if (!mapped.contains(name)) {
                violations.add(
                        choice.location(),
                        "member `%s` of %s has no word: write it under `mapping` of the discriminator"
                                .formatted(name, title));
            }
        });
    }

    private static String last(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }
}
