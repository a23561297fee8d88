package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tests of rules for all commands. */
class ApplicationTest {

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
