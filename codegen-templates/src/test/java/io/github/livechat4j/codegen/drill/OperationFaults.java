package io.github.livechat4j.codegen.drill;

import static io.github.livechat4j.codegen.drill.RandomSchemas.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Faults of operations. */
final class OperationFaults {

    private static final String JSON = "application/json";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String RESPONSES = "responses";
    private static final String ANSWER = "answer-on-the-wire";
    private static final String BODY = "body-on-the-wire";
    private static final String ID = "operation-id";

    /**
     * A fault.
     *
     * @param rule the rule that rejects it
     * @param title the fault in words
     * @param edit the edit that creates the fault
     */
    record Faulty(String rule, String title, Consumer<Map<String, Object>> edit) {}

    private OperationFaults() {}

    static List<Faulty> all() {
        Map<String, Object> text = map("type", "string");
        Map<String, Object> agent = map("$ref", "../schemas/agents.yaml#/Agent");
        Map<String, Object> named = map("type", "object", "properties", map("a", text));
        List<Faulty> faults = new ArrayList<>();
        for (String id : List.of(
                "class",
                "new",
                "true",
                "notify",
                "toString",
                "hashCode",
                "getClass",
                "listV2",
                "getSLA",
                "list_kites",
                "List",
                "list kites",
                "",
                "a1",
                "größe")) {
            faults.add(new Faulty(ID, "operationId " + id, operation -> operation.put("operationId", id)));
        }
        faults.add(new Faulty(ID, "no operationId", operation -> operation.remove("operationId")));
        faults.add(new Faulty(ID, "operationId of another", operation -> operation.put("operationId", "listAgents")));
        for (List<Object> tags :
                List.<List<Object>>of(List.of(), List.of("Nowhere"), List.of("Agents", "Chats"), List.of(1))) {
            faults.add(new Faulty("operation-has-one-tag", "tags " + tags, operation -> operation.put("tags", tags)));
        }
        faults.add(new Faulty("operation-has-one-tag", "no tags", operation -> operation.remove("tags")));
        faults.add(new Faulty(
                "declared-security",
                "security",
                operation -> operation.put("security", List.of(map("key", List.of())))));
        faults.add(new Faulty(
                "one-server",
                "servers",
                operation -> operation.put("servers", List.of(map("url", "https://a.example.com")))));
        faults.add(new Faulty("java-name", "query name", operation -> operation.put("x-query-name", "what")));
        faults.add(new Faulty("shared-query", "query name without a query", operation -> {
            operation.put("x-query-name", "NoneAtAllQuery");
            operation.put("parameters", new ArrayList<>());
        }));
        Map<String, Map<String, Object>> answers = new LinkedHashMap<>();
        answers.put("nothing", new LinkedHashMap<>());
        answers.put("no success", map("400", map("description", "Bad.")));
        answers.put("default", map("default", RandomFault.answer(agent)));
        answers.put("2XX", map("2XX", RandomFault.answer(agent)));
        answers.put("two", map("200", RandomFault.answer(agent), "204", map("description", "None.")));
        answers.put("body of 204", map("204", RandomFault.answer(agent)));
        answers.put("body of 205", map("205", RandomFault.answer(agent)));
        answers.put("text", map("200", RandomFault.answer(text)));
        answers.put("number", map("200", RandomFault.answer(map("type", "integer"))));
        answers.put("nameless object", map("200", RandomFault.answer(named)));
        answers.put("array of nameless objects", map("200", RandomFault.answer(map("type", "array", "items", named))));
        answers.put(
                "map of nameless objects",
                map("200", RandomFault.answer(map("type", "object", "additionalProperties", named))));
        answers.put("no schema", answered(JSON, new LinkedHashMap<>()));
        answers.put("CSV", answered("text/csv", map("schema", text)));
        answers.put("PDF", answered("application/pdf", map("schema", map("type", "string", "format", "binary"))));
        answers.put("JSON and text", answered(JSON, map("schema", agent), "text/plain", map("schema", text)));
        answers.put("vendor's JSON", answered("application/vnd.a+json", map("schema", agent)));
        answers.forEach((title, answer) -> faults.add(new Faulty(
                title.endsWith(" of nameless objects") ? "java-type" : ANSWER,
                "answer: " + title,
                operation -> operation.put(RESPONSES, answer))));
        faults.add(new Faulty(
                "resolved-reference",
                "answer from nowhere",
                operation -> operation.put(RESPONSES, map("200", map("$ref", "../responses.yaml#/Nowhere")))));
        faults.add(new Faulty(
                "java-type",
                "answer of a list of anything",
                operation -> operation.put(
                        RESPONSES,
                        map("200", RandomFault.answer(map("type", "array", "items", map("description", "Any.")))))));
        faults.add(new Faulty(
                "valid-openapi",
                "answer without a description",
                operation -> operation.put(RESPONSES, map("204", new LinkedHashMap<>()))));
        bodies(agent, text, named)
                .forEach((title, body) -> faults.add(
                        new Faulty(BODY, "body: " + title, operation -> operation.put("requestBody", body))));
        faults.add(new Faulty(
                "resolved-reference",
                "body from nowhere",
                operation -> operation.put("requestBody", map("$ref", "../requestBodies/random.yaml#/Nowhere"))));
        faults.add(new Faulty(
                "example-fits-schema",
                "example of a body that does not fit",
                operation -> operation.put(
                        "requestBody",
                        required(
                                JSON,
                                map(
                                        "schema",
                                        map("$ref", "../schemas/agents.yaml#/Agent"),
                                        "example",
                                        map("login", 7))))));
        return faults;
    }

    private static Map<String, Map<String, Object>> bodies(
            Map<String, Object> agent, Map<String, Object> text, Map<String, Object> named) {
        Map<String, Map<String, Object>> bodies = new LinkedHashMap<>();
        bodies.put("optional", map("content", map(JSON, map("schema", agent))));
        bodies.put("form alone", body(FORM, agent));
        bodies.put(
                "file",
                body(
                        "multipart/form-data",
                        map("type", "object", "properties", map("file", map("type", "string", "format", "binary")))));
        bodies.put("text", body("text/plain", text));
        bodies.put("bytes", body("application/octet-stream", map("type", "string")));
        bodies.put("XML", required(JSON, map("schema", agent), "application/xml", map("schema", agent)));
        bodies.put("array", body(JSON, map("type", "array", "items", agent)));
        bodies.put("map", body(JSON, map("type", "object", "additionalProperties", text)));
        bodies.put("string", body(JSON, text));
        bodies.put("nameless object", body(JSON, named));
        bodies.put("no schema", required(JSON, new LinkedHashMap<>()));
        bodies.put("no content", map("required", true, "content", new LinkedHashMap<>()));
        bodies.put("nothing", map("required", true));
        bodies.put(
                "two schemas",
                required(
                        JSON, map("schema", agent), FORM, map("schema", map("$ref", "../schemas/groups.yaml#/Group"))));
        return bodies;
    }

    private static Map<String, Object> answered(Object... mediaTypes) {
        return map("200", map("description", "An answer.", "content", map(mediaTypes)));
    }

    private static Map<String, Object> body(String mediaType, Map<String, Object> schema) {
        return required(mediaType, map("schema", schema));
    }

    private static Map<String, Object> required(Object... mediaTypes) {
        return map("required", true, "content", map(mediaTypes));
    }
}
