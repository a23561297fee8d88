package io.github.livechat4j.codegen.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A copy of the sources of the contract with one change. Most changes add an operation, {@code drill}, whose parts a
 * row may replace; others edit existing parts.
 */
final class ChangedContract {

    private static final String ERRORS = """
                  '400': {$ref: '../responses.yaml#/BadRequest'}
                  '401': {$ref: '../responses.yaml#/Unauthorized'}
                  '403': {$ref: '../responses.yaml#/Forbidden'}
                  '404': {$ref: '../responses.yaml#/NotFound'}
                  '429': {$ref: '../responses.yaml#/TooManyRequests'}
                  '5XX': {$ref: '../responses.yaml#/ServerError'}
            """;

    private final Path spec;

    ChangedContract(Path spec) {
        this.spec = spec;
    }

    static ChangedContract copy(Path original, Path spec) throws IOException {
        for (String name : List.of("contract", "upstream", "upstream-map.yaml")) {
            try (Stream<Path> files = Files.walk(original.resolve(name))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Path target = spec.resolve(original.relativize(file).toString());
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                }
            }
        }
        return new ChangedContract(spec);
    }

    void apply(Change change) throws IOException {
        if (!change.has("edits")) {
            addOperation(change);
        }
        for (JsonNode edit : change.row().path("edits")) {
            edit(edit);
        }
        for (JsonNode edit : change.row().path("and")) {
            edit(edit);
        }
    }

    private void edit(JsonNode edit) throws IOException {
        Path file = spec.resolve("contract").resolve(edit.path("in").asText());
        String anchor = edit.path("replace").asText();
        String before = Files.exists(file) ? Files.readString(file) : "";
        int at = before.indexOf(anchor);
        if (at < 0) {
            throw new IllegalStateException(file + " has nowhere what the drill edits: " + anchor);
        }
        Files.createDirectories(file.getParent());
        Files.writeString(
                file, before.substring(0, at) + edit.path("by").asText() + before.substring(at + anchor.length()));
    }

    private void addOperation(Change change) throws IOException {
        String path = or(change.text("path"), "/drills");
        String tag = or(change.text("tag"), "Drills");
        edit(
                "openapi.yaml",
                "\ncomponents:\n",
                "  ? " + quoted(path) + "\n  : {$ref: "
                        + quoted("paths/drills.yaml#/" + path.replace("~", "~0").replace("/", "~1"))
                        + "}\n\ncomponents:\n");
        edit(
                "openapi.yaml",
                "\npaths:\n",
                "  - name: " + quoted(tag) + "\n    description: What is tried.\n\npaths:\n");
        write("paths/drills.yaml", paths(change, path, tag));
        write("schemas/drills.yaml", schemas(change));
        write("examples/drills.yaml", examples(change));
    }

    private static String paths(Change change, String path, String tag) {
        StringBuilder yaml = new StringBuilder("? " + quoted(path) + "\n:\n  parameters:\n")
                .append("    - $ref: '../parameters.yaml#/ApiVersion'\n")
                .append(change.text("pathParameters").indent(4))
                .append("  ")
                .append(or(change.text("method"), "get"))
                .append(":\n")
                .append("    tags: [")
                .append(quoted(tag))
                .append("]\n")
                .append("    operationId: ")
                .append(or(change.text("id"), "drill"))
                .append("\n")
                .append(
                        "    x-origin: docs\n    summary: Tries a change.\n    description: It is only for the drill.\n")
                .append(change.text("extra").indent(4));
        if (change.has("parameters")) {
            yaml.append("    parameters:\n").append(change.text("parameters").indent(6));
        }
        if (change.has("requestBody")) {
            yaml.append("    requestBody:\n").append(change.text("requestBody").indent(6));
        } else if (change.has("body")) {
            yaml.append("""
                        requestBody:
                          required: true
                          content:
                            application/json: &drillRequest
                              schema: {$ref: '../schemas/drills.yaml#/DrillRequest'}
                              examples:
                                drillRequest: {$ref: '../examples/drills.yaml#/drillRequest'}
                            application/x-www-form-urlencoded: *drillRequest
                    """.indent(0));
        }
        yaml.append("    responses:\n")
                .append(or(change.text("responses"), """
                '200':
                  description: The drill.
                  content:
                    application/json:
                      schema: {$ref: '../schemas/drills.yaml#/Drill'}
                      examples:
                        drill: {$ref: '../examples/drills.yaml#/drill'}
                """).indent(6))
                .append(ERRORS.indent(0));
        return yaml + change.text("more");
    }

    private static String schemas(Change change) {
        StringBuilder yaml = new StringBuilder();
        if (!change.has("noAnswer")) {
            yaml.append("Drill:\n  type: object\n  description: A drill.\n")
                    .append(change.text("drill").indent(2))
                    .append("  properties:\n    name: {type: string, description: Its name.}\n")
                    .append(change.text("properties").indent(4));
        }
        if (change.has("body")) {
            yaml.append("DrillRequest:\n  type: object\n  description: What to try.\n  properties:\n")
                    .append(change.text("body").indent(4));
        }
        return yaml + change.text("schemas");
    }

    private static String examples(Change change) {
        StringBuilder yaml = new StringBuilder();
        if (!change.has("noAnswer")) {
            yaml.append("drill:\n  summary: A drill.\n  value:\n    name: Spring\n")
                    .append(change.text("example").indent(4));
        }
        if (change.has("body")) {
            yaml.append("drillRequest:\n  summary: A request.\n  value:\n")
                    .append(change.text("request").indent(4));
        }
        return yaml + change.text("examples");
    }

    private void edit(String file, String anchor, String text) throws IOException {
        Path path = spec.resolve("contract").resolve(file);
        Files.writeString(path, Files.readString(path).replace(anchor, "\n" + text));
    }

    private void write(String file, String text) throws IOException {
        Path path = spec.resolve("contract").resolve(file);
        if (!text.isBlank()) {
            Files.writeString(path, text);
        }
    }

    private static String or(String text, String other) {
        return text.isEmpty() ? other : text;
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
