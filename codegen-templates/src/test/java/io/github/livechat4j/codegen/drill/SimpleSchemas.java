package io.github.livechat4j.codegen.drill;

import static io.github.livechat4j.codegen.drill.RandomSchemas.map;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/** Draws schemas that refer to no component: scalars, free objects, and alternatives of them. */
final class SimpleSchemas {

    private static final String TYPE = "type";
    private static final String FORMAT = "format";

    private final RandomGenerator random;
    private final RandomNames names;

    SimpleSchemas(RandomGenerator random, RandomNames names) {
        this.random = random;
        this.names = names;
    }

    Map<String, Object> free() {
        return switch (random.nextInt(4)) {
            case 0 -> map(TYPE, "object");
            case 1 -> map(TYPE, "object", "additionalProperties", true);
            case 2 -> map(TYPE, "array", "items", map(TYPE, "object"));
            default -> new LinkedHashMap<>();
        };
    }

    Map<String, Object> choice() {
        List<Object> scalars = List.of(map(TYPE, "string"), map(TYPE, "integer"));
        List<Object> oneOrMany = List.of(map(TYPE, "string"), map(TYPE, "array", "items", map(TYPE, "string")));
        return map(random.nextBoolean() ? "oneOf" : "anyOf", random.nextBoolean() ? scalars : oneOrMany);
    }

    Map<String, Object> scalar() {
        List<Supplier<Map<String, Object>>> kinds = List.of(
                () -> map(TYPE, "string"),
                () -> map(TYPE, "string", "minLength", 0, "maxLength", 80, "pattern", "^.*$"),
                () -> map(
                        TYPE,
                        "string",
                        FORMAT,
                        names.pick(List.of("date", "date-time", "decimal", "flag", "password"))),
                () -> map(TYPE, "string", FORMAT, names.pick(List.of("email", "uuid", "uri", "byte", "ipv4", "time"))),
                () -> map(TYPE, "string", "enum", List.of("only")),
                () -> map(TYPE, "integer"),
                () -> map(TYPE, "integer", FORMAT, names.pick(List.of("int32", "int64", "unixtime", "flag"))),
                () -> map(TYPE, "integer", "minimum", 0, "maximum", 7, "multipleOf", 1),
                () -> map(TYPE, "integer", FORMAT, "int64", "minimum", -9007199254740993L),
                () -> map(TYPE, "number"),
                () -> map(TYPE, "number", FORMAT, names.pick(List.of("float", "double", "decimal"))),
                () -> map(TYPE, "boolean"));
        return names.pick(kinds).get();
    }
}
