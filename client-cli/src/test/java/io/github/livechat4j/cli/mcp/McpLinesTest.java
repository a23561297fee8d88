package io.github.livechat4j.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Main;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lines to and from {@code livechat mcp}, which a client of the SDK does not write. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class McpLinesTest {

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";

    private static final List<String> BEGINNING = List.of(
            "{\"jsonrpc\":\"2.0\",\"id\":\"begin\",\"method\":\"initialize\",\"params\":{\"protocolVersion\":\"2025-06-18\","
                    + "\"capabilities\":{},\"clientInfo\":{\"name\":\"test\",\"version\":\"1\"}}}",
            "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}");

    /** Writes lines, closes the input, and returns the answers of the process, which must end with code 0. */
    private static List<JsonNode> answers(List<String> lines) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                Main.class.getName(),
                "mcp",
                "--sandbox",
                "--sandbox-chats",
                "50");
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        builder.redirectError(ProcessBuilder.Redirect.DISCARD);
        Process process = builder.start();
        try {
            try (OutputStream in = process.getOutputStream()) {
                in.write((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
            }
            List<JsonNode> answers = new ArrayList<>();
            ObjectMapper mapper = new ObjectMapper();
            for (String line : new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                answers.add(mapper.readTree(line));
            }
            assertThat(process.waitFor()).isZero();
            return answers;
        } finally {
            process.destroyForcibly();
        }
    }

    private static List<JsonNode> answersInSession(String... lines) throws IOException, InterruptedException {
        List<String> all = new ArrayList<>(BEGINNING);
        all.addAll(List.of(lines));
        return answers(all);
    }

    private static JsonNode answer(List<JsonNode> answers, String id) {
        return answers.stream()
                .filter(each -> each.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no answer to " + id + " in " + answers));
    }

    @Test
    void ping_whenItIsTheOnlyLine_thenIsAnswered() throws Exception {
        assertThat(answers(List.of(PING))).singleElement().satisfies(answer -> {
            assertThat(answer.path("id").asInt()).isEqualTo(1);
            assertThat(answer.path("result").isObject()).isTrue();
        });
    }

    @Test
    void request_whenThereIsNoSession_thenIsRefused() throws Exception {
        JsonNode answer =
                answer(answers(List.of("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"tools/list\"}", PING)), "3");

        assertThat(answer.at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(answer.at("/error/message").asText()).contains("send initialize before tools/list");
    }

    @Test
    void session_whenALineIsNoRequest_thenRefusesItAndGoesOn() throws Exception {
        List<JsonNode> answers = answersInSession(
                "{\"jsonrpc\":\"2.0\",\"id\":\"early\",\"method\":\"tools/call\",\"params\":{\"name\":\"getStatus\"}}",
                "not json",
                "[]",
                "{}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1.5,\"method\":\"ping\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{}}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/roots/list_changed\",\"params\":[]}",
                "",
                "{\"jsonrpc\":\"2.0\",\"id\":\"late\",\"method\":\"tools/call\",\"params\":{\"name\":\"getStatus\"}}");

        assertThat(answers)
                .filteredOn(each -> each.path("id").isNull())
                .extracting(each -> each.at("/error/code").asInt())
                .containsExactly(-32700, -32600, -32600, -32600, -32600);
        assertThat(answer(answers, "early").at("/result/isError").asBoolean(true))
                .isFalse();
        assertThat(answer(answers, "late").at("/result/isError").asBoolean(true))
                .isFalse();
        assertThat(answers).hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            tools/call |                                         | tools/call needs params with the name of a tool
            tools/call | []                                      | params must be an object
            tools/call | {"name":"getStatus","arguments":[]}     | arguments must be an object
            tools/call | {"name":"getStats"}                     | there is no tool 'getStats'; did you mean getStatus?
            tools/call | {"name":"getStatus","_meta":5}          | params are not those of tools/call
            initialize | {}                                      | initialize needs params with protocolVersion
            """)
    void params_whenWrong_thenAreRefusedInPlainWords(String method, String params, String words) throws Exception {
        String line = "{\"jsonrpc\":\"2.0\",\"id\":9,\"method\":\"" + method + "\""
                + (params == null ? "" : ",\"params\":" + params) + "}";

        JsonNode error = answer(answersInSession(line), "9").path("error");

        assertThat(error.path("code").asInt()).isEqualTo(-32602);
        assertThat(error.path("message").asText()).contains(words).doesNotContain("java", "Exception");
    }
}
