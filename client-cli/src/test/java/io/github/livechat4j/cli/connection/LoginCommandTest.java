package io.github.livechat4j.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.CommandProcess;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that login stores a profile that works, that logout removes it, and that whoami shows it without the token. */
class LoginCommandTest {

    @AutoClose
    private static final LiveChatSandbox SANDBOX = StandingSandbox.builder().start();

    @TempDir
    Path home;

    private final Map<String, String> environment = new HashMap<>(Map.of("LIVECHAT_BASE_URL", SANDBOX.baseUrl()));
    private String login = StandingSandbox.LOGIN;
    private String token = StandingSandbox.TOKEN;

    private Path config() {
        return home.resolve(".config/livechat/config.toml");
    }

    private Path stored(String profile) {
        return home.resolve(".config/livechat/" + profile + ".token");
    }

    private void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private static String mode(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    private Cli.Outcome login(String... options) {
        return checked(Cli.asking(
                home, environment, question -> question.startsWith("Token") ? token : login, words("login", options)));
    }

    private Cli.Outcome run(String command, String... options) {
        return checked(Cli.atHome(home, environment, words(command, options)));
    }

    private static String[] words(String command, String... options) {
        String[] words = new String[options.length + 1];
        words[0] = command;
        System.arraycopy(options, 0, words, 1, options.length);
        return words;
    }

    private static Cli.Outcome checked(Cli.Outcome outcome) {
        assertThat(outcome.out() + outcome.err()).doesNotContain(StandingSandbox.TOKEN, "wild-heron-52");
        return outcome;
    }

    private static void refused(Cli.Outcome outcome, ExitCode exitCode, String... words) {
        assertThat(outcome.err().lines().filter(line -> line.contains("livechat: ")))
                .singleElement()
                .asString()
                .contains(words);
        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
    }

    @Test
    void login_whenTheAnswersAreRight_thenLaterCommandsNeedNothingElse() {
        assertThat(login().exitCode()).isZero();
        environment.clear();

        assertThat(Cli.atHome(home, environment, "status", "get").exitCode()).isZero();
    }

    @Test
    void login_whenItHasStored_thenNamesProfileAgentAndFile() {
        assertThat(login("--profile", "shop").out().lines())
                .containsExactly(
                        "profile    shop, in " + config(),
                        "login      " + StandingSandbox.LOGIN,
                        "agent      Nora Lindqvist, owner",
                        "token      in " + stored("shop") + ", which only you can read");
    }

    @Test
    void login_whenItHasStored_thenOnlyTheOwnerCanReadFilesAndDirectory() throws IOException {
        login();
        for (Path file : List.of(config(), stored("default"))) {
            assertThat(mode(file)).isEqualTo("rw-------");
        }
        assertThat(mode(home.resolve(".config/livechat"))).isEqualTo("rwx------");
    }

    @Test
    void login_whenOthersCanReadTheFileOfAnEarlierToken_thenRestrictsIt() throws IOException {
        write(stored("default"), "old");
        Files.setPosixFilePermissions(stored("default"), PosixFilePermissions.fromString("rw-r--r--"));

        login();

        assertThat(mode(stored("default"))).isEqualTo("rw-------");
        assertThat(stored("default")).hasContent(StandingSandbox.TOKEN);
    }

    @Test
    void login_whenThereAreOtherProfilesAndComments_thenKeepsThem() throws IOException {
        write(config(), """
                # ours
                default-profile = "work"

                [profiles.work] # the first
                login = "nora@example.com"
                token-env = "WORK_TOKEN"

                [profiles.shop]
                token-env = "OLD"
                """);
        login("--profile", "shop");

        assertThat(config()).hasContent("""
                # ours
                default-profile = "work"

                [profiles.work] # the first
                login = "nora@example.com"
                token-env = "WORK_TOKEN"

                [profiles.shop]
                login = "%s"
                token-file = "%s"
                base-url = "%s"
                """.formatted(StandingSandbox.LOGIN, stored("shop"), SANDBOX.baseUrl()));
    }

    @Test
    void login_whenAskedToMakeTheProfileTheDefault_thenDoes() {
        login("--profile", "work");
        login("--profile", "shop", "--make-default");

        assertThat(run("profiles").out()).contains("* shop", "  work");
    }

    @Test
    void login_whenTheConfigurationHasAnotherForm_thenLeavesItAlone() throws IOException {
        String inline = "profiles = { work = { login = \"nora@example.com\", token-env = \"T\" } }\n";
        write(config(), inline);

        refused(login("--profile", "shop"), ExitCode.USAGE, "cannot change", "[profiles.NAME]");
        assertThat(config()).hasContent(inline);
    }

    @Test
    void login_whenTheServiceRejectsTheToken_thenStoresNothing() {
        token = "wild-heron-52";

        refused(login(), ExitCode.CREDENTIALS, "401", "nothing was stored");
        assertThat(config()).doesNotExist();
        assertThat(stored("default")).doesNotExist();
    }

    @Test
    void login_whenTheTokenMayNotReadAgents_thenStoresItAndSaysSo() {
        SANDBOX.fail("getAgent", 1, Fault.status(403));

        assertThat(login().out()).contains("agent      unknown", "403");
        assertThat(stored("default")).exists();
    }

    @Test
    void login_whenNothingListens_thenStoresNothing() {
        environment.put("LIVECHAT_BASE_URL", "http://127.0.0.1:9");

        refused(login("--timeout", "1"), ExitCode.NETWORK, "livechat doctor");
        assertThat(config()).doesNotExist();
    }

    @Test
    void login_whenThereIsNoTerminal_thenNamesTheOptions() {
        refused(run("login"), ExitCode.USAGE, "without a terminal", "--token-file FILE", "--token-file -");
    }

    @Test
    void login_whenTheNameCannotBeThatOfAProfile_thenSaysWhatCan() {
        refused(login("--profile", "../shop"), ExitCode.USAGE, "../shop", "letters, digits");
    }

    @Test
    void login_whenTheTokenIsEmpty_thenStoresNothing() {
        token = " ";

        refused(login(), ExitCode.CREDENTIALS, "no token was given");
    }

    @Test
    void login_whenTheHomeCannotBeWritten_thenNamesTheFile() throws IOException {
        Files.writeString(home.resolve(".config"), "a file in place of the directory");

        refused(login(), ExitCode.FILE, ".config");
    }

    @Test
    void login_whenTheTokenComesFromStandardInput_thenStoresIt() throws Exception {
        environment.put("HOME", home.toString());
        try (CommandProcess process = CommandProcess.start(
                List.of("sh", "-c", "printf '%s\\n' '" + StandingSandbox.TOKEN + "' | \"$0\" \"$@\""),
                environment,
                "login",
                "--login",
                StandingSandbox.LOGIN,
                "--token-file",
                "-")) {
            assertThat(process.await().exitCode()).isZero();
        }
        assertThat(stored("default")).hasContent(StandingSandbox.TOKEN);
    }

    @Test
    void logout_whenLoginStoredTheToken_thenRemovesProfileAndToken() throws IOException {
        write(config(), "[profiles.work]\nlogin = \"nora@example.com\"\ntoken-env = \"WORK_TOKEN\"\n");
        login("--profile", "shop", "--make-default");

        assertThat(run("logout").exitCode()).isZero();
        assertThat(stored("shop")).doesNotExist();
        assertThat(run("profiles").out().lines())
                .containsExactly("  work  nora@example.com  token from the variable WORK_TOKEN");
    }

    @Test
    void logout_whenTheUserMadeTheTokenFile_thenKeepsIt() throws IOException {
        write(home.resolve("token"), StandingSandbox.TOKEN);
        write(config(), "[profiles.work]\ntoken-file = \"~/token\"\n");

        assertThat(run("logout", "--profile", "work").out()).contains("kept", "~/token");
        assertThat(home.resolve("token")).exists();
    }

    @Test
    void logout_whenThereIsNoDefaultProfile_thenSaysSo() {
        environment.put("LIVECHAT_TOKEN", "wild-heron-52");

        assertThat(run("logout").err())
                .contains("there is no default profile; nothing was done", "LIVECHAT_TOKEN is still set");
    }

    @Test
    void logout_whenTheProfileIsUnknown_thenSaysSo() {
        refused(run("logout", "--profile", "shop"), ExitCode.USAGE, "there is no profile shop");
    }

    @Test
    void whoami_whenLoggedIn_thenNamesProfileAgentAndTheSourceOfTheToken() {
        login();
        environment.clear();

        assertThat(run("whoami").out().lines())
                .containsExactly(
                        "profile    default, in " + config(),
                        "login      " + StandingSandbox.LOGIN + ", from login of the profile",
                        "agent      Nora Lindqvist, owner",
                        "token      from the file " + stored("default"),
                        "service    " + SANDBOX.baseUrl() + ", from base-url of the profile");
    }

    @Test
    void whoami_whenOthersCanReadTheToken_thenWarns() throws IOException {
        login();
        Files.setPosixFilePermissions(stored("default"), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run("whoami").err()).contains("warning: others on this machine can read", "chmod 600");
    }

    @Test
    void whoami_whenTheEnvironmentHasTheToken_thenNamesTheVariable() {
        environment.putAll(StandingSandbox.environment(SANDBOX));

        assertThat(run("whoami").out())
                .contains(
                        "profile    none, only options and environment", "token      from the variable LIVECHAT_TOKEN");
    }

    @Test
    void whoami_whenThereAreNoCredentials_thenNamesLogin() {
        refused(run("whoami"), ExitCode.CREDENTIALS, "there are no credentials", "livechat login");
    }
}
