package io.github.livechat4j.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateClientTest {

    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir
    private Path directory;

    private Path contract;
    private Path models;
    private Path classFile;

    @BeforeEach
    void generateOnce() throws IOException {
        contract = directory.resolve("openapi.yaml");
        models = directory.resolve("target/sources/src/main/java/io/github/livechat4j/model");
        classFile = directory.resolve("target/classes/Some.class");
        Files.createDirectories(directory.resolve("target"));
        Files.writeString(contract, GeneratedSources.tinyContract());
        generate();
        for (String name : List.of("Kite", "KiteBuilder", "Arguments")) {
            Files.setLastModifiedTime(source(name), LONG_AGO);
        }
        Files.createDirectories(classFile.getParent());
        Files.createFile(classFile);
    }

    private Path source(String name) {
        return models.resolve(name + ".java");
    }

    private void generate() throws IOException {
        GenerateClient.main(new String[] {
            contract.toString(),
            directory.resolve("places.json").toString(),
            directory.resolve("target/sources").toString(),
            directory.resolve("target/record.txt").toString(),
            directory.resolve("target/classes").toString(),
            directory.resolve("module").toString(),
            "17"
        });
    }

    private void changeContract(String from, String to) throws IOException {
        String text = Files.readString(contract);
        assertThat(text).contains(from);
        Files.writeString(contract, text.replace(from, to));
    }

    private static boolean isUntouched(Path source) throws IOException {
        return Files.getLastModifiedTime(source).equals(LONG_AGO);
    }

    @Test
    void sources_whenNothingHasChanged_thenAreNotTouched() throws IOException {
        generate();

        assertThat(isUntouched(source("Kite"))).isTrue();
        assertThat(classFile).exists();
    }

    @Test
    void sources_whenADescriptionHasChanged_thenOnlyThatSourceIsWrittenAndClassesAreKept() throws IOException {
        changeContract("Size in cm.", "Another text.");

        generate();

        assertThat(source("Kite")).content().contains("Another text.");
        assertThat(isUntouched(source("Arguments"))).isTrue();
        assertThat(classFile).exists();
    }

    @Test
    void classes_whenAFieldHasChanged_thenAreDeleted() throws IOException {
        changeContract("mended_at", "repaired_at");

        generate();

        assertThat(classFile).doesNotExist();
    }

    @Test
    void source_whenItWasEdited_thenIsGeneratedAgain() throws IOException {
        String before = Files.readString(source("Kite"));
        Files.writeString(source("Kite"), "edited");

        generate();

        assertThat(source("Kite")).content().isEqualTo(before);
        assertThat(classFile).doesNotExist();
    }

    @Test
    void source_whenItWasDeleted_thenIsGeneratedAgain() throws IOException {
        Files.delete(source("Kite"));

        generate();

        assertThat(source("Kite")).exists();
    }

    @Test
    void source_whenItIsNotGenerated_thenIsDeleted() throws IOException {
        Files.writeString(source("Foreign"), "class Foreign {}");

        generate();

        assertThat(source("Foreign")).doesNotExist();
        assertThat(classFile).doesNotExist();
    }

    @Test
    void classes_whenThePomHasChanged_thenAreDeleted() throws IOException {
        Files.createDirectories(directory.resolve("module"));
        Files.writeString(directory.resolve("module/pom.xml"), "<project/>");

        generate();

        assertThat(classFile).doesNotExist();
        assertThat(isUntouched(source("Kite"))).isTrue();
    }

    @Test
    void record_whenAGenerationHasFailed_thenTheNextOneGeneratesAgain() throws IOException {
        String sound = Files.readString(contract);
        Files.writeString(contract, "no contract");
        assertThatThrownBy(this::generate)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("openapi.yaml");
        Files.writeString(contract, sound);

        generate();

        assertThat(classFile).doesNotExist();
        assertThat(directory.resolve("target/record.txt")).exists();
    }
}
