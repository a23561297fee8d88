package io.github.livechat4j.spec.lint;

import io.github.livechat4j.names.JavaNames;
import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.SourceLocation;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Requires names of properties, parameters and words that are distinct in Java, and valid in a string literal. */
final class MemberNames implements Rule {

    @Override
    public void check(CheckedContract contract, Violations violations) {
        for (CheckedOperation operation : contract.operations()) {
            Apart arguments = new Apart(operation.title(), JavaNames::variable, violations);
            contract.parameters(operation).stream()
                    .filter(parameter -> !isAlias(parameter))
                    .forEach(parameter ->
                            arguments.add("parameter", parameter.text("name").orElse(""), parameter.location()));
        }
        contract.schemas().forEach((name, schema) -> {
            Apart components = new Apart("schema `" + name + "`", JavaNames::variable, violations);
            Kinds.properties(contract, schema)
                    .forEach((property, place) -> components.add("property", property, place.location()));
        });
        NamedSchemas.visit(contract, (title, schema) -> {
            Apart constants = new Apart(title, JavaNames::constant, violations);
            schema.sequence("enum")
                    .items()
                    .forEach(word -> constants.tell("word", word.asText().orElse(""), word.location()));
        });
    }

    private static boolean isAlias(Mapping parameter) {
        return parameter.has("x-alias-of");
    }

    private static final class Apart {

        private final String owner;
        private final UnaryOperator<String> java;
        private final Violations violations;
        private final Map<String, String> wireByJava = new HashMap<>();

        Apart(String owner, UnaryOperator<String> java, Violations violations) {
            this.owner = owner;
            this.java = java;
            this.violations = violations;
        }

        void add(String noun, String wire, SourceLocation place) {
            if (!wire.matches("[\\x20-\\x7E&&[^\"\\\\`]]*[A-Za-z][\\x20-\\x7E&&[^\"\\\\`]]*")) {
                violations.add(
                        place,
                        "%s `%s` of %s has no name in Java: a name has a letter, and only characters of ASCII except quotes, backticks and backslashes;"
                                        .formatted(noun, wire, owner)
                                + " leave it out, and describe it in words: it can be sent and read as an additional property");
                return;
            }
            tell(noun, wire, place);
        }

        void tell(String noun, String wire, SourceLocation place) {
            String name = java.apply(wire);
            String other = wireByJava.putIfAbsent(name, wire);
            if (other != null && !name.isEmpty() && !(noun.equals("word") && other.equals(wire))) {
                violations.add(
                        place,
                        "%s `%s` of %s would have the name `%s` in Java, as `%s` has: leave one of the two out, and describe it in words"
                                .formatted(
                                        noun,
                                        wire,
                                        owner,
                                        name.toLowerCase(Locale.ROOT).isEmpty() ? wire : name,
                                        other));
            }
        }
    }
}
