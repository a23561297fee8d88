package io.github.livechat4j.codegen.drill;

import static io.github.livechat4j.codegen.drill.RandomSchemas.map;

import java.util.List;
import java.util.Map;

/** Faults of parameters. */
final class ParameterFaults {

    private static final String WIRE = "parameter-on-the-wire";
    private static final String NAME = "java-name";

    /**
     * A faulty parameter.
     *
     * @param rule the rule that rejects it
     * @param parameter the parameter
     */
    record Faulty(String rule, Map<String, Object> parameter) {}

    private ParameterFaults() {}

    static List<Faulty> all() {
        Map<String, Object> text = map("type", "string");
        Map<String, Object> texts = map("type", "array", "items", text);
        return List.of(
                faulty(WIRE, "fault", "cookie", text),
                faulty(WIRE, "fault", "body", text),
                faulty(WIRE, "fault", "formData", text),
                new Faulty(
                        WIRE,
                        map("name", "fault", "in", "query", "content", map("application/json", map("schema", text)))),
                new Faulty(WIRE, map("name", "fault", "in", "query")),
                new Faulty(WIRE, map("name", "fault", "schema", text)),
                new Faulty(WIRE, map("in", "query", "schema", text)),
                faulty(WIRE, "fault[]", "query", texts, "style", "pipeDelimited"),
                faulty(WIRE, "fault[]", "query", texts, "style", "spaceDelimited"),
                faulty(WIRE, "fault", "query", text, "style", "deepObject"),
                faulty(WIRE, "fault[]", "query", texts, "explode", false),
                faulty(WIRE, "fault", "query", text, "allowReserved", true),
                faulty(WIRE, "fault", "query", text, "allowEmptyValue", true),
                faulty(WIRE, "fault", "query", texts),
                faulty(WIRE, "fault[]", "query", map("type", "array", "items", texts)),
                faulty(WIRE, "fault[]", "query", map("type", "array", "items", map("type", "object"))),
                faulty(WIRE, "fault[]", "query", map("type", "array", "items", map("type", "boolean"))),
                faulty(WIRE, "fault", "query", map("type", "boolean")),
                faulty(WIRE, "fault", "query", map("type", "object")),
                faulty(WIRE, "fault", "query", map("description", "Anything.")),
                faulty(WIRE, "fault", "query", map("oneOf", List.of(text, texts))),
                faulty(WIRE, "X-Fault", "header", texts),
                faulty(WIRE, "X-Fault", "header", map("type", "object")),
                faulty(WIRE, "X-Fault", "header", map("type", "integer", "format", "unixtime")),
                faulty(WIRE, "X-Fault", "header", map("type", "integer", "format", "flag")),
                faulty(WIRE, "X-Fault", "header", map("type", "string", "format", "date")),
                faulty(WIRE, "X-Fault", "header", map("type", "string", "format", "date-time")),
                faulty(WIRE, "X-Fault", "header", map("type", "string", "enum", List.of("a\"b"))),
                faulty(WIRE, "X-Fault", "header", map("type", "string", "enum", List.of("a\\b"))),
                faulty(WIRE, "X-Fault", "header", map("type", "string", "enum", List.of("{a}"))),
                faulty(WIRE, "X-Fault", "header", map("type", "string", "enum", List.of("ä"))),
                faulty(WIRE, "X-Fault", "header", map("type", "string", "enum", List.of(""))),
                faulty(WIRE, "Authorization", "header", text),
                faulty(WIRE, "accept", "header", text),
                faulty(WIRE, "Content-Type", "header", text),
                faulty(WIRE, "X Fault", "header", text),
                faulty(WIRE, "fault&b", "query", text),
                faulty(WIRE, "fault", "query", text, "x-alias-of", "nowhere"),
                faulty(NAME, "fa\"ult", "query", text),
                faulty(NAME, "_", "query", text),
                faulty(NAME, "größe", "query", text),
                faulty("declared-path-parameter", "fault", "path", text, "required", true),
                faulty("openapi-3.0", "fault", "query", map("type", "blob")),
                faulty("enumeration", "fault", "query", map("type", "integer", "enum", List.of(1, 2))),
                faulty(
                        "enumeration",
                        "fault[]",
                        "query",
                        map("type", "array", "items", map("type", "integer", "enum", List.of(1)))),
                faulty("enumeration", "X-Fault", "header", map("type", "number", "enum", List.of(1))),
                faulty("java-type", "fault", "query", map("type", "string", "format", "binary")),
                faulty("java-type", "fault", "query", map("type", "integer", "maximum", 3000000000L)),
                faulty("example-fits-schema", "fault", "query", map("type", "integer"), "example", "a"),
                new Faulty("resolved-reference", map("$ref", "../parameters.yaml#/Nowhere")));
    }

    private static Faulty faulty(String rule, String name, String in, Map<String, Object> schema, Object... more) {
        Map<String, Object> parameter = map("name", name, "in", in, "schema", schema);
        parameter.putAll(map(more));
        return new Faulty(rule, parameter);
    }
}
