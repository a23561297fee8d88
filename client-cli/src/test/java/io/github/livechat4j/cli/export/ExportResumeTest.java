package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.Quirk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of interrupted and resumed exports. */
class ExportResumeTest extends InExportDirectory {

    private static final int CHATS = 300;

    @RegisterExtension
    static final ExportSandbox EXPORTS = new ExportSandbox(CHATS, Quirk.UNKNOWN_FIELDS, Quirk.NUMBERS_AS_STRINGS);

    @ParameterizedTest
    @CsvSource({"401,CREDENTIALS", "403,FORBIDDEN", "429,RATE_LIMITED"})
    void export_whenALaterCallFails_thenCanBeGoneOnWith(int status, ExitCode exitCode) throws IOException {
        EXPORTS.failAfter(4, ExportSandbox.refusal(status));

        Cli.Outcome failed = EXPORTS.chats(file("chats.ndjson"), "--prefetch", "0");
        List<String> left = ExportCli.names(directory);
        Cli.Outcome resumed = EXPORTS.chats(file("chats.ndjson"), "--resume");

        assertThat(failed.exitCode()).isEqualTo(exitCode.code());
        assertThat(failed.err()).hasLineCount(1).contains("go on with --resume");
        assertThat(left).containsExactly("chats.ndjson.checkpoint", "chats.ndjson.part");
        assertThat(resumed.exitCode()).isZero();
        assertThat(resumed.err()).contains("300 chats, 200 of them now, in");
        assertThat(ExportCli.ids(file("chats.ndjson"))).hasSize(CHATS).doesNotHaveDuplicates();
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson");
    }

    @Test
    void export_whenAnUnfinishedOneIsThere_thenAsksWhatToDo() throws IOException {
        EXPORTS.failAfter(4, Fault.status(401));
        EXPORTS.chats(file("chats.csv"), "--prefetch", "0");

        Cli.Outcome refused = EXPORTS.chats(file("chats.csv"));
        Cli.Outcome anew = EXPORTS.chats(file("chats.csv"), "--overwrite");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(refused.err()).hasLineCount(1).contains("was not finished", "--resume", "--overwrite");
        assertThat(anew.exitCode()).isZero();
        assertThat(anew.err()).startsWith("300 chats in ");
        assertThat(ExportCli.names(directory)).containsExactly("chats.csv");
    }

    @ParameterizedTest
    @CsvSource({
        "--rate=rated_good,is of an export with another filter",
        "--zone=Europe/Lisbon,is of an export with another filter",
        "--order=oldest,'is of an export with --order newest, not oldest'",
        "--format=csv,'is of an export with --format ndjson, not csv'",
        "--login=somebody@example.com,is of an export from another account",
    })
    void resume_whenTheCheckpointIsOfAnotherExport_thenSaysWhichWay(String option, String said) throws IOException {
        EXPORTS.failAfter(4, Fault.status(401));
        EXPORTS.chats(file("chats.ndjson"), "--prefetch", "0");

        Cli.Outcome refused = EXPORTS.chats(file("chats.ndjson"), "--resume", option);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(refused.err()).hasLineCount(1).contains("chats.ndjson.checkpoint " + said);
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson.checkpoint", "chats.ndjson.part");
    }

    @ParameterizedTest
    @CsvSource({
        "'\"version\":2','\"version\":3',was written by a newer version",
        "'\"version\":2','\"version\":1',was written by an older version",
        "'{',']',is damaged",
        "'\"cursor\"','\"course\"',is damaged",
        "'\"length\":','\"length\":9',but its checkpoint has 9",
        "'\"cursor\":\"lca1-','\"cursor\":\"lca1-A',cursor must be the text",
    })
    void resume_whenTheCheckpointCannotBeUsed_thenSaysWhy(String from, String to, String said) throws IOException {
        EXPORTS.failAfter(4, Fault.status(401));
        EXPORTS.chats(file("chats.ndjson"), "--prefetch", "0");
        Path checkpoint = file("chats.ndjson.checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replace(from, to));

        Cli.Outcome refused = EXPORTS.chats(file("chats.ndjson"), "--resume");

        assertThat(refused.exitCode()).isNotZero().isNotEqualTo(ExitCode.UNEXPECTED.code());
        assertThat(refused.err()).hasLineCount(1).contains(said);
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson.checkpoint", "chats.ndjson.part");
    }

    @Test
    void resume_whenThereIsNoCheckpoint_thenBeginsAnewAndSaysSo() throws IOException {
        Files.writeString(file("chats.ndjson.part"), "half a rec");

        Cli.Outcome outcome = EXPORTS.chats(file("chats.ndjson"), "--resume");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).contains("there is no checkpoint").contains("starts from the beginning");
        assertThat(ExportCli.ids(file("chats.ndjson"))).hasSize(CHATS).doesNotHaveDuplicates();
    }

    @Test
    void resume_whenOnlyTheCheckpointWasLeft_thenTakesItAway() throws IOException {
        EXPORTS.failAfter(4, Fault.status(401));
        EXPORTS.chats(file("chats.ndjson"), "--prefetch", "0");
        Path checkpoint = file("chats.ndjson.checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replace("\"complete\":false", "\"complete\":true"));
        Files.move(file("chats.ndjson.part"), file("chats.ndjson"));

        Cli.Outcome outcome = EXPORTS.chats(file("chats.ndjson"), "--resume");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo(file("chats.ndjson") + " is whole already\n");
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chats.ndjson", "chats.csv.gz"})
    void resume_whenOnlyTheNameWasMissing_thenGivesItWithoutCalling(String name) throws IOException {
        ExportCli endedBeforeTheMove = new ExportCli(
                EXPORTS.sandbox().baseUrl(), new ExportCli.SteppingClock(Duration.ofSeconds(3), () -> {}));
        endedBeforeTheMove.run("chats", "-o", file(name).toString());
        byte[] whole = Files.readAllBytes(file(name));
        Target target = new Target(OutputFile.at(file(name)));
        Files.move(target.file(), target.part());
        Files.write(target.part(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
        new CheckpointFile(target)
                .write(new Checkpoint(
                        Checkpoint.VERSION,
                        new Checkpoint.Request(
                                "chats",
                                name.endsWith("gz") ? "csv" : "ndjson",
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

        Cli.Outcome outcome = EXPORTS.chats(file(name), "--resume");

        assertThat(outcome.err()).isEqualTo(file(name) + " is whole already\n");
        assertThat(outcome.exitCode()).isZero();
        assertThat(EXPORTS.sandbox().requests()).hasSize(asked);
        assertThat(file(name)).hasBinaryContent(whole);
        assertThat(ExportCli.names(directory)).containsExactly(name);
    }

    @Test
    void export_whenInterrupted_thenCanBeGoneOnWith() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        ExportCli interrupted =
                new ExportCli(EXPORTS.sandbox().baseUrl(), new ExportCli.SteppingClock(Duration.ofMillis(10), () -> {
                    if (looks.incrementAndGet() == 200) {
                        Thread.currentThread().interrupt();
                    }
                }));

        Cli.Outcome outcome =
                interrupted.run("chats", "-o", file("chats.csv.gz").toString());
        boolean stillInterrupted = Thread.interrupted();
        Cli.Outcome resumed = EXPORTS.chats(file("chats.csv.gz"), "--resume", "--quiet");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.INTERRUPTED.code());
        assertThat(outcome.err()).matches("livechat: interrupted after [0-9]+ chats; go on with --resume\n");
        assertThat(stillInterrupted).isFalse();
        assertThat(resumed).isEqualTo(new Cli.Outcome(0, "", ""));
        assertThat(ExportCli.text(file("chats.csv.gz")).lines().filter(line -> line.startsWith("type,")))
                .hasSize(1);
    }

    @Test
    void export_whenAnotherProcessWritesTheFile_thenIsRefused() throws IOException {
        try (PartFile other = PartFile.open(new Target(OutputFile.at(file("chats.ndjson"))), 0, GzipState.EMPTY)) {
            Cli.Outcome outcome = EXPORTS.chats(file("chats.ndjson"), "--resume", "--quiet");

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
            assertThat(outcome.err()).hasLineCount(1).contains("is being written by another export");
            assertThat(other.settle()).isZero();
        }
        assertThat(EXPORTS.sandbox().requests()).isEmpty();
    }
}
