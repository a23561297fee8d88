package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Tree;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Requires that a recursive schema refers to itself only by a property of an object, because only an object has a name
 * in Java.
 */
final class SchemasThatEnd implements Rule {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Mapping schemas = contract.document().mapping("components").mapping("schemas");
        schemas.entries().forEach((name, schema) -> {
            if (leadsTo(name, schema, schemas, new LinkedHashSet<>())) {
                violations.add(
                        schema.location(),
                        "schema `%s` contains itself, but not by a property: make it an object with a property that refers to `%s`"
                                .formatted(name, name));
            }
        });
    }

    private static boolean leadsTo(String name, Tree schema, Mapping schemas, Set<String> seen) {
        return nameless(schema.asMapping())
                .anyMatch(part -> part.asMapping().text("$ref").stream()
                        .filter(reference -> reference.startsWith(SCHEMAS))
                        .map(reference -> reference.substring(SCHEMAS.length()))
                        .anyMatch(target -> target.equals(name)
                                || (seen.add(target) && leadsTo(name, schemas.mapping(target), schemas, seen))));
    }

    /** Returns the schema and its parts without a name of their own. */
    private static Stream<Tree> nameless(Mapping schema) {
        Stream<Tree> holding = schema.mapping("properties").entries().isEmpty() && !schema.has("discriminator")
                ? Stream.concat(
                        Stream.of("items", "additionalProperties").flatMap(key -> schema.get(key).stream()),
                        Stream.of("oneOf", "anyOf").flatMap(key -> schema.sequence(key).items().stream()))
                : Stream.empty();
        Stream<Tree> parts = Stream.concat(holding, schema.sequence("allOf").items().stream());
        return Stream.concat(Stream.of(schema), parts.flatMap(part -> nameless(part.asMapping())));
    }
}
