package io.github.livechat4j.cli.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the warnings about files with secrets that others can read or change. */
class ExposureTest {

    @AutoClose
    private static final LiveChatSandbox SANDBOX = StandingSandbox.builder().start();

    @TempDir
    Path home;

    private Path config;
    private Path token;

    @BeforeEach
    void files() throws IOException {
        config = Files.createDirectories(home.resolve(".config/livechat")).resolve("config.toml");
        token = home.resolve("token");
        Files.writeString(token, StandingSandbox.TOKEN);
        Files.writeString(
                config,
                "default-profile = \"shop\"\n[profiles.shop]\nbase-url = \"" + SANDBOX.baseUrl() + "\"\nlogin = \""
                        + StandingSandbox.LOGIN + "\"\ntoken-file = \"~/token\"\n");
        permit(config, "rw-------");
        permit(token, "rw-------");
    }

    private static void permit(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private Cli.Outcome run(String... words) {
        Cli.Outcome outcome = Cli.atHome(home, Map.of(), words);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out() + outcome.err()).doesNotContain(StandingSandbox.TOKEN);
        return outcome;
    }

    @Test
    void start_whenTheFilesAreTheUsersAlone_thenSaysNothing() {
        assertThat(run("status", "get").err()).isEmpty();
        assertThat(run("profiles").err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rw-r--r--,0644,read",
        "rw----r--,0604,read",
        "rw-r-----,0640,read",
        "rw--w----,0620,change",
        "rw-----w-,0602,change",
        "rw-rw-rw-,0666,read and change"
    })
    void start_whenOthersCanReadOrChangeAFile_thenWarnsOnceWithTheModeAndWhatToDo(
            String permissions, String mode, String can) throws IOException {
        for (Path file : List.of(config, token)) {
            permit(file, permissions);
            String line = "warning: others on this machine can " + can + " " + file + " (mode " + mode
                    + "); run: chmod 600 " + file + "\n";

            assertThat(run("status", "get").err()).isEqualTo(line);
            assertThat(run("status", "get", "--quiet").err()).isEqualTo(line);
            assertThat(run("export", "chats", "-o", "-", "--limit", "1", "--quiet")
                            .err())
                    .isEqualTo(line);

            permit(file, "rw-------");
        }
    }

    @Test
    void start_whenOthersCanReplaceAFile_thenNamesTheDirectory() throws IOException {
        permit(home.resolve(".config/livechat"), "rwxrwxrwx");
        permit(home, "rwxrwx---");

        assertThat(run("status", "get").err().lines())
                .containsExactlyInAnyOrder(
                        "warning: others on this machine can replace " + config
                                + ", since they can write to the directory " + config.getParent()
                                + " (mode 0777); run: chmod go-w " + config.getParent(),
                        "warning: others on this machine can replace " + config
                                + ", since they can write to the directory " + home + " (mode 0770); run: chmod go-w "
                                + home,
                        "warning: others on this machine can replace " + token
                                + ", since they can write to the directory " + home + " (mode 0770); run: chmod go-w "
                                + home);
    }

    @Test
    void start_whenTheFileIsBehindALink_thenLooksAtTheFile() throws IOException {
        Path real = Files.move(token, home.resolve("real"));
        Files.createSymbolicLink(token, real);
        permit(real, "rw-r--r--");

        assertThat(run("status", "get").err())
                .contains("read " + real + " (mode 0644)")
                .hasLineCount(1);
    }

    @Test
    void start_whenAnotherUserOwnsAFile_thenWarns() throws Exception {
        assumeThat(new ProcessBuilder("chown", "65534", token.toString())
                        .start()
                        .waitFor())
                .as("only the administrator can give files away")
                .isZero();

        assertThat(run("status", "get").err()).hasLineCount(1).contains(" owns " + token);
    }

    @Test
    void start_whenTheTokenIsOfAWebhook_thenWarnsToo() throws IOException {
        permit(token, "rw-r--r--");

        Cli.Outcome outcome = run(
                "webhooks",
                "listen",
                "--port",
                "0",
                "--seconds",
                "0",
                "--licence",
                "1",
                "--webhook-token-file",
                token + "");

        assertThat(outcome.err()).contains("warning: others on this machine can read " + token);
    }

    @Test
    void profiles_whenOthersCanChangeTheFile_thenWarns() throws IOException {
        permit(config, "rw-rw-r--");

        assertThat(run("profiles").err()).hasLineCount(1).contains("read and change " + config + " (mode 0664)");
    }

    @Test
    void doctor_whenOthersCanReadOrChangeAFile_thenAdvisesAndDoesNotWarnTwice() throws IOException {
        permit(config, "rw-rw-rw-");
        permit(token, "rw--w----");

        Cli.Outcome outcome = run("doctor");

        assertThat(outcome.out())
                .contains("advice   config file", "read and change " + config + " (mode 0666)", "chmod 600 " + config)
                .contains("advice   token file", "change " + token + " (mode 0620)", "chmod 600 " + token);
        assertThat(outcome.err()).isEmpty();
    }

    @Test
    void doctor_whenTheFilesAreTheUsersAlone_thenSaysSo() {
        assertThat(run("doctor").out()).contains("ok       config file", "ok       token file", config.toString());
    }
}
