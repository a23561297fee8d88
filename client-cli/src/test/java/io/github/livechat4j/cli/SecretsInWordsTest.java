package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests that a secret in the wrong argument is rejected, and appears in no message. */
class SecretsInWordsTest {

    private static final String SECRET = "S3cr3t-Canary";

    @TempDir
    Path home;

    private static Cli.Outcome refused(Map<String, String> environment, Path home, String line) {
        String[] words = line.replace("SECRET", SECRET).split(" ", -1);
        Cli.Outcome outcome = Cli.atHome(home, environment, words);
        assertThat(outcome.exitCode()).isIn(ExitCode.USAGE.code(), ExitCode.CREDENTIALS.code());
        assertThat(outcome.err() + outcome.out()).doesNotContain(SECRET, "S3cr3t", "Canary");
        return outcome;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--token SECRET",
                "--token=SECRET agents list",
                "--token SECRET agents list",
                "agents list --token SECRET",
                "agents list --token=SECRET",
                "agents list --tokn=SECRET",
                "agents list --tokenfile SECRET",
                "agents list --tokenSECRET",
                "agents list --password SECRET",
                "agents list --auth=SECRET",
                "agents list --api-key SECRET",
                "agents list -t SECRET",
                "agents list -tSECRET",
                "agents list -vSECRET",
                "agents list --ask-token SECRET",
                "agents list --ask-token=SECRET",
                "agents list --quiet=SECRET",
                "agents list --login --token=SECRET",
                "agents list --login --token-file=SECRET",
                "agents list --login a --login SECRET",
                "agents list --token-file SECRET",
                "agents list --token-file SECRET -v",
                "agents list --token SECRET -v",
                "agents list SECRET",
                "agents list @SECRET",
                "agents SECRET",
                "SECRET",
                "--version=SECRET",
                "report SECRET",
                "report total-chats SECRET",
                "export chats -o - SECRET",
                "export chats -o - --resume=SECRET",
                "call SECRET",
                "call getAgent SECRET",
                "call getAgent token=SECRET",
                "call getAgent SECRET=1",
                "call getAgent --token SECRET",
                "sandbox --token SECRET",
                "doctor --token SECRET",
                "profiles SECRET",
                "webhooks listen --webhook-token SECRET",
                "webhooks listen --licence 1 --webhook-token-file SECRET",
                "sync tags --token SECRET"
            })
    void words_whenASecretIsAmongThem_thenItIsNotShown(String line) {
        assertThat(refused(Map.of(), home, line).err()).startsWith("livechat: ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--base-url https://me:SECRET@example.com",
                "--base-url https://example.com?token=SECRET",
                "--base-url SECRET",
                "--base-url http://SECRET.example.com",
                "--region me:SECRET",
                "--login me:SECRET"
            })
    void options_whenASecretIsInTheirValue_thenItIsNotShown(String options) {
        Map<String, String> environment = Map.of("LIVECHAT_TOKEN", SECRET);

        Cli.Outcome outcome = refused(environment, home, "agents list -v " + options);

        assertThat(outcome.err()).startsWith("livechat: " + options.split(" ", -1)[0] + " must");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LIVECHAT_BASE_URL=https://me:SECRET@example.com",
                "LIVECHAT_LOGIN=me:SECRET",
                "LIVECHAT_REGION=me:SECRET",
                "LIVECHAT_TOKEN_FILE=SECRET"
            })
    void variables_whenASecretIsInAnother_thenItIsNotShown(String assignment) {
        String[] variable = assignment.replace("SECRET", SECRET).split("=", 2);
        Map<String, String> environment = variable[0].equals("LIVECHAT_TOKEN_FILE")
                ? Map.of(variable[0], variable[1])
                : Map.of(variable[0], variable[1], "LIVECHAT_TOKEN", SECRET);

        refused(environment, home, "agents list -v");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "token = \"SECRET\"",
                "[profiles.shop]\ntoken = \"SECRET\"",
                "[profiles.shop]\ntoken = SECRET",
                "[profiles.shop]\ntoken = 'SECRET",
                "[profiles.shop]\ntoken-file SECRET",
                "[profiles.shop]\ntoken-file = \"SECRET\"",
                "[profiles.shop]\ntoken-env = \"SECRET\"",
                "[profiles.shop]\nlogin = \"me:SECRET\"\ntoken-env = \"SHOP_TOKEN\"",
                "[profiles.shop]\nbase-url = \"https://me:SECRET@example.com\"\ntoken-env = \"SHOP_TOKEN\"",
                "[profiles.shop]\n\"SECRET\" = 1",
                "[profiles.shop]\nSECRET",
                "[SECRET",
                "\"SECRET\\q\" = 1",
                "a = 2026-SECRET",
                "a = 0xSECRET",
                "a = \"SECRET\"\na = \"SECRET\""
            })
    void config_whenASecretIsInIt_thenItIsNotShown(String text) throws IOException {
        Path file = Files.createDirectories(home.resolve(".config/livechat")).resolve("config.toml");
        Files.writeString(file, text.replace("SECRET", SECRET));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));

        refused(Map.of("SHOP_TOKEN", SECRET), home, "agents list --profile shop -v");
        Cli.Outcome listed = Cli.atHome(home, Map.of(), "profiles", "-v");
        assertThat(listed.out() + listed.err()).doesNotContain(SECRET);
    }

    @Test
    void words_whenAnOptionForASecretIsWanted_thenSaysHowToHandItOver() {
        assertThat(refused(Map.of(), home, "agents list --token SECRET").err())
                .hasLineCount(1)
                .contains("Unknown option: '--token'", "LIVECHAT_TOKEN", "--token-file", "--ask-token");
    }

    @Test
    void words_whenTheyLookLikeCommands_thenAreShown() {
        assertThat(Cli.run("agnets", "list").err()).contains("'agnets'", "did you mean agents");
        assertThat(Cli.run("report", "total-chat").err()).contains("'total-chat'", "total-chats");
        assertThat(Cli.run("call", "getAgnet").err()).contains("'getAgnet'", "did you mean getAgent?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"option", "variable", "profile"})
    void baseUrl_whenItIsNotSafe_thenTheRefusalNamesWhatWasSet(String where) throws IOException {
        String url = "http://livechat.example.com";
        Path file = Files.createDirectories(home.resolve(".config/livechat")).resolve("config.toml");
        Files.writeString(
                file,
                "default-profile = \"shop\"\n[profiles.shop]\n"
                        + (where.equals("profile")
                                ? "base-url = \"" + url + "\"\n"
                                : "login = \"nora@example.com\"\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Map<String, String> environment = where.equals("variable")
                ? Map.of("LIVECHAT_TOKEN", SECRET, "LIVECHAT_BASE_URL", url)
                : Map.of("LIVECHAT_TOKEN", SECRET);

        Cli.Outcome outcome =
                refused(environment, home, "agents list" + (where.equals("option") ? " --base-url " + url : ""));

        assertThat(outcome.err())
                .isEqualTo("livechat: "
                        + Map.of(
                                        "option",
                                        "--base-url",
                                        "variable",
                                        "LIVECHAT_BASE_URL",
                                        "profile",
                                        "base-url of the profile")
                                .get(where)
                        + " must begin with https://, or anybody on the way can read the credentials; http:// is for addresses of"
                        + " this machine\n");
    }
}
