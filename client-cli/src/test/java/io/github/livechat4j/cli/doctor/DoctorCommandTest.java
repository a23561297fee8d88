package io.github.livechat4j.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.SandboxLifecycle;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.Quirk;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests that the doctor prints a line for each check, ends with the exit code of the first problem, and shows no
 * secret.
 */
class DoctorCommandTest {

    private static final LiveChatSandbox SANDBOX = StandingSandbox.builder().start();

    /** A host name with a label longer than allowed, so that no DNS server is asked. */
    private static final String UNKNOWN = "a".repeat(64) + ".example.com";

    private final Map<String, String> environment = new HashMap<>(StandingSandbox.environment(SANDBOX));

    @RegisterExtension
    static final SandboxLifecycle LIFECYCLE = new SandboxLifecycle(SANDBOX);

    private Cli.Outcome doctor(String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "doctor";
        System.arraycopy(options, 0, words, 1, options.length);
        Cli.Outcome outcome = Cli.run(environment, words);
        assertThat(outcome.out() + outcome.err()).doesNotContain(StandingSandbox.TOKEN, "wild-heron-52");
        return outcome;
    }

    private static List<String> problems(Cli.Outcome outcome) {
        return outcome.out().lines().filter(line -> line.startsWith("PROBLEM")).toList();
    }

    private static void finds(Cli.Outcome outcome, ExitCode exitCode, String... words) {
        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
        assertThat(problems(outcome)).hasSize(1).first().asString().contains(words);
    }

    @Test
    void doctor_whenTheBaseUrlHasAPassword_thenSaysWhereItBelongs() {
        Cli.Outcome outcome = doctor("--base-url", "https://nora:wild-heron-52@example.com");

        assertThat(problems(outcome))
                .anySatisfy(
                        line -> assertThat(line)
                                .contains(
                                        "--base-url must have no user, query or fragment: give login and token to livechat login"));
    }

    @Test
    void doctor_whenAllIsWell_thenFindsNoProblem() {
        Cli.Outcome outcome = doctor();

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).doesNotContain("PROBLEM").contains("the variable LIVECHAT_TOKEN", "accepted");
    }

    @Test
    void doctor_whenTheServiceAnnouncesTheEndOfTheLegacyStage_thenNamesTheDayOnWhichItEnds() {
        try (LiveChatSandbox legacy =
                StandingSandbox.builder().quirks(Quirk.LEGACY_HEADER).start()) {
            environment.putAll(StandingSandbox.environment(legacy));

            Cli.Outcome outcome = doctor();

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out())
                    .contains("the legacy stage of this operation ends on 2027-06-30", "before that day")
                    .doesNotContain("since", "shut down");
        }
    }

    @Test
    void doctor_whenTheServiceAnnouncesAShutdown_thenNamesTheDay() throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", exchange -> {
            exchange.getResponseHeaders().add("Deprecation", "2027-12-31");
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        service.start();
        try {
            environment.put(
                    "LIVECHAT_BASE_URL",
                    "http://127.0.0.1:" + service.getAddress().getPort());

            assertThat(doctor().out()).contains("this operation is deprecated and is shut down after 2027-12-31");
        } finally {
            service.stop(0);
        }
    }

    @Test
    void doctor_whenThereAreNoCredentials_thenSaysHowToGiveThem() {
        environment.remove("LIVECHAT_TOKEN");

        finds(doctor(), ExitCode.CREDENTIALS, "LIVECHAT_TOKEN");
    }

    @Test
    void doctor_whenThereAreNoCredentials_thenChecksTheNetworkAllTheSame() {
        environment.remove("LIVECHAT_TOKEN");

        assertThat(doctor().out()).contains("ok       connection     127.0.0.1 port ");
    }

    @Test
    void doctor_whenCredentialsAddressAndProfileAreWrong_thenTellsEach() {
        environment.clear();

        Cli.Outcome outcome = doctor("--profile", "shop", "--base-url", "http://livechat.example.com");

        assertThat(problems(outcome))
                .hasSize(2)
                .satisfiesExactly(
                        first -> assertThat(first).contains("there is no profile shop"),
                        second -> assertThat(second).contains("--base-url must", "https://"));
        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void doctor_whenTheTokenIsDamagedAndNothingListens_thenTellsBoth() {
        environment.put("LIVECHAT_TOKEN", "wild-heron-52 wild-heron-52");
        environment.put("LIVECHAT_BASE_URL", "http://127.0.0.1:9");

        assertThat(problems(doctor()))
                .satisfiesExactly(
                        first -> assertThat(first).contains("space"),
                        second -> assertThat(second).contains("port 9"));
    }

    @Test
    void doctor_whenTheTokenIsNotTaken_thenSaysSo() {
        environment.put("LIVECHAT_TOKEN", "wild-heron-52");

        finds(doctor(), ExitCode.CREDENTIALS, "401", "new token");
    }

    @Test
    void doctor_whenTheTokenDoesNotAllow_thenSaysSo() {
        SANDBOX.fail("listGroups", 1, Fault.status(403));

        finds(doctor(), ExitCode.FORBIDDEN, "403");
    }

    @Test
    void doctor_whenTheServiceFails_thenSaysSo() {
        SANDBOX.fail("listGroups", 1, Fault.status(503));

        finds(doctor(), ExitCode.SERVICE, "503");
    }

    @Test
    void doctor_whenTheAnswerTakesLongerThanTheTimeout_thenEndsThen() {
        SANDBOX.fail("listGroups", 1, Fault.delay(Duration.ofSeconds(20)));

        finds(doctor("--timeout", "1"), ExitCode.NETWORK, "not finished within 1 s");
    }

    @Test
    void doctor_whenSomethingElseAnswers_thenDoubtsTheAddress() {
        SANDBOX.fail("listGroups", 1, Fault.html());

        finds(doctor(), ExitCode.SERVICE, "--base-url");
    }

    @Test
    void doctor_whenTheTokenHasASpace_thenSaysSoWithoutIt() {
        environment.put("LIVECHAT_TOKEN", "wild-heron-52 wild-heron-52");

        finds(doctor(), ExitCode.CREDENTIALS, "space");
    }

    @Test
    void doctor_whenTheTokenBeginsWithAScheme_thenSaysSo() {
        environment.put("LIVECHAT_TOKEN", "Bearer wild-heron-52");

        finds(doctor(), ExitCode.CREDENTIALS, "scheme");
    }

    @Test
    void doctor_whenTheRegionIsNotThatOfTheToken_thenSaysSo() {
        environment.put("LIVECHAT_TOKEN", "fra:wild-heron-52");

        finds(doctor("--region", "dal"), ExitCode.CREDENTIALS, "dal", "fra");
    }

    @Test
    void doctor_whenTheTokenBeginsWithAPartOfADataCenter_thenClaimsNothing() {
        environment.put("LIVECHAT_TOKEN", "fra-a:wild-heron-52");

        Cli.Outcome outcome = doctor();

        assertThat(outcome.out())
                .contains("advice   region", "fra-a:", "not documented")
                .doesNotContain("takes that for");
        assertThat(outcome.out() + outcome.err()).doesNotContain("wild-heron");
    }

    @Test
    void doctor_whenOthersCanReadTheFileWithTheToken_thenAdvises(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("token"), StandingSandbox.TOKEN);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        Cli.Outcome outcome = doctor("--token-file", file.toString());

        assertThat(outcome.out()).contains("advice   token file", "chmod 600 " + file);
        assertThat(outcome.exitCode()).isZero();
    }

    @Test
    void doctor_whenNothingListens_thenSaysSo() {
        environment.put("LIVECHAT_BASE_URL", "http://127.0.0.1:9");

        finds(doctor(), ExitCode.NETWORK, "port 9");
    }

    @Test
    void doctor_whenTheNameIsUnknown_thenSaysSo() {
        environment.put("LIVECHAT_BASE_URL", "https://" + UNKNOWN);

        finds(doctor(), ExitCode.NETWORK, UNKNOWN);
    }

    @Test
    void doctor_whenTheProxyIsInvalid_thenSaysSoWithoutItsPassword() {
        environment.remove("LIVECHAT_TOKEN");
        environment.put("LIVECHAT_BASE_URL", "https://" + UNKNOWN);
        environment.put("HTTPS_PROXY", "socks5://user:wild-heron-52@proxy.example.com:1080");

        assertThat(problems(doctor()))
                .anySatisfy(
                        line -> assertThat(line).contains("HTTPS_PROXY begins with socks5://", "only HTTP proxies"));
    }

    @Test
    void doctor_whenOnlyTheProxyForHttpIsSet_thenAdvisesToSetTheOther() {
        environment.put("LIVECHAT_BASE_URL", "https://" + UNKNOWN);
        environment.put("HTTP_PROXY", "http://user:wild-heron-52@proxy.example.com:3128");

        assertThat(doctor().out()).contains("advice   proxy", "set HTTPS_PROXY");
    }

    @Test
    void doctor_whenTheClockIsWrong_thenAdvises() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            // the clock of the tests stands still, but the clock of this server does not
            exchange.sendResponseHeaders(200, 2);
            exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        server.start();
        environment.put(
                "LIVECHAT_BASE_URL", "http://127.0.0.1:" + server.getAddress().getPort());

        Cli.Outcome outcome = doctor();
        server.stop(0);

        assertThat(outcome.out()).contains("advice   clock", " s behind the service");
        assertThat(outcome.exitCode()).isZero();
    }
}
