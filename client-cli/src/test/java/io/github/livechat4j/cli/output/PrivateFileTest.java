package io.github.livechat4j.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests that a file that others have put in place is never written to. */
class PrivateFileTest {

    private static final byte[] TEXT = "records".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    private Path file() {
        return directory.resolve("chats.ndjson.part");
    }

    private Path victim() throws IOException {
        return Files.writeString(directory.resolve("victim"), "mine");
    }

    private static void refused(Path file, String said) {
        for (Failure failure : new Failure[] {
            catchThrowableOfType(Failure.class, () -> PrivateFile.open(file).close()),
            catchThrowableOfType(Failure.class, () -> PrivateFile.read(file))
        }) {
            assertThat(failure.exitCode()).isEqualTo(ExitCode.FILE);
            assertThat(failure).hasMessageContaining(file.toString()).hasMessageContaining(said);
        }
    }

    @Test
    void open_whenThereIsNothing_thenMakesAFileForTheOwnerAlone() throws IOException {
        try (PrivateFile file = PrivateFile.open(file())) {
            file.write(TEXT);
            file.sync();

            assertThat(file.position()).isEqualTo(TEXT.length);
        }
        assertThat(file()).hasBinaryContent(TEXT);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
    }

    @Test
    void open_whenTheFileIsTheUsers_thenCutsItAndGoesOn() throws IOException {
        Files.writeString(file(), "records that no checkpoint tells of");

        try (PrivateFile file = PrivateFile.open(file())) {
            file.cut(TEXT.length);
            file.write(TEXT);
        }

        assertThat(file()).hasContent("recordsrecords");
    }

    @Test
    void open_whenALink_thenIsRefusedAndNotFollowed() throws IOException {
        Path victim = victim();
        Files.createSymbolicLink(file(), victim);

        refused(file(), "is a link");
        assertThat(victim).hasContent("mine");
    }

    @Test
    void open_whenALinkToNothing_thenNothingIsMadeThere() throws IOException {
        Path nothing = directory.resolve("nothing");
        Files.createSymbolicLink(file(), nothing);

        refused(file(), "is a link");
        assertThatThrownBy(() -> PrivateFile.create(file())).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(nothing).doesNotExist();
    }

    @Test
    void open_whenAHardLink_thenIsRefused() throws IOException {
        Path victim = victim();
        Files.createLink(file(), victim);

        refused(file(), "another name");
        assertThat(victim).hasContent("mine");
    }

    @Test
    void open_whenAPipe_thenIsRefusedAndNotWaitedFor() throws Exception {
        assertThat(new ProcessBuilder("mkfifo", file().toString()).start().waitFor())
                .isZero();

        refused(file(), "no file");
    }

    @Test
    void open_whenItBelongsToAnother_thenIsRefused() throws Exception {
        Files.writeString(file(), "theirs");
        assumeThat(new ProcessBuilder("chown", "65534", file().toString())
                        .start()
                        .waitFor())
                .as("only the administrator can give files away")
                .isZero();

        refused(file(), "belongs to");
        assertThat(file()).hasContent("theirs");
    }

    @Test
    void tryLock_whenAnotherHasIt_thenIsFalse() throws IOException {
        try (PrivateFile one = PrivateFile.open(file());
                PrivateFile other = PrivateFile.open(file())) {
            assertThat(one.tryLock()).isTrue();
            assertThat(other.tryLock()).isFalse();
        }
    }

    @Test
    void write_whenTheThreadIsInterrupted_thenWritesAllTheSame() throws IOException {
        try (PrivateFile file = PrivateFile.create(file())) {
            Thread.currentThread().interrupt();
            file.write(TEXT);
            file.sync();
            file.write(TEXT);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }

        assertThat(file()).hasContent("recordsrecords");
    }

    @Test
    void write_whenTheDiskIsFull_thenNamesTheFile() throws IOException {
        assertThatThrownBy(() -> Durable.write(directory.resolve("none/file"), TEXT))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("none/file");
    }
}
