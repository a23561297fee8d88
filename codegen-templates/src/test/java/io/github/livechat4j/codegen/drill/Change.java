package io.github.livechat4j.codegen.drill;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/**
 * A row of the table of changes: a change of the contract, and its expected result.
 *
 * @param kind the file of the table that contains it
 * @param row the content of the row
 */
record Change(String kind, JsonNode row) {

    private static final List<String> KINDS = List.of(
            "parameters",
            "answers",
            "bodies",
            "operations",
            "schemas",
            "names",
            "unions",
            "documents",
            "calls",
            "compositions",
            "texts");

    /** Returns all rows of all files. */
    static List<Change> all() {
        List<Change> changes = new ArrayList<>();
        for (String kind : KINDS) {
            table(kind).forEach(row -> changes.add(new Change(kind, row)));
        }
        return changes;
    }

    private static JsonNode table(String kind) {
        try (InputStream table = Change.class.getResourceAsStream("/drill/" + kind + ".yaml")) {
            // Jackson does not follow aliases
            Object rows = new Yaml().load(Objects.requireNonNull(table, kind));
            return Json.mapper().valueToTree(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(kind, e);
        }
    }

    String title() {
        return row.path("change").asText();
    }

    /** Returns a text of the row; empty if it has none. */
    String text(String key) {
        return row.path(key).asText();
    }

    boolean has(String key) {
        return row.has(key);
    }

    /** Returns the words that the messages of a refused change must contain; none if the change must be accepted. */
    List<String> refusal() {
        return texts("refused");
    }

    List<String> texts(String key) {
        return StreamSupport.stream(row.path(key).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public String toString() {
        return kind + ": " + title();
    }
}
