package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalProbeTest {

    @ParameterizedTest
    @ValueSource(strings = {"/dev/pts/0", "/dev/pts/12", "/dev/tty", "/dev/tty1", "/dev/ttyS0", "/dev/console"})
    void isTerminal_whenTheDeviceIsOne_thenIsTrue(String device) {
        assertThat(TerminalProbe.isTerminal(device)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "pipe:[12345]", "socket:[1]", "/home/nora/dev/tty", "/dev/full", "/dev/pts/x"})
    void isTerminal_whenTheDeviceIsNone_thenIsFalse(String device) {
        assertThat(TerminalProbe.isTerminal(device)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"24 132\n", "\r\nStatus von Gerät CON:\r\n---\r\n    Zeilen:   30\r\n    Spalten:   132\r\n"})
    void secondNumber_whenAProgramPrintsRowsAndColumns_thenIsTheWidth(String said) {
        assertThat(TerminalProbe.secondNumber(said)).hasValue(132);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "24", "0 0", "stty: 'standard input': Inappropriate ioctl for device"})
    void secondNumber_whenThereIsNoWidth_thenIsEmpty(String said) {
        assertThat(TerminalProbe.secondNumber(said)).isEmpty();
    }

    private static String at(String redirection) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "script",
                        "-qec",
                        "stty cols 97; '" + java + "' -XX:TieredStopAtLevel=1 " + Main.class.getName()
                                + " report list --help" + redirection,
                        "/dev/null"))
                .redirectErrorStream(true)
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")));
        builder.environment().keySet().removeAll(List.of("NO_COLOR", "COLUMNS"));
        builder.environment().put("TERM", "xterm");
        builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
        return new String(builder.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    @NeedsProgram(value = "script", packages = "bsdutils")
    void aCommand_whenStartedByJavaAtATerminal_thenDrawsInColour() throws Exception {
        assertThat(at("")).contains("\u001b[");
    }

    @Test
    @NeedsProgram(value = "script", packages = "bsdutils")
    void aCommand_whenItsOutputGoesToAPipe_thenDrawsWithoutColour() throws Exception {
        assertThat(at(" | cat")).contains("livechat report list").doesNotContain("\u001b[");
    }
}
