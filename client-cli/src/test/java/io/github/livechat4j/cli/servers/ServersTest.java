package io.github.livechat4j.cli.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.ShellWords;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of the sandbox command and of webhooks listen. */
class ServersTest {

    @Test
    void sandbox_whenThePortIsTaken_thenSaysSoInOneLine() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Cli.Outcome outcome = Cli.run("sandbox", "--port", Integer.toString(taken.getLocalPort()));

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
            assertThat(outcome.err())
                    .isEqualTo("livechat: the sandbox cannot listen on port " + taken.getLocalPort()
                            + " of 127.0.0.1; --port 0 takes one that is free\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::"})
    void sandbox_whenOtherMachinesCanCallIt_thenWarnsOfWhatTheyCanDo(String address) {
        Cli.Outcome outcome =
                Cli.run("sandbox", "--port", "0", "--chats", "10", "--seconds", "0", "--address", address);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err())
                .hasLineCount(1)
                .startsWith("warning: --address " + address + " lets other machines call")
                .contains("read and change", "post to any port of this machine");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost"})
    void sandbox_whenOnlyThisMachineCanCallIt_thenWarnsOfNothing(String address) {
        assertThat(Cli.run("sandbox", "--port", "0", "--chats", "10", "--seconds", "0", "--address", address)
                        .err())
                .isEmpty();
    }

    @Test
    void listen_whenOtherMachinesCanCallIt_thenWarns() {
        Cli.Outcome outcome = listen(
                Map.of("HOOK", "quiet-otter-81"), "--seconds 0 --licence 1 --webhook-token-env HOOK --address 0.0.0.0");

        assertThat(outcome.err())
                .startsWith("warning: --address 0.0.0.0 lets other machines call")
                .contains("token");
    }

    @Test
    void sandbox_whenAValueIsWrong_thenNamesIt() {
        assertThat(Cli.run("sandbox", "--quirks", "loud").err())
                .contains("'loud'")
                .hasLineCount(1);
        assertThat(Cli.run("sandbox", "--chats", "many").err()).contains("--chats", "\"many\"");
    }

    @Test
    void listen_whenOnASandbox_thenPrintsSoManyDeliveriesWithoutTheirTokens() {
        Cli.Outcome outcome =
                Cli.run("webhooks", "listen", "--sandbox", "--sandbox-chats", "10", "--port", "0", "--count", "2");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
        assertThat(outcome.out()).contains("chat_started", "chat_ended").doesNotContain("\"token\"");
    }

    @Test
    void listen_whenRegisteredOnAnAccount_thenRemovesWhatItRegistered() {
        try (LiveChatSandbox sandbox = StandingSandbox.builder().start()) {
            Cli.Outcome outcome = listen(
                    StandingSandbox.environment(sandbox),
                    "--register chat_ended --url https://hooks.example.com/mine --seconds 1");

            assertThat(outcome.exitCode()).isZero();
            assertThat(sandbox.requests("createWebhook")).hasSize(1);
            assertThat(sandbox.requests("deleteWebhook")).hasSize(1);
        }
    }

    @Test
    void listen_whenRegisteredWithoutAnAddress_thenAsksForIt() {
        try (LiveChatSandbox sandbox = StandingSandbox.builder().start()) {
            Cli.Outcome outcome = listen(StandingSandbox.environment(sandbox), "--register chat_ended");

            assertThat(outcome.err()).contains("--url").hasLineCount(1);
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        }
    }

    @Test
    void listen_whenTheTokenIsHandedOver_thenNeedsTheAccountsNumber() {
        Cli.Outcome outcome = listen(Map.of("HOOK", "quiet-otter-81"), "--webhook-token-env HOOK");

        assertThat(outcome.err()).contains("--licence").doesNotContain("quiet-otter-81");
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    private static Cli.Outcome listen(Map<String, String> environment, String options) {
        return Cli.run(
                environment,
                ShellWords.of("webhooks listen --port 0 " + options).toArray(String[]::new));
    }
}
