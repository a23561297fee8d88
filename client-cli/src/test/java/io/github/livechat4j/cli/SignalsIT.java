package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the shipped launcher under SIGINT and SIGTERM: the command reports how far it came. */
@Timeout(240)
class SignalsIT {

    private static final String LAUNCHER = System.getProperty("launcher");

    @TempDir
    private Path directory;

    /**
     * Starts a command with default handling of signals, even if this process ignores them, as in the background of a
     * shell.
     */
    private static Process start(LiveChatSandbox sandbox, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT,TERM", LAUNCHER));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(StandingSandbox.environment(sandbox));
        return builder.start();
    }

    private static void signal(Process process, String signal) throws Exception {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private static BufferedReader err(Process process) {
        return new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
    }

    @NeedsProgram(
            value = {"env", "kill"},
            packages = "coreutils procps")
    @ParameterizedTest
    @CsvSource({"INT, 130, 0", "TERM, 143, 0", "INT, 130, 1", "TERM, 143, 1", "INT, 130, 200000", "TERM, 143, 200000"})
    void export_whenASignalEndsIt_thenSaysHowFarItCame(String signal, int exitCode, long size) throws Exception {
        Path part = directory.resolve("chats.ndjson.part");
        try (LiveChatSandbox sandbox = StandingSandbox.builder()
                .chats(20_000)
                .latency(Duration.ofMillis(2))
                .start()) {
            Process export = start(
                    sandbox,
                    "export",
                    "chats",
                    "-o",
                    directory.resolve("chats.ndjson").toString());
            while (export.isAlive() && !(Files.exists(part) && Files.size(part) >= size)) {
                Thread.onSpinWait();
            }
            signal(export, signal);

            String said = err(export).lines().collect(Collectors.joining("\n"));

            assertThat(export.waitFor()).as(said).isEqualTo(exitCode);
            assertThat(said)
                    .matches("livechat: interrupted after (0 chats; (nothing is left of it, )?run it again"
                            + "|[0-9,]+ chats; go on with --resume)");
        }
    }

    @NeedsProgram(
            value = {"env", "kill"},
            packages = "coreutils procps")
    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void webhooksListen_whenASignalEndsIt_thenItsWebhooksAreRemoved(String signal, int exitCode) throws Exception {
        try (LiveChatSandbox sandbox = StandingSandbox.builder().start()) {
            int before = sandbox.client().webhooks().listWebhooks().events().size();
            Process listening = start(
                    sandbox,
                    "webhooks",
                    "listen",
                    "--port",
                    "0",
                    "--register",
                    "chat_started",
                    "--url",
                    "https://signals.example.com/livechat");
            BufferedReader said = err(listening);
            assertThat(said.readLine()).startsWith("listening on http://127.0.0.1:");
            assertThat(sandbox.client().webhooks().listWebhooks().events()).hasSize(before + 1);
            signal(listening, signal);

            assertThat(said.readLine()).isEqualTo("livechat: interrupted after 0 deliveries");
            assertThat(listening.waitFor()).isEqualTo(exitCode);
            assertThat(sandbox.client().webhooks().listWebhooks().events()).hasSize(before);
        }
    }
}
