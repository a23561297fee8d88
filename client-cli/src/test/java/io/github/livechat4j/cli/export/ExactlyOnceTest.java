package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.output.OutputFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Tests that an export resumes without loss or duplicates after its process was killed at any moment. A killed process
 * leaves a checkpoint, and behind its position any part of the data written later.
 */
class ExactlyOnceTest {

    private static final int CHATS = 200;

    @RegisterExtension
    static final ExportSandbox EXPORTS = new ExportSandbox(CHATS);

    @TempDir
    private Path directory;

    static Stream<List<String>> exports() {
        return Stream.of(
                List.of("chats.ndjson", "newest", "0"),
                List.of("chats.ndjson", "oldest", "3"),
                List.of("chats.ndjson.gz", "newest", "3"),
                List.of("chats.ndjson.gz", "oldest", "0"),
                List.of("chats.csv", "newest", "0"),
                List.of("chats.csv.gz", "oldest", "3"),
                List.of("chats.parquet", "newest", "0"),
                List.of("chats.parquet", "oldest", "3"));
    }

    @ParameterizedTest
    @MethodSource("exports")
    void resume_whenAProcessEndedAnywhere_thenEveryRecordIsThereOnce(List<String> export) throws IOException {
        Path file = directory.resolve(export.get(0));
        Random random = new Random(export.hashCode());

        int attempts = 1;
        while (runUntilEnded(file, export, random) != 0) {
            attempts++;
        }

        assertThat(attempts).isGreaterThan(2);
        if (export.get(0).endsWith(".parquet")) {
            assertThat(ParquetRows.read(file).texts("id")).hasSize(CHATS).doesNotHaveDuplicates();
            assertThat(ExportCli.names(directory)).containsExactly(export.get(0));
            return;
        }
        String text = ExportCli.text(file);
        if (export.get(0).startsWith("chats.csv")) {
            List<String> rows = text.lines()
                    .filter(line -> line.matches("(chat|missed_chat),.*"))
                    .toList();
            assertThat(rows.stream().map(row -> row.split(",", -1)[1]))
                    .hasSize(CHATS)
                    .doesNotHaveDuplicates();
            assertThat(text.lines().filter(line -> line.startsWith("type,id,"))).hasSize(1);
        } else {
            assertThat(ExportCli.ids(file)).hasSize(CHATS).doesNotHaveDuplicates();
        }
        assertThat(ExportCli.names(directory)).containsExactly(export.get(0));
        if (export.get(0).endsWith(".gz")) {
            assertThat(ExportCli.firstMember(file)).isEqualTo(text);
        }
    }

    /**
     * Runs an export with many checkpoints, and restores the state at one of them, with part of the data written later.
     */
    private int runUntilEnded(Path file, List<String> export, Random random) throws IOException {
        List<byte[]> checkpoints = new ArrayList<>();
        int[] left = {40 + random.nextInt(150)};
        ExportCli cli =
                new ExportCli(EXPORTS.sandbox().baseUrl(), new ExportCli.SteppingClock(Duration.ofMillis(100), () -> {
                    keep(checkpoints, new Target(OutputFile.at(file)).checkpoint());
                    if (left[0]-- == 0) {
                        Thread.currentThread().interrupt();
                    }
                }));
        Cli.Outcome outcome = cli.run(
                "chats", "-o", file.toString(), "--resume", "--order", export.get(1), "--prefetch", export.get(2));
        assertThat(outcome.exitCode()).as(outcome.err()).isIn(0, ExitCode.INTERRUPTED.code());
        if (outcome.exitCode() != 0) {
            keep(checkpoints, new Target(OutputFile.at(file)).checkpoint());
            assertThat(Thread.interrupted()).isFalse();
            breakOff(new Target(OutputFile.at(file)), checkpoints, random);
        }
        return outcome.exitCode();
    }

    private static void keep(List<byte[]> checkpoints, Path checkpoint) {
        try {
            if (Files.exists(checkpoint)) {
                byte[] now = Files.readAllBytes(checkpoint);
                if (checkpoints.isEmpty() || !Arrays.equals(checkpoints.get(checkpoints.size() - 1), now)) {
                    checkpoints.add(now);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void breakOff(Target target, List<byte[]> checkpoints, Random random) throws IOException {
        // one of the last two checkpoints, so that the test makes progress
        byte[] last = checkpoints.get(Math.max(0, checkpoints.size() - 1 - random.nextInt(2)));
        Files.write(target.checkpoint(), last);
        long told = new CheckpointFile(target).read().orElseThrow().length();
        byte[] part = Files.readAllBytes(target.part());
        assertThat(part.length).isGreaterThanOrEqualTo((int) told);
        int cut = (int) told + random.nextInt(part.length - (int) told + 1);
        Files.write(target.part(), Arrays.copyOf(part, cut));
        Files.write(target.part(), new byte[random.nextInt(3)], StandardOpenOption.APPEND);
        Files.write(target.nextCheckpoint(), new byte[random.nextInt(9)]);
        if (target.file().toString().endsWith(".parquet")) {
            Files.write(target.made(), new byte[random.nextInt(9)]);
        }
    }
}
