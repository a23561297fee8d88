package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.Quirk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests exports to Parquet. {@link ExactlyOnceTest} breaks them off while records come. */
class ParquetExportTest extends InExportDirectory {

    private static final int CHATS = 300;

    @RegisterExtension
    static final ExportSandbox EXPORTS = new ExportSandbox(CHATS, Quirk.UNKNOWN_FIELDS, Quirk.NUMBERS_AS_STRINGS);

    @Test
    void rows_areTheRecordsOfNdjson() throws IOException {
        EXPORTS.chats(file("chats.ndjson"));
        Cli.Outcome outcome = EXPORTS.chats(file("chats.parquet"));

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        List<JsonNode> records = ExportCli.records(file("chats.ndjson"));
        List<Group> rows = ParquetRows.read(file("chats.parquet")).rows();
        assertThat(rows).hasSameSizeAs(records);
        for (int i = 0; i < rows.size(); i++) {
            Group row = rows.get(i);
            JsonNode record = records.get(i);
            assertThat(row.getString("id", 0)).isEqualTo(record.path("id").asText());
            assertThat(row.getString("type", 0)).isEqualTo(record.path("type").asText());
            assertThat(lengthOf(row, "messages"))
                    .isEqualTo(record.path("messages").size());
            assertThat(lengthOf(row, "tags")).isEqualTo(record.path("tags").size());
            if (record.hasNonNull("started_timestamp")) {
                assertThat(row.getLong("started_timestamp", 0))
                        .isEqualTo(record.path("started_timestamp").asLong() * 1_000_000);
            }
            assertThat(row.getFieldRepetitionCount("additional"))
                    .as("unknown fields")
                    .isOne();
        }
    }

    private static int lengthOf(Group row, String list) {
        return row.getFieldRepetitionCount(list) == 0
                ? 0
                : row.getGroup(list, 0).getFieldRepetitionCount("list");
    }

    @Test
    void tickets_haveColumnsToo() throws IOException {
        EXPORTS.cli().run("tickets", "-o", file("tickets.ndjson").toString());
        Cli.Outcome outcome =
                EXPORTS.cli().run("tickets", "-o", file("tickets.pq").toString(), "--format", "parquet");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(ParquetRows.read(file("tickets.pq")).texts("id"))
                .isNotEmpty()
                .isEqualTo(ExportCli.ids(file("tickets.ndjson")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -                | --format=parquet           | parquet cannot be written to standard output; name a file
            chats.parquet.gz | --limit=1                  | a parquet file is compressed already
            chats.gz         | --format=parquet           | a parquet file is compressed already
            chats.parquet    | --format=orc               | --format must be ndjson, csv or parquet, was orc
            chats.parquet    | --drivers=/no/such/place   | there is no /no/such/place; get it by: mvn dependency:copy
            chats.csv        | --drivers=/tmp             | --drivers is for --format parquet, but the format is csv
            """)
    void wrongOptions_areRefusedBeforeTheFirstCall(String output, String option, String said) throws IOException {
        String named = output.equals("-") ? output : file(output).toString();

        Cli.Outcome outcome = EXPORTS.cli().run("chats", "-o", named, option);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1).contains(said);
        assertThat(EXPORTS.sandbox().requests()).isEmpty();
        assertThat(ExportCli.names(directory)).isEmpty();
    }

    @Test
    void existingFile_isNotReplaced() throws IOException {
        Files.writeString(file("chats.parquet"), "mine");

        Cli.Outcome outcome = EXPORTS.chats(file("chats.parquet"));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).contains("is there already", "--overwrite");
        assertThat(file("chats.parquet")).hasContent("mine");
    }

    @Test
    void aFileThatCannotBeMade_leavesItsRecords() throws IOException {
        EXPORTS.failAfter(2, Fault.status(401));
        EXPORTS.chats(file("chats.parquet"), "--prefetch", "0");
        Target target = new Target(OutputFile.at(file("chats.parquet")));
        AtomicBoolean isPlanted = new AtomicBoolean();
        ExportCli planting =
                new ExportCli(EXPORTS.sandbox().baseUrl(), new ExportCli.SteppingClock(Duration.ofMillis(1), () -> {
                    if (isPlanted.compareAndSet(false, true)) {
                        target.made().toFile().mkdir();
                    }
                }));

        Cli.Outcome failed = planting.run("chats", "-o", file("chats.parquet").toString(), "--resume");
        boolean wasMade = Files.exists(file("chats.parquet"));
        Files.deleteIfExists(target.made());
        Cli.Outcome resumed = EXPORTS.chats(file("chats.parquet"), "--resume");

        assertThat(failed.exitCode()).as(failed.err()).isEqualTo(ExitCode.FILE.code());
        assertThat(wasMade).isFalse();
        assertThat(resumed.exitCode()).as(resumed.err()).isZero();
        assertThat(ParquetRows.read(file("chats.parquet")).texts("id"))
                .hasSize(CHATS)
                .doesNotHaveDuplicates();
        assertThat(ExportCli.names(directory)).containsExactly("chats.parquet");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void resume_whenTheFileWasMade_thenNamesItWithoutCalling(boolean isRenamed) throws IOException {
        Path file = file("chats.parquet");
        EXPORTS.chats(file);
        byte[] whole = Files.readAllBytes(file);
        Target target = new Target(OutputFile.at(file));
        if (isRenamed) {
            Files.move(file, target.part());
        } else {
            Files.move(file, target.made());
            Files.writeString(target.part(), "the records");
        }
        new CheckpointFile(target)
                .write(new Checkpoint(
                        Checkpoint.VERSION,
                        new Checkpoint.Request(
                                "chats",
                                "parquet",
                                "newest",
                                Checkpoint.Request.hash("{}\nnull\n"),
                                Checkpoint.Request.hash(EXPORTS.sandbox().baseUrl() + "\n")),
                        "lca1-AAAAAAAAAAAAAACA2LuaDf___________wH___________8BBIodhA",
                        whole.length,
                        GzipState.EMPTY,
                        CHATS,
                        OptionalLong.of(CHATS),
                        List.of(),
                        new Checkpoint.OfUnreadable(0, 0, 0),
                        true,
                        ""));
        int asked = EXPORTS.sandbox().requests().size();

        Cli.Outcome outcome = EXPORTS.chats(file, "--resume");

        assertThat(outcome).isEqualTo(new Cli.Outcome(0, "", file + " is whole already\n"));
        assertThat(EXPORTS.sandbox().requests()).hasSize(asked);
        assertThat(file).hasBinaryContent(whole);
        assertThat(ExportCli.names(directory)).containsExactly("chats.parquet");
    }
}
