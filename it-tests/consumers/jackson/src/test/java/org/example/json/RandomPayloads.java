package org.example.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.JsonCodec;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Random payloads of all models, with undocumented fields, and with documented fields in unusual forms.
 *
 * <p>Payloads that the client rejects are skipped. Equal seeds give equal payloads.
 */
final class RandomPayloads {

    private static final List<String> TEXTS = List.of(
            "a", "billing issue", "żółć €", "😀 ok", "a/b \\ \"q\"", "line\nbreak\ttab", "\u0001\u007f\u2028", "12", "<b>", "ą".repeat(300));
    private static final List<String> DOUBLES = List.of("12.5", "0.1", "-3.25", "1234.75");
    private static final List<String> DECIMALS =
            List.of("12.50", "1e3", "1E-7", "0.10", "-0.0", "1.0", "0.1000000000000000000000000000000000000001", "12.5", "2.5E+30");
    private static final List<String> INTEGERS =
            List.of("0", "1", "-7", "2147483648", "1700000000", "123456789012345678901234567890", "-9223372036854775809");

    private final Random random;
    private final boolean areDecimalsDoubles;
    private final List<Class<?>> models = Models.all();
    private final JsonCodec codec = new JsonCodec();

    /**
     * @param areDecimalsDoubles whether all numbers with a fraction are doubles that are printed as they were read
     */
    RandomPayloads(long seed, boolean areDecimalsDoubles) {
        this.random = new Random(seed);
        this.areDecimalsDoubles = areDecimalsDoubles;
    }

    List<Payload> list(int count) {
        List<Payload> payloads = new ArrayList<>();
        int made = 0;
        while (payloads.size() < count) {
            Class<?> model = models.get(made++ % models.size());
            String json = value(model, JsonFormat.Shape.ANY, 0);
            try {
                codec.read(json, model);
                payloads.add(new Payload(json, model));
            } catch (DecodingException e) {
                // no model can be read from this payload
            }
        }
        return payloads;
    }

    private boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private String value(Type type, JsonFormat.Shape shape, int depth) {
        if (type instanceof ParameterizedType generic) {
            Type[] arguments = generic.getActualTypeArguments();
            return generic.getRawType() == List.class ? list(arguments[0], shape, depth) : map(arguments[1], shape, depth);
        }
        Class<?> single = (Class<?>) type;
        if (single.isSealed()) {
            return union(single, depth);
        }
        if (single.isRecord()) {
            return object(single, null, depth);
        }
        return single == Object.class ? anything(depth) : chance(0.85) ? scalar(single, shape) : oddScalar(single, shape);
    }

    private String scalar(Class<?> type, JsonFormat.Shape shape) {
        boolean asText = shape == JsonFormat.Shape.STRING;
        if (type == int.class || type == Integer.class) {
            return String.valueOf(random.nextInt(100_000) - 10);
        }
        if (type == long.class || type == Long.class) {
            return String.valueOf(random.nextLong() >> random.nextInt(40));
        }
        if (type == double.class || type == Double.class) {
            return any(areDecimalsDoubles ? DOUBLES : DECIMALS);
        }
        if (type == BigDecimal.class) {
            String number = any(areDecimalsDoubles ? DOUBLES : DECIMALS);
            return asText ? quoted(number) : number;
        }
        if (type == boolean.class || type == Boolean.class) {
            String flag = String.valueOf(random.nextInt(2));
            return asText ? quoted(flag) : shape == JsonFormat.Shape.NUMBER_INT ? flag : String.valueOf(random.nextBoolean());
        }
        if (type == Instant.class) {
            long seconds = random.nextInt() & 0xffffffffL;
            return asText ? quoted(Instant.ofEpochSecond(seconds).toString()) : String.valueOf(seconds);
        }
        return quoted(type == LocalDate.class ? LocalDate.ofEpochDay(random.nextInt(30_000)).toString() : any(TEXTS));
    }

    /** Returns a scalar in another form than documented, or null. */
    private String oddScalar(Class<?> type, JsonFormat.Shape shape) {
        if (chance(0.4)) {
            return any(List.of("null", "\"\""));
        }
        if (type == String.class) {
            return any(List.of("42", "true", "-1"));
        }
        if (type == boolean.class || type == Boolean.class) {
            return any(List.of("1", "0", "\"1\"", "\"0\"", "true", "\"false\""));
        }
        if (type == Instant.class) {
            return any(List.of("0", "\"1700000000\"", "\"2026-11-28T01:02:03Z\"", "1700000000"));
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return any(List.of("\"12\"", "3", "7.0", "\"1.50\""));
        }
        return scalar(type, shape);
    }

    private String list(Type element, JsonFormat.Shape shape, int depth) {
        if (chance(0.15)) {
            return any(List.of("null", "\"\"", "[]", "{}"));
        }
        int size = depth > 3 ? 0 : random.nextInt(3);
        StringJoiner elements = new StringJoiner(",", "[", "]");
        boolean byIndex = chance(0.1);
        StringJoiner members = new StringJoiner(",", "{", "}");
        for (int i = 0; i < size; i++) {
            String value = value(element, shape, depth + 1);
            elements.add(value);
            members.add(quoted(String.valueOf(i * 2)) + ":" + value);
        }
        return byIndex ? members.toString() : elements.toString();
    }

    private String map(Type element, JsonFormat.Shape shape, int depth) {
        if (chance(0.15)) {
            return any(List.of("null", "\"\"", "[]", "{}"));
        }
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = depth > 3 ? 0 : random.nextInt(3); i > 0; i--) {
            members.put(any(List.of("a", "2026-03-01", "0", "x y", "ż", "class")), value(element, shape, depth + 1));
        }
        return text(members);
    }

    private String union(Class<?> union, int depth) {
        String discriminator = union.getAnnotation(JsonTypeInfo.class).property();
        JsonSubTypes.Type known = any(List.of(union.getAnnotation(JsonSubTypes.class).value()));
        if (chance(0.7)) {
            return object(known.value(), Map.entry(discriminator, quoted(known.name())), depth);
        }
        String word = any(List.of("\"fax\"", "5", "null", "\"\"", "[\"chat\"]", "{}"));
        return object(union.getAnnotation(JsonTypeInfo.class).defaultImpl(), Map.entry(discriminator, word), depth);
    }

    private String object(Class<?> type, Map.Entry<String, String> discriminator, int depth) {
        RecordComponent[] components = type.getRecordComponents();
        Map<String, String> members = new LinkedHashMap<>();
        for (int i = 0; i < components.length - 1; i++) {
            Field field = field(type, components[i]);
            JsonProperty property = field.getAnnotation(JsonProperty.class);
            JsonFormat format = field.getAnnotation(JsonFormat.class);
            if (property.required() || (depth < 4 && chance(0.6))) {
                JsonFormat.Shape shape = format == null ? JsonFormat.Shape.ANY : format.shape();
                members.put(property.value(), value(components[i].getGenericType(), shape, depth + 1));
            }
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            members.put(any(List.of("new_field", "Camel", "emptyOne", "\u017c", "_x")), anything(depth + 1));
        }
        if (discriminator != null) {
            members.put(discriminator.getKey(), discriminator.getValue());
        }
        return text(members);
    }

    private static Field field(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName());
        } catch (NoSuchFieldException e) {
            throw new AssertionError(e);
        }
    }

    private String anything(int depth) {
        return switch (random.nextInt(depth > 4 ? 5 : 8)) {
            case 0 -> any(List.of("null", "\"\"", "[]", "{}", "true", "false"));
            case 1 -> any(INTEGERS);
            case 2 -> any(areDecimalsDoubles ? DOUBLES : DECIMALS);
            case 3, 4 -> quoted(any(TEXTS));
            case 5 -> "[" + anything(depth + 1) + ",null," + anything(depth + 1) + "]";
            default -> {
                Map<String, String> members = new LinkedHashMap<>();
                members.put(any(List.of("type", "id", "a", "B")), anything(depth + 1));
                members.put(any(List.of("nothing", "x")), "null");
                yield text(members);
            }
        };
    }

    private String text(Map<String, String> members) {
        List<String> all = new ArrayList<>();
        members.forEach((name, value) -> all.add(quoted(name) + ":" + value));
        Collections.shuffle(all, random);
        return "{" + String.join(",", all) + "}";
    }

    private String quoted(String text) {
        return codec.write(text);
    }
}
