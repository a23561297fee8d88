package io.github.livechat4j.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests the decoding of arguments and variables in a locale without UTF-8. */
class ProcessTextTest {

    /** {@code grün} as Java decodes it in the locale C: a replacement character for each undecodable byte. */
    private static final String DAMAGED = "gr\uFFFD\uFFFDn";

    @TempDir
    Path processDirectory;

    private ProcessText text(String file, String... words) throws IOException {
        Files.writeString(processDirectory.resolve(file), String.join("\0", words) + "\0");
        return new ProcessText(processDirectory);
    }

    @Test
    void arguments_whenALetterWasLost_thenAreReadAgain() throws IOException {
        ProcessText text = text("cmdline", "java", "-jar", "livechat.jar", "call", "tag=grün", "żółty");

        assertThat(text.arguments(new String[] {"call", "tag=" + DAMAGED, "\uFFFD".repeat(7)}))
                .containsExactly("call", "tag=grün", "żółty");
    }

    @Test
    void arguments_whenTheReplacementWasTyped_thenStaysWhatItIs() throws IOException {
        ProcessText text = text("cmdline", "java", "call", "a\uFFFDb");

        assertThat(text.arguments(new String[] {"call", "a\uFFFDb"})).containsExactly("call", "a\uFFFDb");
    }

    @Test
    void arguments_whenNoneIsDamaged_thenNothingIsRead() {
        ProcessText text = new ProcessText(processDirectory.resolve("none"));

        assertThat(text.arguments(new String[] {"call", "tag=grün"})).containsExactly("call", "tag=grün");
    }

    @Test
    void arguments_whenNotUtf8_thenIsRefusedByItsPlace() throws IOException {
        Files.write(
                processDirectory.resolve("cmdline"), "java\0call\0gr\u00FCn\0".getBytes(StandardCharsets.ISO_8859_1));
        ProcessText text = new ProcessText(processDirectory);

        Failure failure = catchThrowableOfType(Failure.class, () -> text.arguments(new String[] {"call", "gr\uFFFDn"}));

        assertThat(failure).hasMessageContaining("argument 2");
        assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(failure.advice().orElseThrow()).contains("LC_ALL=C.UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"java\0other\0grün\0", "grün\0", ""})
    void arguments_whenTheSystemTellsOthers_thenAreRefused(String told) throws IOException {
        Files.writeString(processDirectory.resolve("cmdline"), told);
        ProcessText text = new ProcessText(processDirectory);

        assertThat(catchThrowableOfType(Failure.class, () -> text.arguments(new String[] {"call", DAMAGED})))
                .hasMessageContaining("argument 2");
    }

    @Test
    void arguments_whenTheSystemTellsNothing_thenAreRefused() {
        ProcessText text = new ProcessText(processDirectory.resolve("none"));

        assertThat(catchThrowableOfType(Failure.class, () -> text.arguments(new String[] {DAMAGED})))
                .hasMessageContaining("argument 1");
    }

    @Test
    void environment_whenALetterWasLost_thenIsReadAgain() throws IOException {
        ProcessText text = text("environ", "LIVECHAT_LOGIN=grün=x@example.com", "OTHER=1");

        assertThat(text.environment(Map.of("LIVECHAT_LOGIN", DAMAGED + "=x@example.com", "OTHER", "1")))
                .containsExactlyInAnyOrderEntriesOf(Map.of("LIVECHAT_LOGIN", "grün=x@example.com", "OTHER", "1"));
    }

    @Test
    void environment_whenAVariableOfTheCommandIsNotUtf8_thenIsRefused() {
        ProcessText text = new ProcessText(processDirectory.resolve("none"));

        assertThat(catchThrowableOfType(
                        Failure.class, () -> text.environment(Map.of("LIVECHAT_TOKEN", DAMAGED + "secret"))))
                .hasMessageContaining("LIVECHAT_TOKEN")
                .hasMessageNotContaining("secret");
    }

    @Test
    void environment_whenAnotherVariableIsNotUtf8_thenIsLeft() {
        ProcessText text = new ProcessText(processDirectory.resolve("none"));

        assertThat(text.environment(Map.of("PS1", DAMAGED))).containsEntry("PS1", DAMAGED);
    }

    @Test
    void checkWorkingDirectory_whenItsNameIsLost_thenSaysWhatToDo() {
        assertThat(catchThrowableOfType(
                                Failure.class,
                                () -> ProcessText.checkWorkingDirectory("/srv/" + DAMAGED, "ANSI_X3.4-1968"))
                        .advice()
                        .orElseThrow())
                .contains("LC_ALL=C.UTF-8");
    }
}
