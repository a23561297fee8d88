package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * An operation of the contract.
 *
 * @param id the operationId
 * @param tag the tag, which names the resource
 * @param method the HTTP method
 * @param path the path, with parameters in braces
 * @param report whether it is a report
 * @param summary the summary of the contract, one sentence
 * @param description the description of the contract
 * @param hasBody whether the request has a body
 * @param isList whether the answer is a list of records
 * @param isPaged whether the list has pages
 * @param rows the member of the answer that is the list; empty if the answer is the list itself
 * @param columns the members of a record that fit into a cell
 * @param fields the parameters and body fields
 */
record CommandOperation(
        String id,
        String tag,
        String method,
        String path,
        boolean report,
        String summary,
        String description,
        boolean hasBody,
        boolean isList,
        boolean isPaged,
        Optional<String> rows,
        List<Column> columns,
        List<String> headers,
        List<Field> fields) {

    /**
     * A member of a record, as a column of a table.
     *
     * @param name the name of the member
     * @param format the format of the contract; empty if there is none
     */
    record Column(String name, String format) {}

    static CommandOperation of(JsonNode described) {
        return new CommandOperation(
                described.path("id").asText(),
                described.path("tag").asText(),
                described.path("method").asText(),
                described.path("path").asText(),
                described.path("report").asBoolean(),
                described.path("summary").asText(),
                described.path("description").asText(),
                described.path("body").asBoolean(),
                described.path("list").asBoolean(),
                described.path("paged").asBoolean(),
                Optional.ofNullable(described.get("rows")).map(JsonNode::asText),
                StreamSupport.stream(described.path("columns").spliterator(), false)
                        .map(column -> new Column(
                                column.path("name").asText(),
                                column.path("format").asText()))
                        .toList(),
                StreamSupport.stream(described.path("headers").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                StreamSupport.stream(described.path("fields").spliterator(), false)
                        .map(Field::of)
                        .toList());
    }

    boolean deletes() {
        return method.equals("DELETE");
    }

    List<Field> fields(Field.Place place) {
        return fields.stream().filter(field -> field.place() == place).toList();
    }
}
