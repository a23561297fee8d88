package io.github.livechat4j.cli.resources;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Closest;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.RefusedWords;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** All operations, from the description that the build has made. */
final class Operations {

    private static final String RESOURCE = "/livechat4j/operations.json";

    private final JsonNode document;

    Operations(JsonNode document) {
        this.document = document;
    }

    /** Reads the description. Operations are converted lazily, when they are asked for. */
    static Operations read() {
        try (InputStream resource = Operations.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IllegalStateException(RESOURCE + " is not on the class path; build the module by Maven");
            }
            return new Operations(new ObjectMapper().readTree(resource));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the description of each resource by tag, without resources that have only reports, which have a command
     * of their own.
     */
    Map<String, String> resources() {
        Map<String, String> resources = new LinkedHashMap<>();
        document.path("resources").properties().forEach(resource -> {
            if (described()
                    .anyMatch(operation -> isOf(resource.getKey(), operation)
                            && !operation.path("report").asBoolean())) {
                resources.put(resource.getKey(), resource.getValue().asText());
            }
        });
        return resources;
    }

    private java.util.stream.Stream<JsonNode> described() {
        return StreamSupport.stream(document.path("operations").spliterator(), false);
    }

    private static boolean isOf(String tag, JsonNode operation) {
        return operation.path("tag").asText().equals(tag);
    }

    List<CommandOperation> of(String tag) {
        return described()
                .filter(operation -> isOf(tag, operation))
                .map(CommandOperation::of)
                .toList();
    }

    List<CommandOperation> all() {
        return described().map(CommandOperation::of).toList();
    }

    CommandOperation named(String id) {
        return described()
                .filter(operation -> operation.path("id").asText().equals(id))
                .findFirst()
                .map(CommandOperation::of)
                .orElseThrow(() -> Failure.of(ExitCode.USAGE, "there is no " + RefusedWords.shown("operation", id))
                        .advise(Closest.advice(
                                id,
                                described()
                                        .map(operation -> operation.path("id").asText())
                                        .toList(),
                                "see: livechat call --list")));
    }
}
