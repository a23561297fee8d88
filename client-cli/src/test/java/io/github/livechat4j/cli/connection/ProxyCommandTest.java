package io.github.livechat4j.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.CommandProcess;
import io.github.livechat4j.cli.ConnectProxy;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.SecureService;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Tests commands that reach a service over TLS only through a proxy. */
@Timeout(240)
class ProxyCommandTest {

    private static final String LOGIN = "nora:wild-heron-52";

    @TempDir
    private static Path directory;

    private static SecureService service;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void start() throws Exception {
        service = new SecureService(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
    }

    @BeforeEach
    void account() {
        environment.putAll(Map.of(
                "JDK_JAVA_OPTIONS",
                service.javaOptions(),
                "LIVECHAT_BASE_URL",
                "https://" + SecureService.HOST,
                "LIVECHAT_TOKEN",
                "canary"));
    }

    private Cli.Outcome run(String... words) throws Exception {
        Cli.Outcome outcome = CommandProcess.run(environment, words);
        assertThat(outcome.out() + outcome.err()).doesNotContain("wild-heron", "canary");
        return outcome;
    }

    @Test
    void aCall_whenHttpsProxyIsSet_thenGoesThroughItsTunnel() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port())) {
            environment.put("HTTPS_PROXY", "http://" + proxy.address());

            assertThat(run("groups", "list").exitCode()).isZero();
            assertThat(proxy.asked()).containsExactly("CONNECT " + SecureService.HOST + ":443 HTTP/1.1");
        }
    }

    @Test
    void aCall_whenTheProxyRequiresALogin_thenTheLoginGoesToTheProxyOnly() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port(), LOGIN)) {
            environment.put("https_proxy", LOGIN + "@" + proxy.address());

            assertThat(run("groups", "list").exitCode()).isZero();
            assertThat(service.headers())
                    .isNotEmpty()
                    .noneMatch(headers -> headers.toLowerCase(Locale.ROOT).contains("proxy"));
        }
    }

    @Test
    void aCall_whenTheProxyRejectsTheLogin_thenFailsInOneLineWithoutIt() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port(), "nora:other")) {
            environment.put("https_proxy", LOGIN + "@" + proxy.address());

            Cli.Outcome outcome = run("groups", "list", "--timeout", "10");

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.NETWORK.code());
            assertThat(outcome.err().lines().filter(line -> !line.startsWith("NOTE:")))
                    .singleElement()
                    .asString()
                    .contains("no connection to the service", "livechat doctor");
        }
    }

    @Test
    void aCall_whenNoProxyNamesTheHost_thenDoesNotGoThroughTheProxy() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port())) {
            environment.putAll(Map.of("HTTPS_PROXY", "http://" + proxy.address(), "NO_PROXY", "test"));

            assertThat(run("groups", "list", "--timeout", "2").exitCode()).isEqualTo(ExitCode.NETWORK.code());
            assertThat(proxy.asked()).isEmpty();
        }
    }

    @Test
    void aCall_whenTheOptionNamesAProxy_thenCountsMoreThanTheEnvironment() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port())) {
            environment.putAll(Map.of("HTTPS_PROXY", "http://127.0.0.1:9", "NO_PROXY", "*"));

            assertThat(run("groups", "list", "--proxy", proxy.address()).exitCode())
                    .isZero();
        }
    }

    @Test
    void doctor_whenThereIsAProxyButNoToken_thenChecksTheWayThroughTheProxy() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port(), LOGIN)) {
            environment.put("HTTPS_PROXY", "http://" + LOGIN + "@" + proxy.address());
            environment.remove("LIVECHAT_TOKEN");

            Cli.Outcome outcome = run("doctor");

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.CREDENTIALS.code());
            assertThat(outcome.out())
                    .contains(
                            "ok       proxy          " + proxy.address()
                                    + ", from HTTPS_PROXY, with a user name and password",
                            "ok       connection     livechat.test port 443, through the proxy " + proxy.address()
                                    + ", TLSv1.3");
        }
    }

    @Test
    void doctor_whenTheProxyRequiresALogin_thenSaysHowToGiveIt() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port(), LOGIN)) {
            environment.put("HTTPS_PROXY", proxy.address());

            assertThat(run("doctor").out())
                    .contains(
                            "PROBLEM  connection     the proxy " + proxy.address()
                                    + " requires a user name and password (407)",
                            "set HTTPS_PROXY=http://USER:PASSWORD@" + proxy.address());
        }
    }

    @Test
    void doctor_whenAllIsWellBehindTheProxy_thenFindsNoProblem() throws Exception {
        try (ConnectProxy proxy = ConnectProxy.to(service.port())) {
            environment.put("HTTPS_PROXY", proxy.address());

            Cli.Outcome outcome = run("doctor");

            assertThat(outcome.out()).doesNotContain("PROBLEM").contains("accepted");
            assertThat(outcome.exitCode()).isZero();
        }
    }
}
