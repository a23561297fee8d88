package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that the commands, options and exit codes of the last release still exist. */
class DescribeCommandsTest {

    private static final Path BASELINE = Path.of("../it-tests/baseline");

    @Test
    void theCommands_whenChanged_thenBreakNoScript() throws IOException {
        List<String> released = Files.readAllLines(BASELINE.resolve("command.txt"));
        String[] before = version(Files.readString(BASELINE.resolve("version.txt")));
        String[] now = version(System.getProperty("project.version", ""));

        List<String> broken = DescribeCommands.broken(released, DescribeCommands.lines());

        boolean mayBreak = Integer.parseInt(now[0]) > Integer.parseInt(before[0])
                || (now[0].equals("0") && Integer.parseInt(now[1]) > Integer.parseInt(before[1]));
        assertThat(broken)
                .withFailMessage(() -> "Scripts for version " + String.join(".", before)
                        + " break. Only a major version may do so, or a minor version before 1.0:\n"
                        + "  "
                        + String.join("\n  ", broken))
                .matches(changes -> changes.isEmpty() || mayBreak);
    }

    private static String[] version(String text) {
        return text.strip().replaceFirst("-.*", "").split("\\.", -1);
    }

    @Test
    void theCommands_whenDescribed_thenHaveWhatScriptsUse() {
        assertThat(DescribeCommands.lines())
                .contains(
                        "livechat agents list",
                        "livechat call argument 0",
                        "livechat agents list --status=VALUE",
                        "every command --help",
                        "exit code 3 CREDENTIALS");
    }

    @ParameterizedTest(name = "{0}, then {1}")
    @CsvSource({
        "livechat fly, livechat fly,",
        "livechat fly, livechat glide, livechat fly is gone",
        "livechat fly --high, livechat fly --low, livechat fly --high is gone",
        "livechat fly --high, every command --high,",
        "livechat fly --format=csv, livechat fly --format=json, livechat fly --format=csv is gone",
        "livechat fly --high=VALUE (required), livechat fly --high=VALUE,",
        "livechat fly argument 0 (required), livechat fly argument 0,",
        "exit code 3 CREDENTIALS, exit code 4 CREDENTIALS, exit code 3 CREDENTIALS is gone"
    })
    void aLine_whenItChanges_thenIsToldIfScriptsBreak(String was, String is, String complaint) {
        assertThat(DescribeCommands.broken(List.of(was), List.of(is)))
                .isEqualTo(complaint == null ? List.of() : List.of(complaint));
    }

    @ParameterizedTest
    @CsvSource({"--high=VALUE (required)", "argument 0 (required)"})
    void whatHasToBeGiven_whenItIsNew_thenBreaksScripts(String line) {
        assertThat(DescribeCommands.broken(List.of("livechat fly"), List.of("livechat fly", "livechat fly " + line)))
                .containsExactly("livechat fly " + line + " was not before");
        assertThat(DescribeCommands.broken(
                        List.of("livechat fly"), List.of("livechat fly", "livechat glide", "livechat glide " + line)))
                .isEmpty();
    }
}
