package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that control characters in foreign text never reach a terminal, and that files keep them. */
class ControlCharactersTest {

    /**
     * Clears the screen, sets the title (in 7-bit and 8-bit form), breaks the line in four ways, and reverses the
     * direction of text.
     */
    private static final String HOSTILE =
            "Ana\u001b[2J\u001b]0;owned\u0007\u009b31m\u009d\u0090\u0000\u0008\r\u0085\u2028\u2029\u202e\u2066\u200f\u061cSousa";

    private static final String STEERING =
            "(?!\\r\\n|[\\n\\t])[\\p{Cc}\\u2028\\u2029\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

    private static String json() {
        try {
            return new ObjectMapper().writeValueAsString(HOSTILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FixedService service() {
        String person =
                "\"name\": %s, \"login\": %s, \"email\": %s, \"status\": %s".formatted(json(), json(), json(), json());
        String chat = """
                {"type": "chat", "id": "A1", "visitor": {"id": "v", %s}, "visitor_name": %s, "tags": [%s],
                 "agents": [{%s}], "messages": [{"author_name": %s, "text": %s, "timestamp": 1773835200}],
                 "started_timestamp": 1773835200, "ended_timestamp": 1773835300, "duration": 100}""".formatted(person, json(), json(), person, json(), json());
        return new FixedService()
                .answers("/agents", "[{" + person + "}]")
                .answers("/agents/x", json())
                .answers("/groups", json())
                .answers("/tags", "[{\"name\": %s, \"author\": %s}]".formatted(json(), json()))
                .answers("/chats", "{\"chats\": [%s], \"total\": 1, \"pages\": 1}".formatted(chat))
                .answers(
                        "/reports/chats/ratings/ranking",
                        "{\"1\": {\"login\": %s, \"score\": \"0.5\"}}".formatted(json()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "agents list",
                "agents list --format json",
                "agents list --columns name,login",
                "call listAgents --format ndjson",
                "agents get x",
                "groups list",
                "tags list",
                "tags list --format table",
                "chats list",
                "chats list --format json",
                "export chats -o - --format csv",
                "export chats -o - --format ndjson",
                "report chat-ratings-ranking --from 2026-03-01 --to 2026-03-02",
                "report chat-ratings-ranking --from 2026-03-01 --to 2026-03-02 --format chart",
                "report chat-ratings-ranking --from 2026-03-01 --to 2026-03-02 --format csv",
                "report chat-ratings-ranking --from 2026-03-01 --to 2026-03-02 --format json",
                "doctor"
            })
    void aCommand_whenItPrintsAtATerminal_thenSteersNothing(String words) {
        try (FixedService service = service()) {
            Cli.Outcome outcome = Cli.atTerminal(
                    Map.of("LIVECHAT_TOKEN", "canary", "LIVECHAT_BASE_URL", service.baseUrl()), words.split(" "));

            assertThat(outcome.out() + outcome.err()).doesNotContainPattern(STEERING);
            assertThat(outcome.exitCode()).isNotEqualTo(ExitCode.USAGE.code());
            assertThat(outcome.out() + outcome.err()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"agents list --format json", "call listAgents", "export chats -o -"})
    void json_whenAProgramReadsIt_thenHasAllCharacters(String words) {
        try (FixedService service = service()) {
            Cli.Outcome outcome = service.run(words.split(" "));

            assertThat(outcome.out()).contains("\u202e", "\u009b");
        }
    }

    @Test
    void json_whenAPersonReadsIt_thenIsTheSameJson() throws IOException {
        try (FixedService service = service()) {
            Map<String, String> environment =
                    Map.of("LIVECHAT_TOKEN", "canary", "LIVECHAT_BASE_URL", service.baseUrl());

            Cli.Outcome outcome = Cli.atTerminal(environment, "agents", "list", "--format", "json");

            assertThat(new ObjectMapper().readTree(outcome.out()).at("/0/name").asText())
                    .isEqualTo(HOSTILE);
        }
    }

    @Test
    void anArgument_whenItIsWrong_thenIsShownWithoutItsControls() {
        assertThat(Cli.run("agents", "list", "--page=\u001b[2J\u202e").err())
                .isNotEmpty()
                .doesNotContainPattern(STEERING);
    }

    /** All output must go through the writers of the terminal, which escape control characters. */
    @Test
    void classes_whenTheyPrint_thenThroughTheTerminal() throws IOException {
        Map<String, List<String>> allowed = Map.of(
                // the assistant reads JSON, which has them as escapes
                "System\\.(out|err)\\b", List.of("McpCommand.java", "Terminal.java"),
                "new PrintWriter\\(", List.of("Terminal.java"),
                "\\.drawing\\(", List.of("Application.java", "OutputTarget.java", "Terminal.java"),
                "\\.overwrite\\(", List.of("Progress.java", "Terminal.java"),
                "FileDescriptor\\.out", List.of("ResultStream.java"));
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                allowed.forEach((words, names) -> {
                    if (!names.contains(file.getFileName().toString())) {
                        assertThat(source).as(file.toString()).doesNotContainPattern(words);
                    }
                });
            }
        }
    }
}
