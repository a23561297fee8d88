package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.Map;
import java.util.Set;

/** Limits the numbers of properties and words to those that a Java class can have. */
final class ClassSizes implements Rule {

    /** A constructor has at most 255 arguments, including the object itself and its additional properties. */
    private static final int MOST_COMPONENTS = 253;

    private static final int MOST_WORDS = 2000;
    private static final Set<String> DOUBLE_WIDTH = Set.of("int64", "double", "float");

    @Override
    public void check(CheckedContract contract, Violations violations) {
        contract.schemas().forEach((name, schema) -> {
            Map<String, Tree> properties = Kinds.properties(contract, schema);
            long wide = properties.values().stream()
                    .filter(property -> Kinds.of(contract, property)
                            .text("format")
                            .filter(DOUBLE_WIDTH::contains)
                            .isPresent())
                    .count();
            if (properties.size() + wide > MOST_COMPONENTS) {
                violations.add(
                        schema.location(),
                        "schema `%s` has %s properties, but a record of Java has %s at most, of which each `int64` and `double` counts twice: put some of them into an object of their own"
                                .formatted(name, properties.size(), MOST_COMPONENTS));
            }
        });
        Schemas.all(contract).forEach((Mapping schema) -> {
            int words = schema.sequence("enum").items().size();
            if (words > MOST_WORDS) {
                violations.add(
                        schema.locationOf("enum"),
                        "an enumeration has %s words, but a class of Java holds %s of them at most: write `type: string` without `enum`"
                                .formatted(words, MOST_WORDS));
            }
        });
    }
}
