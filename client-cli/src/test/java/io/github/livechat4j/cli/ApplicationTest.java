package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of rules for all commands. */
class ApplicationTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"report --version", "report list -V", "export -V", "export chats -V", "replicate tables -V"})
    void version_whenASubcommandHasTheOption_thenIsPrinted(String line) {
        Cli.Outcome outcome = Cli.run(line.split(" ", -1));

        assertThat(outcome).isEqualTo(Cli.run("--version"));
        assertThat(outcome.out()).startsWith("livechat ");
    }

    @Test
    void questions_whenTheInputEnds_thenTheCommandEndsAndStoresNothing(@TempDir Path home) {
        Cli.Outcome outcome = Cli.asking(home, Map.of(), question -> Terminal.answered(null), "login");

        assertThat(outcome.err()).endsWith("livechat: the input has ended, and nothing was done\n");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void aTerminal_whenItIsNarrow_thenCommandsRunAllTheSame() {
        assertThat(Cli.atTerminal(20, "agents", "list", "--help").exitCode()).isZero();
    }

    @Test
    void run_whenAskedForItsVersion_thenSaysIt() {
        Cli.Outcome outcome = Cli.run("--version");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).startsWith("livechat 0.").contains("Java ");
    }

    @Test
    void run_whenThereIsNoCommand_thenSaysSoInOneLine() {
        Cli.Outcome outcome = Cli.run();

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).isEqualTo("livechat: name a command; see: livechat --help\n");
        assertThat(outcome.out()).isEmpty();
    }

    @Test
    void run_whenAnOptionIsUnknown_thenNamesIt() {
        Cli.Outcome outcome = Cli.run("--versoin");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).contains("'--versoin'").contains("--version").hasLineCount(1);
    }
}
