package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests each command against a service that answers with status 200 but without a valid body. */
class NoAnswersTest {

    private static final String PAGE = "<!DOCTYPE html>\n<title>Maintenance \u001b[31m</title>\n";

    @AutoClose
    private final FixedService service = new FixedService();

    @TempDir
    Path directory;

    private record Body(int status, String contentType, String text) {

        @Override
        public String toString() {
            return status + " " + contentType + " "
                    + text.substring(0, Math.min(20, text.length())).strip();
        }
    }

    private static final List<Body> BODIES = List.of(
            new Body(200, "text/html; charset=utf-8", PAGE),
            new Body(203, "text/html", "\n\n"),
            new Body(204, "text/plain", ""),
            new Body(200, "text/plain", "OK\n"),
            new Body(200, "application/json", ""),
            new Body(200, "application/json", "null"),
            new Body(200, "application/json", "\"" + "maintenance" + "\""),
            new Body(200, "application/json", "9".repeat(100_000)),
            new Body(200, "application/json", "[".repeat(100_000)),
            new Body(200, "application/json", "{\"a\":".repeat(100_000)),
            new Body(200, "application/json", "[{\"login\":\"a@exam"));

    private static final List<List<String>> COMMANDS = List.of(
            List.of("agents", "list"),
            List.of("agents", "list", "--format", "table"),
            List.of("agents", "list", "--format", "ndjson"),
            List.of("agents", "get", "a@example.com"),
            List.of("agents", "update", "a@example.com", "--name", "Ada"),
            List.of("chats", "list"),
            List.of("status", "get"),
            List.of("call", "listTags"),
            List.of("call", "totalChats", "date_from=2026-02-01"),
            List.of("report", "total-chats", "--from", "2026-02-01", "--to", "2026-02-28"),
            List.of("doctor"),
            List.of("export", "chats", "--format", "ndjson", "-o", "-"));

    static Stream<Arguments> commandsAndBodies() {
        return COMMANDS.stream().flatMap(command -> BODIES.stream().map(body -> Arguments.of(command, body)));
    }

    @ParameterizedTest
    @MethodSource("commandsAndBodies")
    void aCommand_whenTheBodyIsNoAnswer_thenEndsWithEightAndPrintsNothingOfIt(List<String> command, Body body) {
        service.answersAll(body.status(), body.contentType(), body.text());

        Cli.Outcome outcome = service.run(command.toArray(String[]::new));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SERVICE.code());
        if (!command.contains("doctor")) {
            assertThat(outcome.out()).isEmpty();
        }
        assertThat(outcome.err() + outcome.out()).doesNotContain("Maintenance", "\u001b", "maintenance", "\tat ");
    }

    @Test
    void list_whenAPageOfHtmlComes_thenSaysWhatItIs() {
        service.answersAll(200, "text/html; charset=utf-8", PAGE);

        assertThat(service.run("agents", "list").err().strip())
                .isEqualTo(
                        "livechat: listAgents (GET /agents): expected JSON at $ but found something else before line 1, column 2,"
                                + " in an answer of type text/html; check --base-url and proxy: this may not be an answer of the service");
    }

    @Test
    void get_whenSomethingIsMissingThatTheContractPromises_thenPrintsItAndEndsWithEight() {
        service.answersAll(200, "application/json", "{\"error\":\"internal\"}");

        Cli.Outcome outcome = service.run("agents", "get", "a@example.com", "--format", "table");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SERVICE.code());
        assertThat(outcome.out()).isEqualTo("{\n  \"error\": \"internal\"\n}\n");
        assertThat(outcome.err()).contains("expected").contains("but found nothing");
    }

    @Test
    void list_whenANumberIsTooLongToBeShown_thenEndsWithEight() {
        service.answersAll(200, "application/json", "[{\"login\":\"a\",\"x\":" + "9".repeat(100_000) + "}]");

        Cli.Outcome outcome = service.run("agents", "list");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SERVICE.code());
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).contains("cannot be read").hasSizeLessThan(300);
    }

    @Test
    void delete_whenNothingIsSaidAboutIt_thenPrintsNothingAndIsDone() {
        service.answersAll(204, "application/json", "");

        Cli.Outcome outcome = service.run("agents", "delete", "a@example.com", "--yes");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void aCommand_whenTheAnswerIsTooLong_thenEndsWithEightAndLeavesNothing() throws IOException {
        service.answersAll(200, "application/json", "[" + " ".repeat(2 << 20) + "]");
        Path file = directory.resolve("chats.ndjson");

        for (List<String> command : List.of(
                List.of("agents", "list"),
                List.of("doctor"),
                List.of("report", "total-chats", "--from", "2026-02-01", "--to", "2026-02-28"),
                List.of("export", "chats", "-o", file.toString()))) {
            Cli.Outcome outcome = service.run(Stream.concat(command.stream(), Stream.of("--max-answer-megabytes", "1"))
                    .toArray(String[]::new));

            assertThat(outcome.exitCode()).as(command.toString()).isEqualTo(ExitCode.SERVICE.code());
            assertThat(outcome.err() + outcome.out()).contains("larger than 1048576 bytes");
        }
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void maxAnswerMegabytes_whenNotPositive_thenIsRefused() {
        Cli.Outcome outcome = service.run("agents", "list", "--max-answer-megabytes", "0");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains("--max-answer-megabytes must be positive, was 0");
    }

    @Test
    void export_whenTheServiceDoesNotLookAtTheDays_thenEndsWithEightAndLeavesNothing() throws IOException {
        String chat =
                "{\"type\":\"chat\",\"id\":\"A\",\"started_timestamp\":1700000000,\"ended_timestamp\":1700000060}";
        service.answersAll(200, "application/json", "{\"chats\":[" + chat + "],\"total\":1,\"pages\":1}");
        Path file = directory.resolve("chats.ndjson");

        Cli.Outcome outcome =
                service.run("export", "chats", "--from", "2026-02-01", "--to", "2026-02-28", "-o", file.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SERVICE.code());
        assertThat(outcome.err())
                .contains("page 1 of the chats of 2026-02-01 to 2026-02-28", "ignores date_from");
        try (Stream<Path> left = Files.list(directory)) {
            assertThat(left).isEmpty();
        }
    }
}
