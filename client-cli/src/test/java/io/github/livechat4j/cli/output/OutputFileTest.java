package io.github.livechat4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.output.OutputFile.Existing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputFileTest {

    private static final byte[] NEW = "new".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private static Failure refused(Path file, Existing existing) {
        Failure failure =
                catchThrowableOfType(Failure.class, () -> OutputFile.at(file).check(existing));
        assertThat(failure.exitCode()).isEqualTo(ExitCode.FILE);
        assertThat(failure.advice()).isPresent();
        return failure;
    }

    private Stream<Path> names() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(Path::getFileName).toList().stream();
        }
    }

    @Test
    void write_whenTheFileIsNew_thenIsThereAlone() throws IOException {
        Path file = directory.resolve("new");

        OutputFile.at(file).check(Existing.KEPT);
        assertThat(names()).isEmpty();
        OutputFile.at(file).write(NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(names()).containsExactly(Path.of("new"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-------", "rw-r-----", "rw-rw-rw-", "rwxr-xr-x"})
    void write_whenTheFileIsReplaced_thenKeepsItsPermissions(String permissions) throws IOException {
        Path file = Files.writeString(directory.resolve("old"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));

        OutputFile.at(file).write(NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo(permissions);
    }

    @Test
    void write_throughALink_thenTheLinkStaysOne() throws IOException {
        Path elsewhere = Files.createDirectory(directory.resolve("elsewhere"));
        Path file = Files.writeString(elsewhere.resolve("file"), "old");
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("elsewhere/file"));
        Path linkToTheLink = Files.createSymbolicLink(directory.resolve("second"), link);

        OutputFile.at(linkToTheLink).check(Existing.REPLACED);
        OutputFile.at(linkToTheLink).write(NEW);

        assertThat(file).hasBinaryContent(NEW);
        assertThat(link).isSymbolicLink();
        assertThat(linkToTheLink).isSymbolicLink().hasBinaryContent(NEW);
    }

    @Test
    void write_throughALinkToNothing_thenTheFileIsMadeThere() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));

        OutputFile.at(link).check(Existing.KEPT);
        OutputFile.at(link).write(NEW);

        assertThat(directory.resolve("file")).isRegularFile().hasBinaryContent(NEW);
        assertThat(link).isSymbolicLink();
    }

    @Test
    void at_whenALinkLeadsToItself_thenIsRefused() throws IOException {
        Path one = directory.resolve("one");
        Path other = Files.createSymbolicLink(directory.resolve("other"), one);
        Files.createSymbolicLink(one, other);

        assertThat(catchThrowableOfType(Failure.class, () -> OutputFile.at(one)))
                .hasMessageContaining("leads to itself");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/null", "/dev/full"})
    void check_whenADevice_thenIsRefused(String device) {
        assertThat(refused(Path.of(device), Existing.REPLACED)).hasMessageContaining("is not a file");
        assertThat(refused(Path.of(device), Existing.KEPT)).hasMessageContaining("is not a file");
    }

    @Test
    void check_whenAPipe_thenIsRefusedAndStaysOne() throws Exception {
        Path pipe = directory.resolve("pipe");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();

        assertThat(refused(pipe, Existing.REPLACED)).hasMessageContaining("is not a file");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void check_whenADirectoryOrALinkToOne_thenIsRefused() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("link"), directory);

        assertThat(refused(directory, Existing.REPLACED)).hasMessageContaining("is a directory");
        assertThat(refused(link, Existing.REPLACED)).hasMessageContaining("is a directory");
        assertThat(refused(Path.of("/"), Existing.REPLACED)).hasMessageContaining("is a directory");
    }

    @Test
    void check_whenThereIsNoDirectory_thenIsRefused() {
        assertThat(refused(directory.resolve("none/file"), Existing.KEPT))
                .hasMessageContaining("there is no directory");
    }

    @Test
    void check_whenTheFileIsKept_thenIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("old"), "old");

        assertThat(refused(file, Existing.KEPT)).hasMessageContaining("is there already");
    }

    @Test
    void check_whenTheNameIsTooLong_thenIsRefused() throws IOException {
        assertThat(refused(directory.resolve("n".repeat(256)), Existing.KEPT))
                .hasMessageContaining("n: cannot be written")
                .hasMessageNotContaining(".part");
        assertThat(names()).isEmpty();
    }
}
