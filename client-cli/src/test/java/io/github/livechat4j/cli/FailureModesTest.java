package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tests that every failure prints one line and the right exit code, without a stack trace or a secret. */
class FailureModesTest {

    private static final LiveChatSandbox SANDBOX =
            StandingSandbox.builder().outsidePlan("listGoals").start();

    @RegisterExtension
    static final SandboxLifecycle LIFECYCLE = new SandboxLifecycle(SANDBOX);

    private static void fails(Cli.Outcome outcome, ExitCode exitCode, String... words) {
        assertThat(outcome.err()).startsWith("livechat: ").hasLineCount(1).contains(words);
        assertThat(outcome.err() + outcome.out()).doesNotContain(StandingSandbox.TOKEN, "\tat ");
        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
        assertThat(outcome.out()).isEmpty();
    }

    private static Cli.Outcome call(String... arguments) {
        return Cli.run(StandingSandbox.environment(SANDBOX), arguments);
    }

    @Test
    void run_whenNothingListens_thenTheNetworkIsNamed() throws IOException {
        // bound, so that no other process takes the port, but not listening
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
            String baseUrl = "http://127.0.0.1:" + held.getLocalPort();

            Cli.Outcome outcome = Cli.run(
                    Map.of("LIVECHAT_BASE_URL", baseUrl, "LIVECHAT_TOKEN", StandingSandbox.TOKEN), "agents", "list");

            fails(outcome, ExitCode.NETWORK, "livechat doctor");
        }
    }

    @Test
    void run_whenTheTokenIsWrong_thenCredentialsAreNamed() {
        Cli.Outcome outcome = Cli.run(
                Map.of("LIVECHAT_BASE_URL", SANDBOX.baseUrl(), "LIVECHAT_TOKEN", "wild-heron-52"), "agents", "list");

        fails(outcome, ExitCode.CREDENTIALS, "401", "LIVECHAT_TOKEN");
        assertThat(outcome.err()).doesNotContain("wild-heron-52");
    }

    @Test
    void run_whenThereAreNoCredentials_thenSaysHowToGiveThem() {
        fails(Cli.run("agents", "list"), ExitCode.CREDENTIALS, "LIVECHAT_TOKEN", "--sandbox");
    }

    @Test
    void run_whenThePlanLeavesItOut_thenSaysSo() {
        fails(call("goals", "list"), ExitCode.FORBIDDEN, "403");
    }

    @Test
    void run_whenThereIsNoSuchThing_thenSaysSo() {
        fails(call("agents", "get", "nobody@example.com"), ExitCode.NOT_FOUND, "404");
    }

    @Test
    void run_whenCalledTooOften_thenSaysSoSoon() {
        SANDBOX.fail("listAgents", 4, Fault.rateLimited(Duration.ofSeconds(30)));

        fails(call("agents", "list"), ExitCode.RATE_LIMITED, "429");
        assertThat(SANDBOX.requests("listAgents")).hasSize(1);
    }

    @Test
    void run_whenTheServiceFails_thenTriesAgainAndSaysSo() {
        SANDBOX.fail("listAgents", 4, Fault.status(503));

        fails(call("agents", "list"), ExitCode.SERVICE, "503");
        assertThat(SANDBOX.requests("listAgents")).hasSize(4);
    }

    @Test
    void run_whenTheServiceDoesNotImplementIt_thenSaysThatItStaysSo() {
        SANDBOX.fail("listAgents", 1, Fault.status(501));

        Cli.Outcome outcome = call("agents", "list");

        fails(outcome, ExitCode.SERVICE, "501", "the same answer would come again");
        assertThat(outcome.err()).doesNotContain("later");
    }

    @Test
    void run_whenAnAnswerIsNotWhatTheContractPromises_thenSaysThatItStaysSo() {
        FixedService service = new FixedService().answers("/reports/chats/total_chats", "7");

        Cli.Outcome outcome = service.run("report", "total-chats", "--quiet");

        service.close();
        fails(outcome, ExitCode.SERVICE, "the same answer would come again");
        assertThat(outcome.err()).doesNotContain("later");
    }

    @Test
    void run_whenTheServiceRefuses_thenSaysSo() {
        fails(
                call("call", "createCannedResponse", "text=Hello", "tags:=[\"a\"]", "group=999"),
                ExitCode.REFUSED,
                "400",
                "group");
    }

    @Test
    void run_whenVerbose_thenShowsWhere() {
        Cli.Outcome outcome = call("agents", "get", "nobody@example.com", "-v");

        assertThat(outcome.err()).contains("\tat ").doesNotContain(StandingSandbox.TOKEN);
    }
}
