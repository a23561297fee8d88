package io.github.livechat4j.codegen.drill;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Makes examples that fit a schema. */
final class RandomValues {

    private static final int DEPTH = 4;
    private static final int TWO = 2;

    private final RandomGenerator random;
    private final RandomSchemas schemas;
    private final boolean whole;

    /**
     * Makes them.
     *
     * @param whole whether they show all properties
     */
    RandomValues(RandomGenerator random, RandomSchemas schemas, boolean whole) {
        this.random = random;
        this.schemas = schemas;
        this.whole = whole;
    }

    @Nullable
    Object of(Object schema) {
        return of(schema, 0);
    }

    private @Nullable Object of(Object written, int depth) {
        Map<?, ?> schema = schemas.resolved(written);
        if (Boolean.TRUE.equals(schema.get("nullable")) && (random.nextInt(4) == 0 || depth > DEPTH)) {
            return null;
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            return composed(parts, depth);
        }
        if (schema.get("discriminator") instanceof Map<?, ?> discriminator) {
            return member((List<?>) Objects.requireNonNull(schema.get("oneOf")), discriminator, depth);
        }
        Object choices = schema.containsKey("oneOf") ? schema.get("oneOf") : schema.get("anyOf");
        if (choices instanceof List<?> list) {
            return of(pick(list), depth);
        }
        if (schema.get("enum") instanceof List<?> words) {
            return pick(words);
        }
        return ofType(schema, depth);
    }

    private @Nullable Object composed(List<?> parts, int depth) {
        if (parts.size() == 1) {
            return of(parts.get(0), depth);
        }
        Map<String, @Nullable Object> whole = new LinkedHashMap<>();
        for (Object part : parts) {
            whole.putAll(object(schemas.resolved(part), depth));
        }
        return whole;
    }

    private Object member(List<?> members, Map<?, ?> discriminator, int depth) {
        int index = random.nextInt(members.size());
        Map<?, ?> words = (Map<?, ?>) Objects.requireNonNull(discriminator.get("mapping"));
        Map<String, @Nullable Object> value = object(schemas.resolved(members.get(index)), depth);
        value.put(
                String.valueOf(discriminator.get("propertyName")),
                List.copyOf(words.keySet()).get(index));
        return value;
    }

    private @Nullable Object ofType(Map<?, ?> schema, int depth) {
        Object format = schema.get("format");
        return switch (String.valueOf(schema.get("type"))) {
            case "string" -> text(String.valueOf(format));
            case "integer" -> whole(String.valueOf(format));
            case "number" -> pick(List.of(new BigDecimal("1.5"), new BigDecimal("-0.25"), 3, 0));
            case "boolean" -> random.nextBoolean();
            case "array" -> list(schema.get("items"), depth);
            case "object" ->
                schema.containsKey("properties")
                        ? object(schema, depth)
                        : map(schema.get("additionalProperties"), depth);
            default -> anything();
        };
    }

    private Object text(String format) {
        return switch (format) {
            case "date" -> "2026-03-01";
            case "date-time" -> pick(List.of("2026-03-01T12:30:00Z", "2026-03-01T12:30:00.125Z"));
            case "decimal" -> pick(List.of("12.50", "0", "-1.5"));
            case "flag" -> pick(List.of("0", "1"));
            case "email" -> "nora@example.com";
            case "uuid" -> "0b5e7b60-8c1f-4d7f-9a57-0a8a3c2e6f10";
            case "uri" -> "https://example.com/a?b=c";
            case "byte" -> "aGVsbG8=";
            case "ipv4" -> "192.0.2.7";
            case "time" -> "12:30:00Z";
            default -> pick(List.of("", "a", "Nora & Co.", "\"quoted\" \\ <b>", "naïve 猫", "2026-03-01", "null", "0"));
        };
    }

    private Object whole(String format) {
        return switch (format) {
            case "int64" -> pick(List.of(9007199254740993L, -1L, 0L));
            case "unixtime" -> pick(List.of(1772640300L, 0L, 4102444800L));
            case "flag" -> random.nextInt(TWO);
            default -> random.nextInt(8);
        };
    }

    private @Nullable Object anything() {
        return pick(List.of("a", 1, true, List.of(1, "b", List.of()), Map.of("a", Map.of("b", 2))));
    }

    private List<@Nullable Object> list(@Nullable Object items, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        int size = depth > DEPTH ? 0 : whole ? TWO : random.nextInt(3);
        for (int i = 0; i < size && items != null; i++) {
            list.add(of(items, depth + 1));
        }
        return list;
    }

    private Map<String, @Nullable Object> map(@Nullable Object values, int depth) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        if (depth > DEPTH) {
            return map;
        }
        for (String key : List.of("2026-03-01", "class", "a b")) {
            if (whole || random.nextBoolean()) {
                map.put(key, values instanceof Map ? of(values, depth + 1) : anything());
            }
        }
        return map;
    }

    private Map<String, @Nullable Object> object(Map<?, ?> schema, int depth) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        Set<?> required = schema.get("required") instanceof List<?> list ? Set.copyOf(list) : Set.of();
        RandomSchemas.properties(schema).forEach((name, property) -> {
            boolean leadsOn = property.toString().contains("$ref");
            boolean shown = leadsOn ? depth < 2 && (whole || random.nextBoolean()) : whole || random.nextInt(3) > 0;
            if (shown || required.contains(name)) {
                Object value = of(property, depth + 1);
                // an empty value is none in a request
                while (required.contains(name) && schemas.areSent() && isEmpty(value)) {
                    value = of(property, Math.min(depth + 1, DEPTH));
                }
                object.put(name, value);
            }
        });
        return object;
    }

    /** Whether a service in PHP takes it for nothing. */
    static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of()) || value.equals(Map.of());
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
