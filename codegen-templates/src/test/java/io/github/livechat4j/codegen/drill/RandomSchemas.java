package io.github.livechat4j.codegen.drill;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes schemas of every type that a contract may have. */
final class RandomSchemas {

    private static final String TYPE = "type";
    private static final String FORMAT = "format";

    private final RandomGenerator random;
    private final RandomNames names;
    private final SimpleSchemas simple;
    private final Map<String, Object> components = new LinkedHashMap<>();
    private final List<String> records = new ArrayList<>();
    private final List<String> others = new ArrayList<>();
    private final boolean sent;

    /**
     * Makes them.
     *
     * @param sent whether they are for requests
     */
    RandomSchemas(RandomGenerator random, RandomNames names, boolean sent) {
        this.random = random;
        this.names = names;
        this.simple = new SimpleSchemas(random, names);
        this.sent = sent;
    }

    /** Whether they are for requests. */
    boolean areSent() {
        return sent;
    }

    Map<String, Object> components() {
        return components;
    }

    /** Adds some records, and what they are made of. */
    void addComponents() {
        int count = 2 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            String name = names.schema();
            records.add(name);
            components.put(name, new LinkedHashMap<>());
        }
        addEnumeration();
        addAlias();
        addUnion();
        for (String name : List.copyOf(records)) {
            if (components.get(name) instanceof Map<?, ?> written && written.isEmpty()) {
                components.put(name, random.nextInt(4) == 0 ? composed() : record(2 + random.nextInt(7)));
            }
        }
        if (random.nextInt(3) == 0) {
            // as long as a record can be made of them by one constructor
            components.put(names.schema(), record(20 + random.nextInt(20)));
            records.add(List.copyOf(components.keySet()).get(components.size() - 1));
        }
    }

    String anyRecord() {
        return names.pick(records);
    }

    Map<String, Object> reference(String name) {
        return map("$ref", "../schemas/random.yaml#/" + name);
    }

    private void addEnumeration() {
        String name = names.schema();
        Map<String, Object> words = described(map(TYPE, "string", "enum", names.words()));
        if (random.nextBoolean()) {
            words.put("x-enum-descriptions", List.of(names.text()));
        }
        components.put(name, words);
        others.add(name);
    }

    private void addAlias() {
        String name = names.schema();
        others.add(name);
        components.put(
                name,
                described(
                        switch (random.nextInt(5)) {
                            case 0 -> map(TYPE, "string", FORMAT, "date");
                            case 1 -> map(TYPE, "array", "items", reference(anyRecord()));
                            case 2 -> map(TYPE, "object", "additionalProperties", reference(anyRecord()));
                            case 3 -> map(TYPE, "integer", FORMAT, "int64", "nullable", true);
                            default -> map(TYPE, "object");
                        }));
    }

    private void addUnion() {
        String name = names.schema();
        String property = names.pick(List.of("type", "kind", "@type", "class", "object"));
        Map<String, Object> words = new LinkedHashMap<>();
        List<Object> members = new ArrayList<>();
        for (String word :
                names.pick(List.of(List.of("circle", "square"), List.of("a", "b", "c"), List.of("x y", "class")))) {
            String member = names.schema();
            Map<String, Object> record = record(1 + random.nextInt(3));
            properties(record).put(property, map(TYPE, "string", "enum", List.of(word), "description", "Which."));
            List<Object> required = new ArrayList<>(List.of(property));
            if (record.get("required") instanceof List<?> before) {
                before.stream().filter(each -> !each.equals(property)).forEach(required::add);
            }
            record.put("required", required);
            components.put(member, record);
            words.put(word, "../schemas/random.yaml#/" + member);
            members.add(reference(member));
            records.add(member);
        }
        components.put(
                name,
                described(map("oneOf", members, "discriminator", map("propertyName", property, "mapping", words))));
        others.add(name);
        others.add(name);
    }

    private Map<String, Object> composed() {
        List<Object> parts = new ArrayList<>();
        if (random.nextBoolean()) {
            String part = names.schema();
            Map<String, Object> shared = record(2);
            shared.put("x-internal", true);
            components.put(part, shared);
            parts.add(reference(part));
        }
        Set<String> taken = new HashSet<>();
        for (Object part : parts) {
            properties(resolved(part)).keySet().forEach(key -> taken.add(RandomNames.folded(key)));
        }
        parts.add(record(1 + random.nextInt(4), taken));
        // a part that allows no more would forbid the properties of the others
        parts.forEach(part -> resolved(part).remove("additionalProperties"));
        return described(map("allOf", parts));
    }

    private Map<String, Object> record(int count) {
        return record(count, new HashSet<>(Set.of("type", "kind", "class", "object")));
    }

    private Map<String, Object> record(int count, Set<String> taken) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String name = sent ? names.sent(taken) : names.member(taken);
            Map<String, Object> property = property(3);
            if (property.toString().contains("enum=")
                    && RandomNames.folded(name).endsWith("builder")) {
                // the words would be the class of a builder
                name = "words" + i;
            }
            if (random.nextInt(8) == 0) {
                property = property.containsKey("$ref") ? described(map("allOf", List.of(property))) : property;
                property.put("deprecated", true);
            }
            if (random.nextInt(8) == 0 && !property.containsKey("$ref")) {
                property.put(sent ? "writeOnly" : "readOnly", true);
            }
            properties.put(name, property);
            boolean mayBeNull = Boolean.TRUE.equals(property.get("nullable"));
            if (random.nextInt(3) == 0 && !leadsToRecord(property) && !(sent && mayBeNull)) {
                required.add(name);
            }
        }
        Map<String, Object> record = described(map(TYPE, "object"));
        if (!required.isEmpty()) {
            record.put("required", required);
        }
        record.put("properties", properties);
        if (random.nextInt(4) == 0) {
            record.put("additionalProperties", random.nextBoolean());
        }
        return record;
    }

    /** Then an example would have no end. */
    private static boolean leadsToRecord(Map<?, ?> property) {
        return property.toString().contains("$ref");
    }

    private Map<String, Object> property(int depth) {
        Map<String, Object> type = type(depth);
        if (type.containsKey("$ref")) {
            return random.nextBoolean() ? type : nullable(described(map("allOf", List.of(type))));
        }
        return nullable(described(type));
    }

    private Map<String, Object> nullable(Map<String, Object> schema) {
        if (random.nextInt(5) == 0) {
            schema.put("nullable", true);
        }
        return schema;
    }

    /** A type that may be anywhere but at the top. */
    private Map<String, Object> type(int depth) {
        int kind = random.nextInt(depth > 0 ? 10 : 4);
        return switch (kind) {
            case 0, 1, 2, 3 -> scalar();
            case 4 -> reference(random.nextBoolean() ? anyRecord() : names.pick(others));
            case 5 -> map(TYPE, "array", "items", element(depth - 1));
            case 6 -> map(TYPE, "object", "additionalProperties", element(depth - 1));
            case 7 -> map(TYPE, "string", "enum", names.words());
            case 8 -> simple.free();
            default -> simple.choice();
        };
    }

    /** What a list or a map may hold: no free objects within it but in a list, no null. */
    private Map<String, Object> element(int depth) {
        Map<String, Object> type;
        do {
            type = type(depth);
        } while (!isElement(type));
        return type;
    }

    private boolean isElement(Map<String, Object> type) {
        Map<?, ?> target = resolved(type);
        boolean hasType = target.containsKey(TYPE)
                || target.containsKey("oneOf")
                || target.containsKey("anyOf")
                || target.containsKey("allOf");
        return hasType
                && !isFree(target)
                && !(target.get("items") instanceof Map<?, ?> items && isFree(resolved(items)))
                && !Boolean.TRUE.equals(target.get("nullable"));
    }

    private static boolean isFree(Map<?, ?> target) {
        return "object".equals(target.get(TYPE))
                && !target.containsKey("properties")
                && !(target.get("additionalProperties") instanceof Map);
    }

    Map<String, Object> scalar() {
        return simple.scalar();
    }

    Map<String, Object> described(Map<String, Object> schema) {
        schema.put("description", names.text());
        return schema;
    }

    /** What a schema refers to, or itself. */
    Map<?, ?> resolved(Object schema) {
        Map<?, ?> written = (Map<?, ?>) schema;
        Object reference = written.get("$ref");
        return reference == null
                ? written
                : resolved(Objects.requireNonNull(
                        components.get(reference.toString().replaceAll(".*/", ""))));
    }

    @SuppressWarnings("unchecked") // all maps here have texts as keys
    static Map<String, Object> properties(Map<?, ?> record) {
        return (Map<String, Object>) Objects.requireNonNull(record.get("properties"));
    }

    static Map<String, Object> map(Object... entries) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < entries.length; i += 2) {
            map.put((String) entries[i], entries[i + 1]);
        }
        return map;
    }
}
