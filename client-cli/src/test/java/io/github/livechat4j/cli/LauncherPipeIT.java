package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the shipped launcher when the reader of its output has ended. */
class LauncherPipeIT {

    private static final String LAUNCHER = System.getProperty("launcher");
    private static final String SANDBOX = " --sandbox --sandbox-chats 5000 --quiet";

    @TempDir
    Path directory;

    private List<String> run(String script) throws IOException, InterruptedException {
        new ProcessBuilder(List.of("sh", "-c", script))
                .directory(directory.toFile())
                .redirectError(directory.resolve("err").toFile())
                .start()
                .waitFor();
        return List.of(Files.readString(directory.resolve("code")).strip(), Files.readString(directory.resolve("err")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "export chats -o -" + SANDBOX,
                "export chats -o - --format csv" + SANDBOX,
                "report total-chats --from 2025-01-01 --to 2026-01-31 --format csv -o -" + SANDBOX,
                "report total-chats --format png" + SANDBOX,
                "call listChats" + SANDBOX,
                "call --list",
                "completion bash",
                "--help",
                "webhooks listen --port 0 --format json" + SANDBOX
            })
    void run_whenTheReaderHasEnded_thenIsSilent(String words) throws Exception {
        // the reader ends before the command writes; a second pipe tells the command when to start
        List<String> outcome = run("mkfifo go && { read line <go; '" + LAUNCHER + "' " + words
                + "; echo $? >code; } | { exec 0<&-; echo >go; }");

        assertThat(outcome).containsExactly("141", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"export chats -o -" + SANDBOX, "call listAgents" + SANDBOX, "call --list", "--help"})
    void run_whenStandardOutputIsFull_thenSaysSo(String words) throws Exception {
        assumeTrue(Files.exists(Path.of("/dev/full")), "there is no /dev/full");

        List<String> outcome = run("'" + LAUNCHER + "' " + words + " >/dev/full; echo $? >code");

        assertThat(outcome.get(0)).isEqualTo(Integer.toString(ExitCode.FILE.code()));
        assertThat(outcome.get(1)).hasLineCount(1).startsWith("livechat: standard output: No space left on device");
    }
}
