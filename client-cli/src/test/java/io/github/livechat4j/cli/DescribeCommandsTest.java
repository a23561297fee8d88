package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.release.ReleasedVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Checks that the commands, options and exit codes of the last release still exist. */
class DescribeCommandsTest {

    private static final Path BASELINE = Path.of("../it-tests/baseline");

    @Test
    void theCommands_whenChanged_thenBreakNoScript() throws IOException {
        List<String> released = Files.readAllLines(BASELINE.resolve("command.txt"));
        ReleasedVersion version = new ReleasedVersion(
                Files.readString(BASELINE.resolve("version.txt")).strip());

        // any build would be compatible with an empty list
        assertThat(released).contains("livechat");
        List<String> broken = CommandBaseline.broken(released, DescribeCommands.lines());

        assertThat(broken)
                .withFailMessage(() -> "What version " + version.text()
                        + " let scripts name has changed, which only a major version may, or a minor one before 1.0:\n"
                        + "  "
                        + String.join("\n  ", broken))
                .matches(changes ->
                        changes.isEmpty() || version.mayBeBrokenBy(System.getProperty("project.version", "")));
    }

    @Test
    void theCommands_whenDescribed_thenHaveWhatScriptsUse() {
        assertThat(DescribeCommands.lines())
                .contains(
                        "livechat agents list",
                        "livechat call argument 0 OPERATION",
                        "livechat agents list --status=VALUE",
                        "livechat agents create --name=VALUE (required)",
                        "livechat export chats --limit=NUMBER",
                        "every command --help",
                        "exit code 3 CREDENTIALS")
                .anyMatch(line -> line.startsWith("columns of livechat export chats: type, id, started, "))
                .anyMatch(line -> line.startsWith("columns of livechat export tickets: id, status, subject, "));
    }
}
