package io.github.livechat4j.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputHashTest {

    @TempDir
    private Path directory;

    @BeforeEach
    void writeInputs() throws IOException {
        Files.createDirectories(directory.resolve("paths"));
        Files.writeString(directory.resolve("openapi.yaml"), "openapi: 3.0.3");
        Files.writeString(directory.resolve("paths/agents.yaml"), "get: list");
    }

    private String hash() throws IOException {
        return new InputHash().files(directory).hex();
    }

    @Test
    void hash_whenOnlyTheTimeOfAFileChanges_thenIsTheSame() throws IOException {
        String before = hash();

        Files.setLastModifiedTime(directory.resolve("openapi.yaml"), FileTime.fromMillis(0));

        assertThat(hash()).isEqualTo(before);
    }

    @Test
    void hash_whenTheContentOfAFileChanges_thenDiffers() throws IOException {
        String before = hash();

        Files.writeString(directory.resolve("paths/agents.yaml"), "get: lost");

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void hash_whenAFileIsRenamed_thenDiffers() throws IOException {
        String before = hash();

        Files.move(directory.resolve("openapi.yaml"), directory.resolve("contract.yaml"));

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void hash_whenAnEmptyFileIsAdded_thenDiffers() throws IOException {
        String before = hash();

        Files.createFile(directory.resolve("paths/tags.yaml"));

        assertThat(hash()).isNotEqualTo(before);
    }

    @Test
    void hash_whenTextMovesFromOneOptionToTheNext_thenDiffers() {
        String one = new InputHash().text("a", "12").text("b", "3").hex();
        String other = new InputHash().text("a", "1").text("b", "23").hex();

        assertThat(one).isNotEqualTo(other);
    }

    @Test
    void program_whenItsClassesAreInAnArchive_thenHasTheHashOfTheirDirectory() throws Exception {
        Path archive = directory.resolve("livechat4j-program.jar");
        Path classes = directory.resolve("classes");
        Files.createDirectories(classes.resolve("io"));
        Files.writeString(classes.resolve("io/A.class"), "code");
        try (OutputStream file = Files.newOutputStream(archive);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.putNextEntry(new ZipEntry("io/A.class"));
            zip.write("code".getBytes(StandardCharsets.UTF_8));
        }

        assertThat(programFrom(archive)).isEqualTo(programFrom(classes));
    }

    /** Returns the hash of a program whose class path is one entry. */
    private static String programFrom(Path entry) throws Exception {
        URL[] classPath = {entry.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classPath, null)) {
            return new InputHash().classPath(loader).hex();
        }
    }
}
