package io.github.livechat4j.spec.lint;

import io.github.livechat4j.spec.source.Mapping;
import io.github.livechat4j.spec.source.Scalar;
import io.github.livechat4j.spec.source.Sequence;
import io.github.livechat4j.spec.source.Tree;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Rejects keywords of OpenAPI 3.1 and JSON Schema that OpenAPI 3.0 does not have, because tools would ignore them
 * silently.
 */
final class WordsOfOtherVersions implements Rule {

    private static final Set<String> TYPES = Set.of("string", "integer", "number", "boolean", "array", "object");

    private static final Map<String, String> INSTEAD = Map.ofEntries(
            Map.entry("const", "write `enum` with one word"),
            Map.entry("examples", "write `example`"),
            Map.entry("if", "describe the condition in words"),
            Map.entry("then", "describe the condition in words"),
            Map.entry("else", "describe the condition in words"),
            Map.entry("patternProperties", "write `additionalProperties`"),
            Map.entry("propertyNames", "describe the names in words"),
            Map.entry("unevaluatedProperties", "write `additionalProperties`"),
            Map.entry("unevaluatedItems", "write `items`"),
            Map.entry("prefixItems", "write `items`"),
            Map.entry("contains", "describe the items in words"),
            Map.entry("dependentRequired", "describe the condition in words"),
            Map.entry("dependentSchemas", "describe the condition in words"),
            Map.entry("contentMediaType", "describe the text in words"),
            Map.entry("contentEncoding", "write `format: byte`"),
            Map.entry("$defs", "give the schema a name of its own in a file below schemas/"),
            Map.entry("$schema", "leave it out"),
            Map.entry("$id", "leave it out"),
            Map.entry("$comment", "write a comment of YAML"));

    /** Returns the keywords of a schema that only other versions have. */
    static Set<String> words() {
        return INSTEAD.keySet();
    }

    @Override
    public void check(CheckedContract contract, Violations violations) {
        Mapping document = contract.document();
        unknown(
                document,
                "webhooks",
                "describe them under `callbacks` of the operation that registers them",
                violations);
        unknown(document, "jsonSchemaDialect", "leave it out", violations);
        Schemas.all(contract).forEach(schema -> {
            INSTEAD.forEach((word, instead) -> unknown(schema, word, instead, violations));
            schema.get("type").ifPresent(type -> type(type, violations));
            Stream.of("exclusiveMinimum", "exclusiveMaximum")
                    .flatMap(key -> schema.get(key).stream())
                    .filter(limit -> !(limit instanceof Scalar scalar && scalar.kind() == Scalar.Kind.BOOLEAN))
                    .forEach(limit -> violations.add(
                            limit.location(),
                            "exclusiveMinimum and exclusiveMaximum are true or false in OpenAPI 3.0: write the number"
                                    + " as `minimum` or `maximum`"));
        });
    }

    private void unknown(Mapping mapping, String word, String instead, Violations violations) {
        if (mapping.has(word)) {
            violations.add(mapping.locationOf(word), "OpenAPI 3.0 has no `%s` here: %s".formatted(word, instead));
        }
    }

    private void type(Tree type, Violations violations) {
        String text = type.asText().orElse("");
        if (type instanceof Sequence) {
            violations.add(
                    type.location(),
                    "`type` is one word in OpenAPI 3.0: write `nullable: true` for `null` among the types, and"
                            + " `oneOf` for several");
        } else if (text.equals("null")) {
            violations.add(type.location(), "OpenAPI 3.0 has no type `null`: write the type, and `nullable: true`");
        } else if (!TYPES.contains(text)) {
            violations.add(
                    type.location(),
                    "`%s` is no type: use one of %s"
                            .formatted(text, TYPES.stream().sorted().toList()));
        }
    }
}
