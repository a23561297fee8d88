package io.github.livechat4j.incremental;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepRecordTest {

    @TempDir
    private Path directory;

    private Path output;
    private Path file;

    @BeforeEach
    void runTheStep() throws IOException {
        output = directory.resolve("output");
        Files.createDirectories(output.resolve("model"));
        file = directory.resolve("record.txt");
        Files.writeString(output.resolve("model/Agent.java"), "record Agent() {}");
        StepRecord.of("inputs", output, List.of("model/Agent.java")).write(file);
    }

    @Test
    void record_whenNothingHasChanged_thenIsCurrent() throws IOException {
        assertThat(StepRecord.read(file).isCurrent("inputs", output)).isTrue();
        assertThat(StepRecord.read(file).isAllOf(output)).isTrue();
    }

    @Test
    void record_whenAnInputHasChanged_thenIsNotCurrent() throws IOException {
        assertThat(StepRecord.read(file).isCurrent("others", output)).isFalse();
    }

    @Test
    void record_whenAnOutputWasEdited_thenIsNotCurrent() throws IOException {
        Files.writeString(output.resolve("model/Agent.java"), "record Agent(){}");

        assertThat(StepRecord.read(file).isCurrent("inputs", output)).isFalse();
    }

    @Test
    void record_whenAnOutputWasDeleted_thenIsNotCurrent() throws IOException {
        Files.delete(output.resolve("model/Agent.java"));

        assertThat(StepRecord.read(file).isCurrent("inputs", output)).isFalse();
    }

    @Test
    void record_whenAFileWasAdded_thenIsNotAllOfTheDirectory() throws IOException {
        Files.writeString(output.resolve("model/Other.java"), "record Other() {}");

        assertThat(StepRecord.read(file).isAllOf(output)).isFalse();
    }

    @Test
    void record_whenItsFileIsMissing_thenIsNotCurrent() throws IOException {
        Files.delete(file);

        assertThat(StepRecord.read(file)).isEqualTo(StepRecord.NONE);
        assertThat(StepRecord.read(file).isCurrent("inputs", output)).isFalse();
    }

    @Test
    void record_whenItsFileIsNoRecord_thenIsNotCurrent() throws IOException {
        Files.writeString(file, "inputs\nmodel/Agent.java");

        assertThat(StepRecord.read(file).isCurrent("inputs", output)).isFalse();
    }

    @Test
    void record_whenItIsWritten_thenNoOtherFileIsLeft() throws IOException {
        assertThat(StepRecord.namesIn(directory)).containsExactlyInAnyOrder("output/model/Agent.java", "record.txt");
    }
}
