package io.github.livechat4j.codegen.drill;

import static io.github.livechat4j.codegen.drill.RandomSchemas.map;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Makes operations with parameters, bodies and answers of every form that a contract may have. */
final class RandomOperations {

    private static final Map<String, Object> ERRORS = map(
            "400", map("$ref", "../responses.yaml#/BadRequest"),
            "401", map("$ref", "../responses.yaml#/Unauthorized"),
            "403", map("$ref", "../responses.yaml#/Forbidden"),
            "404", map("$ref", "../responses.yaml#/NotFound"),
            "429", map("$ref", "../responses.yaml#/TooManyRequests"),
            "5XX", map("$ref", "../responses.yaml#/ServerError"));

    private final RandomGenerator random;
    private final RandomNames names;
    private final RandomSchemas sent;
    private final RandomSchemas answered;
    private final RandomContract contract;
    private int examples;

    RandomOperations(
            RandomGenerator random,
            RandomNames names,
            RandomSchemas sent,
            RandomSchemas answered,
            RandomContract contract) {
        this.random = random;
        this.names = names;
        this.sent = sent;
        this.answered = answered;
        this.contract = contract;
    }

    void addPath(int number) {
        Map<String, Object> item = new LinkedHashMap<>();
        List<Object> shared = new ArrayList<>(List.of(map("$ref", "../parameters.yaml#/ApiVersion")));
        Set<String> taken = new HashSet<>(Set.of("xapiversion", "from", "to", "zone"));
        StringBuilder path = new StringBuilder("/random" + number);
        for (int i = random.nextInt(3); i > 0; i--) {
            // its words would be the class of a builder, or of the query
            String name = names.segment(taken).replaceAll("^(query|builder)$", "segment" + i);
            path.append("/parts").append(i).append("/{").append(name).append('}');
            Map<String, Object> schema = inPath();
            shared.add(parameter(name, "path", schema, true));
        }
        item.put("parameters", shared);
        List<String> methods = new ArrayList<>(List.of("get", "post", "put", "delete", "patch"));
        for (int i = 1 + random.nextInt(2); i > 0; i--) {
            String method = methods.remove(random.nextInt(methods.size()));
            item.put(method, operation(method, new HashSet<>(taken)));
        }
        contract.paths().put(path.toString(), item);
    }

    private Map<String, Object> operation(String method, Set<String> taken) {
        String id = names.operationId();
        Map<String, Object> operation = map(
                "tags",
                new ArrayList<>(List.of(contract.anyTag())),
                "operationId",
                id,
                "x-origin",
                "docs",
                "summary",
                "Tries `" + id + "`.",
                "description",
                names.text());
        if (random.nextInt(6) == 0) {
            operation.put("deprecated", true);
        }
        boolean hasQueryName = random.nextInt(6) == 0;
        if (hasQueryName) {
            operation.put("x-query-name", id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1) + "Query");
        }
        if (!method.equals("get") && random.nextInt(4) > 0) {
            String body = sent.anyRecord();
            Set<String> fields = new HashSet<>();
            Set<String> wireNames = fields(sent.resolved(sent.reference(body)));
            wireNames.forEach(name -> fields.add(RandomNames.folded(name)));
            // else two options of the command would have one name
            if (Collections.disjoint(fields, taken)) {
                taken.addAll(fields);
                operation.put("requestBody", shared("requestBodies", body(sent.reference(body), wireNames), id));
            }
        }
        List<Object> parameters = parameters(taken);
        if (hasQueryName) {
            parameters.add(parameter("asked", "query", map("type", "string"), false));
        }
        if (!parameters.isEmpty()) {
            operation.put("parameters", parameters);
        }
        Map<String, Object> responses = new LinkedHashMap<>();
        answer(responses, id);
        responses.putAll(ERRORS);
        operation.put("responses", responses);
        return operation;
    }

    private Set<String> fields(Map<?, ?> schema) {
        Set<String> fields = new HashSet<>();
        if (schema.get("allOf") instanceof List<?> parts) {
            parts.forEach(part -> fields.addAll(fields(sent.resolved(part))));
        } else {
            fields.addAll(RandomSchemas.properties(schema).keySet());
        }
        return fields;
    }

    private List<Object> parameters(Set<String> taken) {
        List<Object> parameters = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            if (random.nextInt(5) == 0) {
                String name = "X-" + names.segment(taken).replaceAll("^(query|builder)$", "header" + i);
                parameters.add(
                        shared("parameters", parameter(name, "header", inHeader(), random.nextInt(3) == 0), name));
            } else {
                Map<String, Object> schema = inQuery();
                boolean hasWords = schema.toString().contains("enum=");
                // the words of these would be the class of the query, or of a builder
                String name = names.query(taken).replaceAll(hasWords ? "^(query|builder)$" : "^$", "question" + i)
                        + ("array".equals(schema.get("type")) ? "[]" : "");
                Map<String, Object> parameter = parameter(name, "query", schema, random.nextInt(3) == 0);
                parameters.add(shared("parameters", parameter, name));
                if (random.nextInt(6) == 0) {
                    String older = names.query(taken);
                    Map<String, Object> alias = parameter(older, "query", map("type", "string"), false);
                    alias.put("x-alias-of", name);
                    alias.put("example", "a");
                    parameters.add(alias);
                }
            }
        }
        return parameters;
    }

    private Map<String, Object> parameter(String name, String in, Map<String, Object> schema, boolean required) {
        Object example;
        do {
            example = new RandomValues(random, sent, true).of(schema);
        } while (((!in.equals("query") || required) && RandomValues.isEmpty(example))
                || (example instanceof List<?> list && list.contains(""))
                || (in.equals("header") && !String.valueOf(example).matches("[ -~]*")));
        Map<String, Object> parameter = map("name", name, "in", in, "description", names.text());
        if (required) {
            parameter.put("required", true);
        }
        if (random.nextInt(6) == 0) {
            parameter.put("deprecated", true);
        }
        parameter.put("schema", schema);
        parameter.put("example", example);
        return parameter;
    }

    private Map<String, Object> inPath() {
        return names.pick(List.of(
                map("type", "string"),
                map("type", "integer"),
                map("type", "integer", "format", "int64"),
                map("type", "string", "format", "uuid"),
                map("type", "string", "format", "date"),
                map("type", "string", "enum", List.of("a", "b/c", "class")),
                map("type", "boolean"),
                map("type", "number")));
    }

    private Map<String, Object> inHeader() {
        return names.pick(List.of(
                map("type", "string"),
                map("type", "integer"),
                map("type", "string", "enum", List.of("a", "b c", "class")),
                map("type", "string", "enum", List.of("only")),
                map("type", "boolean"),
                map("type", "number")));
    }

    private Map<String, Object> inQuery() {
        Map<String, Object> schema;
        do {
            schema = random.nextInt(6) == 0 ? map("type", "string", "enum", names.words()) : sent.scalar();
        } while ("boolean".equals(schema.get("type")));
        return random.nextInt(4) == 0 ? map("type", "array", "items", schema) : schema;
    }

    private Map<String, Object> body(Map<String, Object> schema, Set<String> fields) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("application/json", map("schema", schema, "examples", examples(schema, sent)));
        // PHP makes another name of one with a space
        boolean canBeForm = fields.stream().noneMatch(name -> name.contains(" "));
        if (canBeForm && random.nextInt(3) > 0) {
            content.put("application/x-www-form-urlencoded", content.get("application/json"));
        }
        return map("required", true, "description", names.text(), "content", content);
    }

    private void answer(Map<String, Object> responses, String id) {
        int kind = random.nextInt(8);
        String status = names.pick(List.of("200", "201", "202", "203", "206"));
        Map<String, Object> answer = map("description", names.text());
        if (kind == 0) {
            status = names.pick(List.of("204", "205", "202", "201"));
        } else {
            Map<String, Object> record = answered.reference(answered.anyRecord());
            Map<String, Object> schema = kind < 3
                    ? map("type", "array", "items", record)
                    : kind == 3 ? map("type", "object", "additionalProperties", record) : record;
            answer.put(
                    "content", map("application/json", map("schema", schema, "examples", examples(schema, answered))));
        }
        responses.put(status, shared("responses", answer, id));
    }

    private Map<String, Object> examples(Map<String, Object> schema, RandomSchemas schemas) {
        Map<String, Object> shown = new LinkedHashMap<>();
        for (int i = 0; i < 2; i++) {
            String name = "example" + examples++;
            Object value = new RandomValues(random, schemas, i == 0).of(schema);
            if (value != null) {
                contract.examples().put(name, map("summary", "An example.", "value", value));
                shown.put(name, map("$ref", "../examples/random.yaml#/" + name));
            }
        }
        return shown;
    }

    /** Some are written where they are used, others are referred to. */
    private Map<String, Object> shared(String kind, Map<String, Object> part, String name) {
        if (random.nextInt(4) > 0) {
            return part;
        }
        String key = "Random" + contract.shared(kind).size() + name.replaceAll("[^A-Za-z0-9]", "");
        contract.shared(kind).put(key, part);
        return map("$ref", "../" + kind + "/random.yaml#/" + key);
    }
}
