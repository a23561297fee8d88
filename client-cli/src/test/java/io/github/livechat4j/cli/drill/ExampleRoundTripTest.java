package io.github.livechat4j.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What becomes of the examples of a contract that was changed, or drawn at random: each is read by the classes that were generated, and written
 * again as it was. The drill of codegen-templates has made the contracts.
 */
@Tag("drill")
class ExampleRoundTripTest {

    private static final Path DRILL = Path.of("../codegen-templates/target/drill");
    private static final JsonMapper JSON = new JsonMapper();
    private static final String DOCUMENT = "classes/livechat4j/openapi.json";

    static Stream<Named<Path>> contracts() throws IOException {
        if (!Files.exists(DRILL)) {
            return Stream.empty();
        }
        try (Stream<Path> directories = Files.list(DRILL)) {
            return directories
                    .filter(directory -> Files.exists(directory.resolve(DOCUMENT)))
                    .filter(directory -> Files.exists(directory.resolve("classes/io")))
                    .filter(directory -> Files.exists(directory.resolve("row.json")))
                    .sorted()
                    .map(directory -> Named.of(directory.getFileName().toString(), directory))
                    .toList()
                    .stream();
        }
    }

    @Test
    void theDrill_whenItHasRun_thenLeftContractsToRead() throws IOException {
        assertThat(contracts()).as("contracts in " + DRILL).hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("contracts")
    void theExamplesOfNewOperations_whenReadAndWritten_thenAreTheSame(Path directory)
            throws IOException, ReflectiveOperationException {
        JsonNode document = JSON.readTree(directory.resolve(DOCUMENT).toFile());
        JsonNode before = JSON.readTree(
                directory.resolveSibling("unchanged").resolve(DOCUMENT).toFile());
        List<String> faults = new ArrayList<>();
        try (ChangedClasses classes = ChangedClasses.of(directory)) {
            Class<?> codecType = classes.loadClass("io.github.livechat4j.wire.JsonCodec");
            Object codec = codecType.getConstructor().newInstance();
            Method read = codecType.getMethod("read", String.class, Type.class);
            Method write = codecType.getMethod("write", Object.class);
            for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
                if (before.path("paths").has(path.getKey())) {
                    continue;
                }
                for (JsonNode operation : path.getValue()) {
                    if (!operation.has("operationId")) {
                        continue;
                    }
                    Method method = method(classes, operation);
                    for (Sample sample : samples(document, operation, method)) {
                        JsonNode written;
                        try {
                            Object value = read.invoke(codec, sample.value().toString(), sample.type());
                            written = JSON.readTree((String) write.invoke(codec, value));
                        } catch (ReflectiveOperationException e) {
                            faults.add(sample.title() + ": " + e.getCause());
                            continue;
                        }
                        if (!same(sample.value(), written)) {
                            faults.add(sample.title() + "\n  read:    " + sample.value() + "\n  written: " + written);
                        }
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private record Sample(String title, JsonNode value, Type type) {}

    /** The full form of the method, which is the one that is no default method. */
    private static Method method(ChangedClasses classes, JsonNode operation) throws ReflectiveOperationException {
        Class<?> api = classes.loadClass(
                "io.github.livechat4j.api." + operation.path("tags").path(0).asText() + "Api");
        String id = operation.path("operationId").asText();
        return Arrays.stream(api.getMethods())
                .filter(method -> method.getName().equals(id) && !method.isDefault())
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(api + "." + id));
    }

    private static List<Sample> samples(JsonNode document, JsonNode operation, Method method) {
        List<Sample> samples = new ArrayList<>();
        String id = operation.path("operationId").asText();
        Type[] arguments = method.getGenericParameterTypes();
        examples(document, resolved(document, operation.path("requestBody")))
                .forEach(value ->
                        samples.add(new Sample("the body of " + id, value, arguments[arguments.length - 1])));
        operation.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                examples(document, resolved(document, response.getValue()))
                        .forEach(value -> samples.add(
                                new Sample("the answer of " + id, value, method.getGenericReturnType())));
            }
        });
        return samples;
    }

    private static List<JsonNode> examples(JsonNode document, JsonNode holder) {
        List<JsonNode> values = new ArrayList<>();
        holder.path("content").path("application/json").path("examples").forEach(example -> values.add(
                resolved(document, example).path("value")));
        return values;
    }

    private static JsonNode resolved(JsonNode document, JsonNode node) {
        return node.has("$ref")
                ? document.at(node.path("$ref").asText().substring(1))
                : node;
    }

    /** Numbers are the same where their values are. */
    private static boolean same(JsonNode one, JsonNode other) {
        Comparator<JsonNode> byValue = (left, right) -> {
            if (left.isNumber() && right.isNumber()) {
                return new BigDecimal(left.asText()).compareTo(new BigDecimal(right.asText()));
            }
            return left.equals(right) ? 0 : 1;
        };
        return one.equals(byValue, other);
    }
}
