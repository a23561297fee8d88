package io.github.livechat4j.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests the precedence of settings of the account: option, environment, profile. */
class ConnectionTest {

    @AutoClose
    private static final LiveChatSandbox SANDBOX = StandingSandbox.builder().start();

    private static final String NOWHERE = "http://127.0.0.1:9";

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void token() throws IOException {
        write(home.resolve("token"), StandingSandbox.TOKEN + "\n");
    }

    /** Writes a file that others cannot read, so that no warning is printed. */
    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private void config(String text) throws IOException {
        Path directory = Files.createDirectories(home.resolve(".config/livechat"));
        write(directory.resolve("config.toml"), text);
    }

    /** Returns a profile that points at the sandbox. */
    private static String profile(String name) {
        return "[profiles." + name + "]\nbase-url = \"" + SANDBOX.baseUrl() + "\"\nlogin = \"" + StandingSandbox.LOGIN
                + "\"\ntoken-file = \"~/token\"\n";
    }

    private Cli.Outcome run(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "status";
        words[1] = "get";
        System.arraycopy(options, 0, words, 2, options.length);
        Cli.Outcome outcome = Cli.atHome(home, environment, words);
        assertThat(outcome.err() + outcome.out()).doesNotContain(StandingSandbox.TOKEN);
        return outcome;
    }

    private void refused(Cli.Outcome outcome, ExitCode exitCode, String... words) {
        assertThat(outcome.err()).startsWith("livechat: ").hasLineCount(1).contains(words);
        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
    }

    @Test
    void open_whenTheEnvironmentSaysAll_thenCalls() {
        environment.putAll(StandingSandbox.environment(SANDBOX));

        assertThat(run().exitCode()).isZero();
    }

    @Test
    void open_whenTheFileHasAUsualProfile_thenThatIsCalled() throws IOException {
        config("default-profile = \"shop\"\n" + profile("shop"));

        assertThat(run().exitCode()).isZero();
    }

    @Test
    void open_whenNothingNamesAProfile_thenNoneIsTaken() throws IOException {
        config(profile("shop"));

        refused(run(), ExitCode.CREDENTIALS, "there are no credentials");
    }

    @Test
    void open_whenTheEnvironmentSaysMoreThanTheUsualProfile_thenItCounts() throws IOException {
        config("default-profile = \"shop\"\n" + profile("shop"));
        environment.put("LIVECHAT_BASE_URL", NOWHERE);

        refused(run("--timeout", "1"), ExitCode.NETWORK, "livechat doctor");
    }

    @Test
    void open_whenAnOptionNamesTheProfile_thenItCountsMoreThanTheEnvironment() throws IOException {
        config(profile("shop"));
        environment.putAll(Map.of(
                "LIVECHAT_BASE_URL",
                NOWHERE,
                "LIVECHAT_LOGIN",
                "other@example.com",
                "LIVECHAT_TOKEN",
                "wild-heron-52"));

        assertThat(run("--profile", "shop").exitCode()).isZero();
    }

    @Test
    void open_whenTheEnvironmentNamesTheProfile_thenThatIsCalled() throws IOException {
        config("default-profile = \"other\"\n" + profile("shop"));
        environment.put("LIVECHAT_PROFILE", "shop");

        assertThat(run().exitCode()).isZero();
    }

    @Test
    void open_whenAnOptionSaysMoreThanTheProfile_thenItCounts() throws IOException {
        config(profile("shop"));

        refused(run("--profile", "shop", "--base-url", NOWHERE, "--timeout", "1"), ExitCode.NETWORK, "livechat doctor");
    }

    @Test
    void open_whenAnOptionNamesAFileWithTheToken_thenItCounts() {
        environment.putAll(StandingSandbox.environment(SANDBOX));
        environment.put("LIVECHAT_TOKEN", "wild-heron-52");

        assertThat(run("--token-file", home.resolve("token").toString()).exitCode())
                .isZero();
    }

    @Test
    void open_whenTheTokenFileIsMissing_thenNamesIt() {
        refused(run("--token-file", "/nowhere/token"), ExitCode.CREDENTIALS, "/nowhere/token");
    }

    @Test
    void open_whenTheTokenFileIsEmpty_thenSaysSo() throws IOException {
        Files.writeString(home.resolve("empty"), "\n");

        refused(run("--token-file", home.resolve("empty").toString()), ExitCode.CREDENTIALS, "empty");
    }

    @Test
    void open_whenOnlyTheAddressIsKnown_thenAsksForCredentials() {
        environment.put("LIVECHAT_BASE_URL", SANDBOX.baseUrl());

        refused(run(), ExitCode.CREDENTIALS, "LIVECHAT_TOKEN");
    }

    @Test
    void open_whenTheAddressIsNotSafe_thenRefuses() {
        environment.putAll(
                Map.of("LIVECHAT_BASE_URL", "http://livechat.example.com", "LIVECHAT_TOKEN", "wild-heron-52"));

        refused(run(), ExitCode.USAGE, "https://");
    }

    @Test
    void open_whenTheProfileIsUnknown_thenNamesThoseThatThereAre() throws IOException {
        config(profile("shop"));

        refused(run("--profile", "shpo"), ExitCode.USAGE, "shpo", "shop");
    }

    @Test
    void open_whenTheFileHasAnUnknownKey_thenNamesIt() throws IOException {
        config(profile("shop") + "token = \"x\"\n");

        refused(run("--profile", "shop"), ExitCode.USAGE, "profiles.shop.token", "token-env");
    }

    @Test
    void open_whenTheFileIsNoToml_thenNamesTheLine() throws IOException {
        config("default-profile = \"shop\"\n[profiles.shop\n");

        refused(run(), ExitCode.USAGE, "line 2");
    }

    @Test
    void open_whenTheNamedFileIsMissing_thenSaysSo() {
        refused(run("--config", "/nowhere/config.toml"), ExitCode.USAGE, "/nowhere/config.toml");
    }

    @Test
    void open_whenTheProfilesVariableIsNotSet_thenNamesIt() throws IOException {
        config("[profiles.shop]\ntoken-env = \"SHOP_TOKEN\"\n");

        refused(run("--profile", "shop"), ExitCode.CREDENTIALS, "SHOP_TOKEN");
    }

    @Test
    void open_whenAskedForTheToken_thenItIsTaken() {
        environment.putAll(Map.of("LIVECHAT_BASE_URL", SANDBOX.baseUrl(), "LIVECHAT_LOGIN", StandingSandbox.LOGIN));

        Cli.Outcome outcome = Cli.answering(environment, StandingSandbox.TOKEN, "status", "get", "--ask-token");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo("Token: ");
    }

    @Test
    void open_whenNobodyCanBeAskedForTheToken_thenSaysSo() {
        refused(run("--ask-token"), ExitCode.CREDENTIALS, "--ask-token");
    }

    @Test
    void open_whenTheTimeoutIsNotPositive_thenNamesIt() {
        environment.putAll(StandingSandbox.environment(SANDBOX));

        refused(run("--timeout", "0"), ExitCode.USAGE, "--timeout");
    }

    @Test
    void profiles_whenListed_thenShowNoSecretAndMarkTheUsualOne() throws IOException {
        config("default-profile = \"shop\"\n" + profile("shop") + "[profiles.other]\ntoken-env = \"OTHER_TOKEN\"\n");

        Cli.Outcome outcome = Cli.atHome(home, environment, "profiles");

        assertThat(outcome.out().lines())
                .containsExactly(
                        "  other  token from the variable OTHER_TOKEN",
                        "* shop  " + StandingSandbox.LOGIN + "  token from the file ~/token  " + SANDBOX.baseUrl());
    }
}
