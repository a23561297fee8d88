package io.github.livechat4j.codegen.drill;

import static io.github.livechat4j.codegen.drill.RandomSchemas.map;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Faults of schemas, at any place. */
final class SchemaFaults {

    private static final String TYPE = "type";

    /**
     * A faulty schema.
     *
     * @param rule the rule that rejects it
     * @param schema the schema
     */
    record Faulty(String rule, Map<String, Object> schema) {}

    private SchemaFaults() {}

    static List<Faulty> all() {
        Map<String, Object> object = map(TYPE, "object");
        Map<String, Object> named = map(TYPE, "object", "properties", map("a", map(TYPE, "string")));
        return List.of(
                faulty("enumeration", TYPE, "integer", "enum", List.of(1, 2)),
                faulty("enumeration", TYPE, "integer", "format", "int64", "enum", List.of(1)),
                faulty("enumeration", TYPE, "number", "enum", List.of(new BigDecimal("1.5"))),
                faulty("enumeration", TYPE, "boolean", "enum", List.of(true)),
                faulty("enumeration", TYPE, "object", "enum", List.of("a")),
                faulty("enumeration", TYPE, "array", "items", map(TYPE, "string"), "enum", List.of("a")),
                faulty("enumeration", "enum", List.of("a", "b")),
                faulty("enumeration", TYPE, "string", "enum", List.of()),
                faulty("enumeration", TYPE, "string", "enum", Arrays.asList("a", null)),
                faulty("enumeration", TYPE, "string", "enum", List.of("a", 2)),
                faulty("enumeration", TYPE, "string", "enum", List.of("a", true)),
                faulty("enumeration", TYPE, "string", "enum", List.of("a", List.of("b"))),
                faulty("enumeration", TYPE, "string", "enum", map("a", "b")),
                faulty("enumeration", TYPE, "string", "enum", "a"),
                faulty("distinct-enum-words", TYPE, "string", "enum", List.of("a", "b", "a")),
                faulty("java-name", TYPE, "string", "enum", List.of("dark red", "dark-red")),
                faulty("java-name", TYPE, "string", "enum", List.of("", "empty")),
                faulty("java-name", TYPE, "string", "enum", List.of("known", "known word")),
                faulty(
                        "distinct-enum-words",
                        TYPE,
                        "string",
                        "enum",
                        List.of("a", "b"),
                        "x-enum-descriptions",
                        List.of("A", "B", "C")),
                faulty("openapi-3.0", TYPE, List.of("string", "null")),
                faulty("openapi-3.0", TYPE, "null"),
                faulty("openapi-3.0", TYPE, "blob"),
                faulty("openapi-3.0", TYPE, "String"),
                faulty("openapi-3.0", TYPE, "string", "const", "a"),
                faulty("openapi-3.0", TYPE, "string", "examples", List.of("a")),
                faulty("openapi-3.0", TYPE, "integer", "exclusiveMinimum", 3),
                faulty("openapi-3.0", TYPE, "integer", "if", map("minimum", 3)),
                faulty("openapi-3.0", TYPE, "object", "patternProperties", map("a", map(TYPE, "string"))),
                faulty(
                        "openapi-3.0",
                        TYPE,
                        "array",
                        "items",
                        map(TYPE, "string"),
                        "prefixItems",
                        List.of(map(TYPE, "string"))),
                faulty("java-type", TYPE, "object", "additionalProperties", object),
                faulty(
                        "java-type",
                        TYPE,
                        "object",
                        "additionalProperties",
                        map(TYPE, "object", "additionalProperties", object)),
                faulty("java-type", TYPE, "object", "additionalProperties", map(TYPE, "array", "items", object)),
                faulty(
                        "java-type",
                        TYPE,
                        "object",
                        "additionalProperties",
                        map(TYPE, "object", "additionalProperties", true)),
                faulty("java-type", TYPE, "array", "items", map(TYPE, "array", "items", object)),
                faulty("java-type", TYPE, "array", "items", map(TYPE, "object", "additionalProperties", object)),
                faulty("java-type", TYPE, "array"),
                faulty("java-type", TYPE, "array", "items", new LinkedHashMap<>()),
                faulty("java-type", TYPE, "array", "items", map("description", "Anything.")),
                faulty("java-type", TYPE, "array", "items", map(TYPE, "string", "nullable", true)),
                faulty("java-type", TYPE, "object", "additionalProperties", map(TYPE, "string", "nullable", true)),
                faulty("java-type", "not", map(TYPE, "string")),
                faulty("java-type", TYPE, "string", "not", map("enum", List.of("a"))),
                faulty("java-type", TYPE, "integer", "format", "double"),
                faulty("java-type", TYPE, "integer", "format", "int16"),
                faulty("java-type", TYPE, "number", "format", "int32"),
                faulty("java-type", TYPE, "boolean", "format", "flag"),
                faulty("java-type", TYPE, "string", "format", "binary"),
                faulty("java-type", TYPE, "string", "format", "unixtime"),
                faulty("java-type", TYPE, "string", "format", "double"),
                faulty("java-type", TYPE, "array", "items", map(TYPE, "string"), "format", "csv"),
                faulty("java-type", TYPE, "object", "format", "json"),
                faulty("java-type", TYPE, "integer", "maximum", 3000000000L),
                faulty("java-type", TYPE, "integer", "format", "int32", "minimum", -3000000000L),
                faulty("java-type", named),
                faulty("java-type", TYPE, "array", "items", named),
                faulty("java-type", TYPE, "object", "additionalProperties", named),
                faulty("java-type", TYPE, "object", "additionalProperties", map(TYPE, "array", "items", named)),
                faulty(
                        "java-type",
                        TYPE,
                        "array",
                        "items",
                        map(TYPE, "array", "items", map(TYPE, "array", "items", named))),
                faulty("java-type", "allOf", List.of(named, map(TYPE, "object"))),
                faulty("union", "oneOf", List.of(named, named)),
                faulty("java-type", TYPE, "object", "required", List.of("a")),
                faulty("union", "oneOf", List.of(map(TYPE, "object"), map(TYPE, "string"))),
                faulty("union", "anyOf", List.of(map(TYPE, "object"), map(TYPE, "integer"))),
                faulty("union", "oneOf", List.of(map(TYPE, "string"), new LinkedHashMap<>())),
                faulty("union", TYPE, "object", "discriminator", map("propertyName", "kind")),
                faulty("union", "oneOf", List.of(named), "discriminator", map("propertyName", "kind")),
                faulty(
                        "resolved-reference",
                        "oneOf",
                        List.of(named),
                        "discriminator",
                        map("propertyName", "kind", "mapping", map("a", "#/a"))),
                faulty("example-fits-schema", TYPE, "integer", "default", "a"),
                faulty("example-fits-schema", TYPE, "integer", "example", "a"),
                faulty("example-fits-schema", TYPE, "integer", "example", 3000000000L),
                faulty("example-fits-schema", TYPE, "string", "format", "date", "example", "yesterday"),
                faulty("resolved-reference", "$ref", "../schemas/random.yaml#/Nowhere"),
                faulty("resolved-reference", "$ref", "nowhere.yaml#/A"),
                faulty("reference-stands-alone", "$ref", "../schemas/random.yaml#/Nowhere", "nullable", true));
    }

    private static Faulty faulty(String rule, Object... entries) {
        return new Faulty(rule, map(entries));
    }

    private static Faulty faulty(String rule, Map<String, Object> schema) {
        return new Faulty(rule, new LinkedHashMap<>(schema));
    }
}
