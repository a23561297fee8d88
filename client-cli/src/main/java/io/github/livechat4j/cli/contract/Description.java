package io.github.livechat4j.cli.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Makes the extract of the contract: resources, operations and their fields. */
final class Description {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String REPORTS = "/reports/";

    private final SchemaReferences schemas;
    private final JsonNode contract;
    private final ArgumentDescriptions arguments;

    Description(SchemaReferences schemas, JsonNode contract) {
        this.schemas = schemas;
        this.contract = contract;
        this.arguments = new ArgumentDescriptions(schemas);
    }

    JsonNode describe() {
        ObjectNode description = JsonNodeFactory.instance.objectNode();
        ObjectNode resources = description.putObject("resources");
        contract.path("tags")
                .forEach(tag -> resources.put(
                        tag.path("name").asText(), tag.path("description").asText()));
        ArrayNode operations = description.putArray("operations");
        contract.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(
                                operation(path.getKey(), path.getValue(), member.getKey(), member.getValue()))));
        return description;
    }

    private ObjectNode operation(String path, JsonNode item, String method, JsonNode operation) {
        ObjectNode described = JsonNodeFactory.instance.objectNode();
        described.put("id", operation.path("operationId").asText());
        described.put("tag", operation.path("tags").path(0).asText());
        described.put("method", method.toUpperCase(Locale.ROOT));
        described.put("path", path);
        described.put("report", path.startsWith(REPORTS));
        described.put("summary", operation.path("summary").asText());
        described.put("description", ArgumentDescriptions.described(operation));
        ArrayNode fields = described.putArray("fields");
        for (JsonNode holder : List.of(item, operation)) {
            holder.path("parameters").forEach(parameter -> arguments.ofParameter(schemas.resolve(parameter), fields));
        }
        Optional<JsonNode> body = content(schemas.resolve(operation.path("requestBody")));
        body.ifPresent(
                content -> arguments.ofBody(schemas.flat(content.path("schema")), content.path("examples"), fields));
        described.put("body", body.isPresent());
        answer(operation.path("responses"), described);
        return described;
    }

    private static Optional<JsonNode> content(JsonNode holder) {
        return Optional.of(holder.path("content").path("application/json")).filter(JsonNode::isObject);
    }

    /** Describes the answer: the member that is a list, if any, and the columns of the table. */
    private void answer(JsonNode responses, ObjectNode described) {
        JsonNode success = responses.properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(response -> schemas.resolve(response.getValue()))
                .findFirst()
                .orElseThrow();
        ArrayNode headers = described.putArray("headers");
        success.path("headers").properties().forEach(header -> headers.add(header.getKey()));
        ObjectNode schema = content(success)
                .map(content -> schemas.flat(content.path("schema")))
                .orElseGet(JsonNodeFactory.instance::objectNode);
        Optional<String> rows = rows(schema);
        rows.ifPresent(name -> described.put("rows", name));
        JsonNode record = rows.map(name ->
                        (JsonNode) schemas.flat(schema.path("properties").path(name)))
                .orElse(schema);
        described.put("list", rows.isPresent() || record.has("items"));
        described.put("paged", schema.path("properties").has("pages") && rows.isPresent());
        columns(record.has("items") ? schemas.flat(record.path("items")) : schema, described.putArray("columns"));
    }

    /**
     * Returns the name of the only member that is a list of objects, if all other members are integers; empty for a
     * bare list, or for no list.
     */
    private Optional<String> rows(ObjectNode schema) {
        List<String> lists = schema.path("properties").properties().stream()
                .filter(member -> schemas.flat(schemas.flat(member.getValue()).path("items"))
                        .has("properties"))
                .map(java.util.Map.Entry::getKey)
                .toList();
        boolean othersCount = StreamSupport.stream(
                        schema.path("properties").properties().spliterator(), false)
                .filter(member -> !lists.contains(member.getKey()))
                .allMatch(member ->
                        schemas.flat(member.getValue()).path("type").asText().equals("integer"));
        return lists.size() == 1 && othersCount ? Optional.of(lists.get(0)) : Optional.empty();
    }

    private void columns(ObjectNode record, ArrayNode columns) {
        record.path("properties").properties().forEach(member -> {
            ObjectNode schema = schemas.flat(member.getValue());
            JsonNode items = schemas.flat(schema.path("items"));
            boolean structured = schema.has("properties")
                    || schema.path("type").asText().equals("object")
                    || items.has("properties");
            // a cell holds neither secrets nor structured values
            if (!structured && !schema.path("format").asText().equals("password")) {
                ObjectNode column = columns.addObject().put("name", member.getKey());
                if (schema.has("format")) {
                    column.put("format", schema.path("format").asText());
                }
            }
        });
    }
}
