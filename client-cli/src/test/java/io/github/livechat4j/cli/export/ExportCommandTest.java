package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.output.OutputFile;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.NewChat;
import io.github.livechat4j.testkit.Quirk;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of exports, complete and interrupted. */
class ExportCommandTest {

    private static final int CHATS = 300;
    private static final Duration MOMENT = Duration.ofMillis(1);

    private static LiveChatSandbox sandbox;
    private static ExportCli cli;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        sandbox = LiveChatSandbox.builder()
                .credentials(Credentials.bearer(ExportCli.TOKEN))
                .chats(CHATS)
                .quirks(Quirk.UNKNOWN_FIELDS, Quirk.NUMBERS_AS_STRINGS)
                .start();
        cli = new ExportCli(sandbox.baseUrl(), Clock.fixed(Cli.NOW, ZoneId.of("UTC")));
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @BeforeEach
    void reset() {
        sandbox.reset();
    }

    private Path file(String name) {
        return directory.resolve(name);
    }

    private static Cli.Outcome chats(Path file, String... options) {
        List<String> words = new ArrayList<>(List.of("chats", "-o", file.toString()));
        words.addAll(List.of(options));
        return cli.run(words.toArray(String[]::new));
    }

    /** Injects a fault after some pages. */
    private static void failAfter(int pages, Fault fault) {
        sandbox.fail("listChats", pages, Fault.delay(MOMENT));
        sandbox.fail("listChats", 1, fault);
    }

    @Test
    void export_whenOfChats_thenHasEveryFieldThatTheServiceSent() throws Exception {
        Cli.Outcome outcome = chats(file("chats.ndjson"), "--prefetch", "0");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo("300 chats in 0.0 s (0/s) -> " + file("chats.ndjson") + "\n");
        assertThat(ExportCli.records(file("chats.ndjson"))).isEqualTo(sent());
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson");
    }

    private static List<JsonNode> sent() throws Exception {
        List<JsonNode> sent = new ArrayList<>();
        for (int page = 1; page <= CHATS / 25; page++) {
            HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/chats?page=" + page))
                    .header("Authorization", "Bearer " + ExportCli.TOKEN)
                    .header("X-API-Version", "2")
                    .build();
            HttpResponse<String> answer =
                    HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
            new ObjectMapper().readTree(answer.body()).path("chats").forEach(sent::add);
        }
        return sent;
    }

    @Test
    void export_whenOfTickets_thenHasEachOnce() throws IOException {
        Cli.Outcome outcome = cli.run("tickets", "-o", file("tickets.jsonl").toString(), "--order", "oldest");

        assertThat(outcome.exitCode()).isZero();
        assertThat(ExportCli.ids(file("tickets.jsonl")))
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chats.ndjson.gz", "chats.csv", "CHATS.CSV.GZ"})
    void export_whenNamedFor_thenHasThatForm(String name) throws IOException {
        chats(file(name), "--limit", "20");

        String text = name.endsWith("GZ")
                ? ExportCli.text(Files.move(file(name), file("moved.gz")))
                : ExportCli.text(file(name));

        assertThat(text.lines().findFirst().orElseThrow())
                .startsWith(name.contains("ndjson") ? "{\"type\":\"" : "type,id,started,");
        assertThat(text.lines()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void export_whenNothingMatches_thenIsAnEmptyFileAllTheSame() throws IOException {
        Cli.Outcome outcome = chats(file("none.ndjson.gz"), "--country", "Atlantis");

        assertThat(outcome.exitCode()).isZero();
        assertThat(ExportCli.text(file("none.ndjson.gz"))).isEmpty();
    }

    @Test
    void export_whenFiltered_thenAsksForThat() {
        chats(file("bad.csv"), "--from", "2020-01-01", "--zone", "Europe/Lisbon", "--rate", "rated_bad", "--tag", "a");

        assertThat(sandbox.requests("listChats"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.query())
                        .contains("date_from=2020-01-01", "timezone=Europe%2FLisbon", "rate=rated_bad", "tag%5B%5D=a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chats.xls | | says nothing about the format; name it *.ndjson or *.csv
            chats.parquet | | duckdb
            chats.ndjson | --format=parquet | duckdb
            chats.ndjson | --format=xml | --format must be ndjson or csv, was xml
            chats.ndjson | --limit=0 | --limit must be positive, was 0
            chats.ndjson | --prefetch=101 | --prefetch must be from 0 to 100, was 101
            chats.ndjson | --from=2026-02-30 | '2026-02-30' is no day; write it as YYYY-MM-DD
            chats.ndjson | --from=9999-01-01 --to=2026-01-01 | --from must not be after --to
            chats.ndjson | --zone=Mars/Base | --zone must be the IANA name
            chats.ndjson | --rate=great | 'great' is none of rated, not_rated
            chats.ndjson | --limit=1 --save-cursor=c | --save-cursor keeps the end of a whole export
            """)
    void export_whenTheCommandLineIsWrong_thenNamesItInALineAndLeavesNothing(
            String name, @Nullable String options, String said) throws IOException {
        Cli.Outcome outcome = chats(file(name), options == null ? new String[0] : options.split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1).contains(said);
        assertThat(ExportCli.names(directory)).isEmpty();
        assertThat(sandbox.requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/chats.ndjson", "folder.csv", "/proc/chats.ndjson"})
    void export_whenItCannotBeWrittenThere_thenIsRefusedBeforeAnyCall(String name) throws IOException {
        Files.createDirectory(file("folder.csv"));

        Cli.Outcome outcome = chats(file(name));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).startsWith("livechat: ");
        assertThat(sandbox.requests()).isEmpty();
        assertThat(ExportCli.names(directory)).containsExactly("folder.csv");
    }

    @Test
    void export_whenTheFileIsThere_thenIsReplacedOnlyOnDemand() throws IOException {
        Files.writeString(file("chats.ndjson"), "precious");

        Cli.Outcome refused = chats(file("chats.ndjson"));
        String kept = Files.readString(file("chats.ndjson"));
        Cli.Outcome replaced = chats(file("chats.ndjson"), "--overwrite");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(refused.err()).hasLineCount(1).contains("is there already", "--overwrite");
        assertThat(kept).isEqualTo("precious");
        assertThat(replaced.exitCode()).isZero();
        assertThat(ExportCli.ids(file("chats.ndjson"))).hasSize(CHATS);
    }

    @ParameterizedTest
    @CsvSource({"401,CREDENTIALS", "403,FORBIDDEN", "429,RATE_LIMITED", "400,REFUSED"})
    void export_whenTheFirstCallFails_thenLeavesNothingBehind(int status, ExitCode exitCode) throws IOException {
        sandbox.fail("listChats", 1, refusal(status));

        Cli.Outcome outcome = chats(file("chats.ndjson"));

        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
        assertThat(outcome.err()).hasLineCount(1).doesNotContain("--resume").doesNotContain(ExportCli.TOKEN);
        assertThat(ExportCli.names(directory)).isEmpty();
    }

    /** Returns a fault that fails the call at once: a {@code Retry-After} of an hour exceeds the limit. */
    private static Fault refusal(int status) {
        return status == 429 ? Fault.rateLimited(Duration.ofHours(1)) : Fault.status(status);
    }

    @ParameterizedTest
    @CsvSource({"401,CREDENTIALS", "403,FORBIDDEN", "429,RATE_LIMITED"})
    void export_whenALaterCallFails_thenCanBeGoneOnWith(int status, ExitCode exitCode) throws IOException {
        failAfter(4, refusal(status));

        Cli.Outcome failed = chats(file("chats.ndjson"), "--prefetch", "0");
        List<String> left = ExportCli.names(directory);
        Cli.Outcome resumed = chats(file("chats.ndjson"), "--resume");

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
        failAfter(4, Fault.status(401));
        chats(file("chats.csv"), "--prefetch", "0");

        Cli.Outcome refused = chats(file("chats.csv"));
        Cli.Outcome anew = chats(file("chats.csv"), "--overwrite");

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
        failAfter(4, Fault.status(401));
        chats(file("chats.ndjson"), "--prefetch", "0");

        Cli.Outcome refused = chats(file("chats.ndjson"), "--resume", option);

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
        "'\"length\":','\"length\":9',but its checkpoint tells of 9",
        "'\"cursor\":\"lca1-','\"cursor\":\"lca1-A',cursor must be the text",
    })
    void resume_whenTheCheckpointCannotBeUsed_thenSaysWhy(String from, String to, String said) throws IOException {
        failAfter(4, Fault.status(401));
        chats(file("chats.ndjson"), "--prefetch", "0");
        Path checkpoint = file("chats.ndjson.checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replace(from, to));

        Cli.Outcome refused = chats(file("chats.ndjson"), "--resume");

        assertThat(refused.exitCode()).isNotZero().isNotEqualTo(ExitCode.UNEXPECTED.code());
        assertThat(refused.err()).hasLineCount(1).contains(said);
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson.checkpoint", "chats.ndjson.part");
    }

    @Test
    void resume_whenThereIsNoCheckpoint_thenBeginsAnewAndSaysSo() throws IOException {
        Files.writeString(file("chats.ndjson.part"), "half a rec");

        Cli.Outcome outcome = chats(file("chats.ndjson"), "--resume");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).contains("there is no checkpoint").contains("it begins anew");
        assertThat(ExportCli.ids(file("chats.ndjson"))).hasSize(CHATS).doesNotHaveDuplicates();
    }

    @Test
    void resume_whenOnlyTheCheckpointWasLeft_thenTakesItAway() throws IOException {
        failAfter(4, Fault.status(401));
        chats(file("chats.ndjson"), "--prefetch", "0");
        Path checkpoint = file("chats.ndjson.checkpoint");
        Files.writeString(checkpoint, Files.readString(checkpoint).replace("\"complete\":false", "\"complete\":true"));
        Files.move(file("chats.ndjson.part"), file("chats.ndjson"));

        Cli.Outcome outcome = chats(file("chats.ndjson"), "--resume");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo(file("chats.ndjson") + " is whole already\n");
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson");
    }

    @ParameterizedTest
    @ValueSource(strings = {"chats.ndjson", "chats.csv.gz"})
    void resume_whenOnlyTheNameWasMissing_thenGivesItWithoutCalling(String name) throws IOException {
        ExportCli endedBeforeTheMove =
                new ExportCli(sandbox.baseUrl(), new ExportCli.SteppingClock(Duration.ofSeconds(3), () -> {}));
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
                                Checkpoint.Request.hash(sandbox.baseUrl() + "\n")),
                        "lca1-AAAAAAAAAAAAAACA2LuaDf___________wH___________8BBIodhA",
                        whole.length,
                        GzipState.EMPTY,
                        CHATS,
                        OptionalLong.of(CHATS),
                        List.of(),
                        new Checkpoint.OfUnreadable(0, 0, 0),
                        true,
                        ""));
        int asked = sandbox.requests().size();

        Cli.Outcome outcome = chats(file(name), "--resume");

        assertThat(outcome.err()).isEqualTo(file(name) + " is whole already\n");
        assertThat(outcome.exitCode()).isZero();
        assertThat(sandbox.requests()).hasSize(asked);
        assertThat(file(name)).hasBinaryContent(whole);
        assertThat(ExportCli.names(directory)).containsExactly(name);
    }

    @Test
    void export_whenCompressed_thenIsOneMemberOfGzip() throws IOException {
        ExportCli manyCheckpoints =
                new ExportCli(sandbox.baseUrl(), new ExportCli.SteppingClock(Duration.ofMillis(500), () -> {}));

        manyCheckpoints.run("chats", "-o", file("chats.ndjson.gz").toString());

        assertThat(ExportCli.firstMember(file("chats.ndjson.gz"))).hasLineCount(CHATS);
        assertThat(ExportCli.text(file("chats.ndjson.gz"))).hasLineCount(CHATS);
    }

    @Test
    void export_whenCompressedAndEmpty_thenIsOneMemberOfGzip() throws IOException {
        Cli.Outcome outcome = chats(file("none.ndjson.gz"), "--tag", "no such tag");

        assertThat(outcome.exitCode()).isZero();
        assertThat(ExportCli.firstMember(file("none.ndjson.gz"))).isEmpty();
    }

    @Test
    void export_whenInterrupted_thenCanBeGoneOnWith() throws IOException {
        AtomicInteger looks = new AtomicInteger();
        ExportCli interrupted =
                new ExportCli(sandbox.baseUrl(), new ExportCli.SteppingClock(Duration.ofMillis(10), () -> {
                    if (looks.incrementAndGet() == 200) {
                        Thread.currentThread().interrupt();
                    }
                }));

        Cli.Outcome outcome =
                interrupted.run("chats", "-o", file("chats.csv.gz").toString());
        boolean stillInterrupted = Thread.interrupted();
        Cli.Outcome resumed = chats(file("chats.csv.gz"), "--resume", "--quiet");

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
            Cli.Outcome outcome = chats(file("chats.ndjson"), "--resume", "--quiet");

            assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
            assertThat(outcome.err()).hasLineCount(1).contains("is being written by another export");
            assertThat(other.settle()).isZero();
        }
        assertThat(sandbox.requests()).isEmpty();
    }

    @Test
    void export_whenToStandardOutput_thenPrintsRecordsOnly() {
        Cli.Outcome outcome = cli.run("chats", "-o", "-", "--limit", "3", "--quiet");
        Cli.Outcome resumed = cli.run("chats", "-o", "-", "--resume");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out().lines()).hasSize(3).allMatch(line -> line.startsWith("{\"type\":"));
        assertThat(outcome.err()).isEmpty();
        assertThat(resumed.exitCode()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void export_whenStandardOutputIsFull_thenFails() {
        PrintWriter full = new PrintWriter(new Writer() {
            @Override
            public void write(char[] text, int offset, int length) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        });

        Cli.Outcome outcome = cli.run(full, "chats", "-o", "-");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).contains("standard output: cannot be written");
    }

    @Test
    void since_whenACursorWasSaved_thenOnlyWhatIsNewComes() throws IOException {
        Cli.Outcome first =
                chats(file("first.ndjson"), "--save-cursor", file("cursor").toString());
        sandbox.startChat(NewChat.by("Ada")).end();

        Cli.Outcome next = chats(
                file("next.ndjson"),
                "--since",
                file("cursor").toString(),
                "--save-cursor",
                file("cursor").toString());

        assertThat(first.exitCode()).isZero();
        assertThat(next.exitCode()).isZero();
        List<String> news = new ArrayList<>(ExportCli.ids(file("next.ndjson")));
        news.removeAll(ExportCli.ids(file("first.ndjson")));
        assertThat(news).hasSize(1);
        assertThat(ExportCli.names(directory)).containsExactly("cursor", "first.ndjson", "next.ndjson");
    }

    @Test
    void since_whenTheFileIsMissing_thenSaysHowToMakeIt() {
        Cli.Outcome outcome =
                chats(file("next.ndjson"), "--since", file("cursor").toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).contains("--save-cursor");
    }
}
