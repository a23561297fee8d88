package io.github.livechat4j.codegen.drill;

import static io.github.livechat4j.codegen.drill.RandomSchemas.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Puts one fault into a sound contract, of any kind and at any place. */
final class RandomFault {

    private final SplittableRandom random;
    private final RandomContract contract;

    /**
     * What was done.
     *
     * @param title the fault, for a reader of the test
     * @param rules the rules of which one has to refuse it
     * @param part the part of the contract that is faulty
     */
    record Done(String title, List<String> rules, Object part) {}

    RandomFault(long seed, RandomContract contract) {
        this.random = new SplittableRandom(seed);
        this.contract = contract;
    }

    /** Puts a fault in. */
    Done put() {
        return switch (random.nextInt(8)) {
            case 0, 1 -> inOperation(OperationFaults.all());
            case 2 -> inParameter();
            case 3 -> inPath();
            case 4 -> inNames();
            default -> inSchema();
        };
    }

    private Done inOperation(List<OperationFaults.Faulty> faults) {
        OperationFaults.Faulty fault = pick(faults);
        Map<String, Object> operation = pick(operations());
        fault.edit().accept(operation);
        return new Done("operation: " + fault.title(), List.of(fault.rule()), operation);
    }

    private Done inParameter() {
        ParameterFaults.Faulty fault = pick(ParameterFaults.all());
        Map<String, Object> operation = pick(operations());
        Map<String, Object> parameter = new LinkedHashMap<>(fault.parameter());
        parameter.putIfAbsent("description", "A parameter.");
        list(operation, "parameters").add(parameter);
        return new Done("parameter: " + fault.parameter(), List.of(fault.rule()), parameter);
    }

    /** A path of its own, with an operation that would be sound elsewhere. */
    private Done inPath() {
        Map<String, Object> operation = new LinkedHashMap<>(map(
                "tags",
                List.of("Agents"),
                "operationId",
                "tryFault",
                "x-origin",
                "docs",
                "summary",
                "Tries.",
                "responses",
                map("200", answer(map("$ref", "../schemas/agents.yaml#/Agent")))));
        Map<String, Object> item = map("get", operation);
        String path = pick(List.of(
                "/fault/{id}.json",
                "/fault/a{id}",
                "/fault/{id}{no}",
                "/fault/{",
                "/fault//a",
                "/fault/",
                "/fault/ä",
                "/fault/a b",
                "/fault?a=b",
                "/fault#a",
                "/agents/{name}",
                "/fault/{id}",
                "HEAD",
                "OPTIONS",
                "TRACE",
                "/fault/{größe}",
                "/fault/{}"));
        if (path.equals("/agents/{name}")) {
            item.put(
                    "parameters",
                    List.of(map(
                            "name",
                            "name",
                            "in",
                            "path",
                            "required",
                            true,
                            "description",
                            "A.",
                            "schema",
                            map("type", "string"),
                            "example",
                            "a")));
        } else if (path.matches("[A-Z]+")) {
            item.remove("get");
            item.put(path.toLowerCase(Locale.ROOT), operation);
        }
        contract.paths().put(path.matches("[A-Z]+") ? "/fault" : path, item);
        return new Done(
                "path " + path,
                List.of("method-on-the-wire", "declared-path-parameter", "parameter-on-the-wire"),
                item);
    }

    private Done inNames() {
        List<Map<String, Object>> records = new ArrayList<>();
        contract.schemas().values().forEach(schema -> {
            if (object(schema).get("properties") instanceof Map<?, ?>) {
                records.add(object(schema));
            }
        });
        Map<String, Object> record = pick(records);
        Map<String, Object> properties = object(Objects.requireNonNull(record.get("properties")));
        Map<String, Object> text = map("type", "string", "description", "A text.");
        List<String> names = pick(List.of(
                List.of("a\"b"),
                List.of("a\\b"),
                List.of("a`b"),
                List.of("*"),
                List.of("1"),
                List.of("größe"),
                List.of("猫"),
                List.of(""),
                List.of("xa_b", "xaB"),
                List.of("class", "class_value"),
                List.of("typed", "typed-value"),
                List.of("builder", "Builder"),
                List.of("xURL", "x_URL"),
                List.of("x.y", "x_y"),
                List.of("get_class", "getClass")));
        properties
                .keySet()
                .removeIf(name -> names.stream()
                        .anyMatch(other -> RandomNames.folded(other).equals(RandomNames.folded(name))));
        record.remove("required");
        names.forEach(name -> properties.put(name, text));
        return new Done("properties " + names, List.of("java-name"), record);
    }

    private Done inSchema() {
        SchemaFaults.Faulty fault = pick(SchemaFaults.all());
        List<SchemaPlace> places = new ArrayList<>();
        contract.schemas().forEach((name, schema) -> within(name, object(schema), places));
        SchemaPlace place = pick(places);
        Map<String, Object> schema = new LinkedHashMap<>(fault.schema());
        if (!schema.containsKey("$ref")) {
            schema.putIfAbsent("description", "It is faulty.");
        }
        place.holder().put(place.key(), place.isList() ? new ArrayList<>(List.of(schema)) : schema);
        return new Done(place.path() + ": " + fault.schema(), List.of(fault.rule()), schema);
    }

    private record SchemaPlace(Map<String, Object> holder, String key, boolean isList, String path) {}

    /** All places within a schema where one may stand: properties, items, values, choices. */
    private static void within(String path, Map<String, Object> schema, List<SchemaPlace> places) {
        if (schema.get("properties") instanceof Map<?, ?>) {
            Map<String, Object> properties = object(schema.get("properties"));
            properties.forEach((name, property) -> {
                places.add(new SchemaPlace(properties, name, false, path + "." + name));
                within(path + "." + name, object(property), places);
            });
        }
        for (String key : List.of("items", "additionalProperties")) {
            if (schema.get(key) instanceof Map<?, ?>) {
                places.add(new SchemaPlace(schema, key, false, path + "/" + key));
                within(path + "/" + key, object(schema.get(key)), places);
            }
        }
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> within(path, object(part), places));
        }
    }

    private List<Map<String, Object>> operations() {
        List<Map<String, Object>> operations = new ArrayList<>();
        contract.paths()
                .values()
                .forEach(item -> object(item).forEach((key, part) -> {
                    if (!key.equals("parameters")) {
                        operations.add(object(part));
                    }
                }));
        return operations;
    }

    @SuppressWarnings("unchecked") // all maps of the contract have texts as keys
    static Map<String, Object> object(Object part) {
        return (Map<String, Object>) part;
    }

    @SuppressWarnings("unchecked")
    static List<Object> list(Map<String, Object> holder, String key) {
        return (List<Object>) holder.computeIfAbsent(key, none -> new ArrayList<>());
    }

    static Map<String, Object> answer(Map<String, Object> schema) {
        return map("description", "An answer.", "content", map("application/json", map("schema", schema)));
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
