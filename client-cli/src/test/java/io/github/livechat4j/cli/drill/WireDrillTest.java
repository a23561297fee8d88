package io.github.livechat4j.cli.drill;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What goes over the wire after a change of the contract that was accepted: the command calls the changed operation, through the method that
 * was generated for it, on a sandbox of the changed contract. The drill of codegen-templates has made the changes.
 */
@Tag("drill")
class WireDrillTest {

    private static final Path DRILL = Path.of("../codegen-templates/target/drill");
    private static final JsonMapper JSON = new JsonMapper();
    private static final int OK = 200;

    static Stream<Named<Path>> changes() throws IOException {
        List<Named<Path>> changes = new ArrayList<>();
        if (Files.exists(DRILL)) {
            try (Stream<Path> directories = Files.list(DRILL)) {
                for (Path directory : directories.sorted().toList()) {
                    JsonNode row = row(directory);
                    if (row.path("wire").has("command")) {
                        changes.add(Named.of(row.path("change").asText(), directory));
                    }
                }
            }
        }
        return changes.stream();
    }

    private static JsonNode row(Path directory) throws IOException {
        Path row = directory.resolve("row.json");
        return Files.exists(row) ? JSON.readTree(row.toFile()) : JSON.createObjectNode();
    }

    @Test
    void theDrill_whenItHasRun_thenLeftChangesToCall() throws IOException {
        assertThat(changes())
                .as("changes in " + DRILL + ", which ContractDrillTest of codegen-templates leaves there")
                .hasSizeGreaterThan(20);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void aChangedOperation_whenCalledByTheCommand_thenIsOnTheWireAsTheContractSays(Path directory)
            throws IOException, ReflectiveOperationException {
        JsonNode wire = row(directory).path("wire");
        try (ChangedClasses classes = ChangedClasses.of(directory)) {
            classes.loadClass("io.github.livechat4j.cli.contract.DescribeOperations")
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {
                        directory.resolve("classes/livechat4j/operations.json").toString()
                    });
            try (AutoCloseable sandbox = sandbox(classes);
                    RecordingProxy proxy = RecordingProxy.before(text(sandbox, "baseUrl"), authorization(sandbox))) {
                Result result = command(classes, proxy.url(), texts(wire.path("command")));

                assertThat(result.exitCode()).as(result.err()).isZero();
                assertThat(proxy.count()).isEqualTo(1);
                check(wire, proxy.last(), result);
            } catch (ReflectiveOperationException | IOException | RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException("the sandbox could not be closed", e);
            }
        }
    }

    private static void check(JsonNode wire, RecordingProxy.Passed passed, Result result) throws IOException {
        assertThat(passed.request()).isEqualTo(wire.path("request").asText());
        assertThat(passed.body()).isEqualTo(wire.path("body").asText());
        assertThat(passed.status()).isEqualTo(wire.path("status").asInt(OK));
        wire.path("headers")
                .properties()
                .forEach(header -> assertThat(passed.headers()).anySatisfy((name, values) -> {
                    assertThat(name).isEqualToIgnoringCase(header.getKey());
                    assertThat(values).containsExactly(header.getValue().asText());
                }));
        if (!passed.answer().isEmpty()) {
            assertThat(JSON.readTree(result.out())).isEqualTo(JSON.readTree(passed.answer()));
            wire.path("answer")
                    .properties()
                    .forEach(field ->
                            assertThat(passed.answer()).contains("\"" + field.getKey() + "\":" + field.getValue()));
        } else {
            assertThat(result.out()).isEmpty();
        }
    }

    private record Result(int exitCode, String out, String err) {}

    private static Result command(ChangedClasses classes, String url, List<String> words)
            throws ReflectiveOperationException {
        Map<String, String> environment = Map.of(
                "LIVECHAT_LOGIN", "nora@example.com",
                "LIVECHAT_TOKEN", "not-a-real-token",
                "LIVECHAT_BASE_URL", url);
        Object outcome = classes.loadClass("io.github.livechat4j.cli.Cli")
                .getMethod("run", Map.class, String[].class)
                .invoke(null, environment, words.toArray(new String[0]));
        return new Result((int) call(outcome, "exitCode"), text(outcome, "out"), text(outcome, "err"));
    }

    private static AutoCloseable sandbox(ChangedClasses classes) throws ReflectiveOperationException {
        Object builder = classes.loadClass("io.github.livechat4j.testkit.LiveChatSandbox")
                .getMethod("builder")
                .invoke(null);
        return (AutoCloseable) call(builder, "start");
    }

    private static String authorization(Object sandbox) throws ReflectiveOperationException {
        return text(call(call(sandbox, "credentials"), "authorization"), "header");
    }

    private static String text(Object object, String method) throws ReflectiveOperationException {
        return String.valueOf(call(object, method));
    }

    private static Object call(Object object, String method) throws ReflectiveOperationException {
        Method found = object.getClass().getMethod(method);
        found.setAccessible(true);
        return found.invoke(object);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
