package io.github.livechat4j.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.livechat4j.programs.NeedsProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of docs/curl, a client that is independent of this project, and compares their output with the
 * document.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CurlScriptsTest {

    private static final Path ROOT = Path.of("..");
    private static final Path DIRECTORY = ROOT.resolve("docs/curl");

    /** Either the start of a sandbox, or a command and its output. */
    private static final Pattern PIECE = Pattern.compile(
            "(?m)^java -jar \\S+ (?<options>.*)$|^\\$ (?<command>.*)\\R(?<printed>(?:(?!```).*\\R)+)```$");

    private final Map<String, StandingSandbox> sandboxes = new HashMap<>();

    static Stream<Arguments> commands() {
        List<Arguments> commands = new ArrayList<>();
        String options = "";
        Matcher pieces = PIECE.matcher(read(DIRECTORY.resolve("README.md")));
        while (pieces.find()) {
            if (pieces.group("options") == null) {
                commands.add(arguments(pieces.group("command"), options, pieces.group("printed")));
            } else {
                options = pieces.group("options");
            }
        }
        return commands.stream();
    }

    @NeedsProgram(
            value = {"bash", "curl", "grep", "awk"},
            packages = "bash curl grep mawk")
    @ParameterizedTest(name = "{0}")
    @MethodSource("commands")
    void aCommand_whenTyped_thenPrintsWhatTheReadmeSays(String command, String options, String printed)
            throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        StandingSandbox sandbox = sandboxes.computeIfAbsent(options, StandingSandbox::start);
        shell.environment().keySet().removeIf(name -> name.startsWith("LIVECHAT_"));
        shell.environment().put("LIVECHAT_BASE_URL", sandbox.baseUrl());
        // no proxy for connections within this machine
        shell.environment().put("NO_PROXY", "127.0.0.1");

        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(output).isEqualTo(printed);
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void theReadme_whenRead_thenHasEveryScript() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            List<String> scripts = files.filter(Files::isExecutable)
                    .map(file -> "docs/curl/" + file.getFileName())
                    .toList();

            assertThat(commands().map(command -> command.get()[0])).containsExactlyInAnyOrderElementsOf(scripts);
        }
    }

    @NeedsProgram(value = "bash", packages = "bash")
    @Test
    void aScript_whenTheAddressIsNotOfThisMachine_thenCallsNobody() throws Exception {
        ProcessBuilder shell = new ProcessBuilder("bash", "docs/curl/tags.sh")
                .directory(ROOT.toFile())
                .redirectErrorStream(true);
        shell.environment().put("LIVECHAT_BASE_URL", "https://livechat.example.com");

        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output).contains("must be a sandbox on this machine").contains("https://livechat.example.com");
    }

    @AfterAll
    void stop() {
        sandboxes.values().forEach(StandingSandbox::close);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
