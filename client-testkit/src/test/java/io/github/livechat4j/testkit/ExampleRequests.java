package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.contract.ServedOperation;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Builds requests from the examples of the contract. */
final class ExampleRequests {

    private ExampleRequests() {}

    static List<JsonNode> bodies(ServedOperation operation) {
        List<JsonNode> bodies = ServedContract.bundled().requests(operation.id());
        return bodies.isEmpty() ? List.of(ServedContract.bundled().document().path("nothing")) : bodies;
    }

    static String path(ServedOperation operation) {
        String path = operation.path();
        List<String> query = new ArrayList<>();
        JsonNode item = ServedContract.bundled().document().path("paths").path(operation.path());
        for (JsonNode declared : List.of(
                item.path("parameters"),
                item.path(operation.method().toLowerCase(Locale.ROOT)).path("parameters"))) {
            for (JsonNode reference : declared) {
                JsonNode parameter = operation.schemas().resolve(reference);
                String name = parameter.path("name").asText();
                JsonNode example = parameter.path("example");
                if (parameter.path("in").asText().equals("path")) {
                    path = path.replace(
                            "{" + name + "}", encoded(example.asText()).replace("+", "%20"));
                } else if (parameter.path("in").asText().equals("query")) {
                    (example.isArray() ? StreamSupport.stream(example.spliterator(), false) : Stream.of(example))
                            .forEach(value -> query.add(encoded(name) + "=" + encoded(value.asText())));
                }
            }
        }
        return path + "?" + String.join("&", query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
