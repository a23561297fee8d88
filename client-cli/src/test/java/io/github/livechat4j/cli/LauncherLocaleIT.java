package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Tests the shipped launcher without a UTF-8 locale, as under cron, CI and {@code env -i}. A shell passes the raw
 * bytes.
 */
class LauncherLocaleIT {

    private static final Path LAUNCHER = Path.of(System.getProperty("launcher"));
    private static final Path JAR = LAUNCHER.resolveSibling("livechat.jar");
    private static final String JAVA = "'" + Path.of(System.getProperty("java.home"), "bin", "java")
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC";
    private static final String TAG = "gr\u00FCn \u017C\u00F3\u0142ty";
    private static final String SANDBOX = " --sandbox --sandbox-chats 10 --quiet";

    @TempDir
    Path directory;

    private record Outcome(int exitCode, String out, String err) {}

    /** Runs a script with no environment variables except its own. */
    private Outcome run(String locale, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(directory.resolve("script.sh"), script, StandardCharsets.UTF_8);
        ProcessBuilder builder = new ProcessBuilder(List.of("sh", file.toString()))
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        String path = System.getenv("PATH");
        builder.environment().clear();
        builder.environment().putAll(Map.of("PATH", path, "JAVA_HOME", System.getProperty("java.home")));
        if (!locale.isEmpty()) {
            builder.environment().put(locale.split("=", 2)[0], locale.split("=", 2)[1]);
        }
        int exitCode = builder.start().waitFor();
        return new Outcome(
                exitCode, Files.readString(directory.resolve("out")), Files.readString(directory.resolve("err")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LC_ALL=C", "LC_ALL=POSIX", "LC_CTYPE=C", "LANG=xx_XX.UTF-8", "LC_ALL=C.UTF-8"})
    void launcher_whateverTheLocale_thenSendsWhatWasTyped(String locale) throws Exception {
        Outcome outcome = run(
                locale,
                "'" + LAUNCHER + "' call createTag group=3 author=marta.kowal@example.com 'tag=" + TAG + "'" + SANDBOX);

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains(TAG);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "LC_ALL=C", "LC_ALL=C.UTF-8"})
    void launcher_inADirectoryWithOtherLetters_thenWritesFilesThere(String locale) throws Exception {
        Outcome outcome = run(
                locale,
                "mkdir '" + TAG + "' && cd '" + TAG + "' && '" + LAUNCHER
                        + "' export chats -o '\u00E9.ndjson.gz' --save-cursor '\u00F6'" + SANDBOX + " && '" + LAUNCHER
                        + "' report total-chats -o '\u00FC.csv'" + SANDBOX + " && ls");

        assertThat(outcome.err()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines()).containsExactlyInAnyOrder("\u00E9.ndjson.gz", "\u00F6", "\u00FC.csv");
    }

    @Test
    void jar_whenTheLocaleIsNotOfUtf8_thenSendsWhatWasTyped() throws Exception {
        Outcome outcome = run(
                "",
                JAVA + " -jar '" + JAR + "' call createTag group=3 author=marta.kowal@example.com 'tag=" + TAG + "'"
                        + SANDBOX);

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).contains(TAG);
    }

    @Test
    void jar_whenAFileCannotBeNamed_thenSaysWhatToDo() throws Exception {
        Outcome outcome = run("", JAVA + " -jar '" + JAR + "' report total-chats -o '" + TAG + ".csv'" + SANDBOX);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).startsWith("livechat: ").contains(TAG + ".csv", "LC_ALL=C.UTF-8");
    }

    @Test
    void jar_whenTheWorkingDirectoryCannotBeNamed_thenSaysWhatToDo() throws Exception {
        Outcome outcome = run(
                "",
                "mkdir '" + TAG + "' && cd '" + TAG + "' && " + JAVA + " -jar '" + JAR + "' call getStatus" + SANDBOX);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err())
                .hasLineCount(1)
                .startsWith("livechat: the name of the working directory")
                .contains("LC_ALL=C.UTF-8");
    }

    @Test
    void launcher_whenAnArgumentIsNotUtf8_thenIsRefused() throws Exception {
        Outcome outcome =
                run("LC_ALL=C.UTF-8", "'" + LAUNCHER + "' call createTag \"tag=$(printf 'gr\\374n')\"" + SANDBOX);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1).contains("argument 3", "UTF-8");
    }
}
