package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of complete exports, and of command lines that are rejected. */
class ExportCommandTest extends InExportDirectory {

    private static final int CHATS = 300;

    @RegisterExtension
    static final ExportSandbox EXPORTS = new ExportSandbox(CHATS, Quirk.UNKNOWN_FIELDS, Quirk.NUMBERS_AS_STRINGS);

    @Test
    void export_whenOfChats_thenHasEveryFieldThatTheServiceSent() throws Exception {
        Cli.Outcome outcome = EXPORTS.chats(file("chats.ndjson"), "--prefetch", "0");

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.err()).isEqualTo("300 chats in 0.0 s (0/s) -> " + file("chats.ndjson") + "\n");
        assertThat(ExportCli.records(file("chats.ndjson"))).isEqualTo(sent());
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson");
    }

    private static List<JsonNode> sent() throws Exception {
        List<JsonNode> sent = new ArrayList<>();
        for (int page = 1; page <= CHATS / 25; page++) {
            HttpRequest request = HttpRequest.newBuilder(
                            URI.create(EXPORTS.sandbox().baseUrl() + "/chats?page=" + page))
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
        Cli.Outcome outcome =
                EXPORTS.cli().run("tickets", "-o", file("tickets.jsonl").toString(), "--order", "oldest");

        assertThat(outcome.exitCode()).isZero();
        assertThat(ExportCli.ids(file("tickets.jsonl")))
                .hasSizeGreaterThanOrEqualTo(60)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"chats.ndjson.gz", "chats.csv", "CHATS.CSV.GZ"})
    void export_whenNamedFor_thenHasThatForm(String name) throws IOException {
        EXPORTS.chats(file(name), "--limit", "20");

        String text = name.endsWith("GZ")
                ? ExportCli.text(Files.move(file(name), file("moved.gz")))
                : ExportCli.text(file(name));

        assertThat(text.lines().findFirst().orElseThrow())
                .startsWith(name.contains("ndjson") ? "{\"type\":\"" : "type,id,started,");
        assertThat(text.lines()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void export_whenNothingMatches_thenIsAnEmptyFileAllTheSame() throws IOException {
        Cli.Outcome outcome = EXPORTS.chats(file("none.ndjson.gz"), "--country", "Atlantis");

        assertThat(outcome.exitCode()).isZero();
        assertThat(ExportCli.text(file("none.ndjson.gz"))).isEmpty();
    }

    @Test
    void export_whenFiltered_thenAsksForThat() {
        EXPORTS.chats(
                file("bad.csv"),
                "--from",
                "2020-01-01",
                "--zone",
                "Europe/Lisbon",
                "--rate",
                "rated_bad",
                "--tag",
                "a");

        assertThat(EXPORTS.sandbox().requests("listChats"))
                .isNotEmpty()
                .allSatisfy(request -> assertThat(request.query())
                        .contains("date_from=2020-01-01", "timezone=Europe%2FLisbon", "rate=rated_bad", "tag%5B%5D=a"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            chats.xls | | says nothing about the format; name it *.ndjson or *.csv, with .gz behind it to compress it, or *.parquet
            chats.ndjson | --format=xml | --format must be ndjson, csv or parquet, was xml
            chats.ndjson | --limit=0 | --limit must be positive, was 0
            chats.ndjson | --prefetch=101 | --prefetch must be from 0 to 100, was 101
            chats.ndjson | --from=2026-02-30 | '2026-02-30' is no day; write it as YYYY-MM-DD
            chats.ndjson | --from=9999-01-01 --to=2026-01-01 | --from must not be after --to
            chats.ndjson | --zone=Mars/Base | 'Mars/Base' is no time zone; write its IANA name
            chats.ndjson | --rate=great | --rate must be one of rated, not_rated
            chats.ndjson | --limit=1 --save-cursor=c | --save-cursor needs a whole export
            """)
    void export_whenTheCommandLineIsWrong_thenNamesItInALineAndLeavesNothing(
            String name, @Nullable String options, String said) throws IOException {
        Cli.Outcome outcome = EXPORTS.chats(file(name), options == null ? new String[0] : options.split(" ", -1));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err()).hasLineCount(1).contains(said);
        assertThat(ExportCli.names(directory)).isEmpty();
        assertThat(EXPORTS.sandbox().requests()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere/chats.ndjson", "folder.csv", "/proc/chats.ndjson"})
    void export_whenItCannotBeWrittenThere_thenIsRefusedBeforeAnyCall(String name) throws IOException {
        Files.createDirectory(file("folder.csv"));

        Cli.Outcome outcome = EXPORTS.chats(file(name));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).startsWith("livechat: ");
        assertThat(EXPORTS.sandbox().requests()).isEmpty();
        assertThat(ExportCli.names(directory)).containsExactly("folder.csv");
    }

    @Test
    void export_whenTheFileIsThere_thenIsReplacedOnlyOnDemand() throws IOException {
        Files.writeString(file("chats.ndjson"), "precious");

        Cli.Outcome refused = EXPORTS.chats(file("chats.ndjson"));
        String kept = Files.readString(file("chats.ndjson"));
        Cli.Outcome replaced = EXPORTS.chats(file("chats.ndjson"), "--overwrite");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(refused.err()).hasLineCount(1).contains("is there already", "--overwrite");
        assertThat(kept).isEqualTo("precious");
        assertThat(replaced.exitCode()).isZero();
        assertThat(ExportCli.ids(file("chats.ndjson"))).hasSize(CHATS);
    }

    @ParameterizedTest
    @CsvSource({"401,CREDENTIALS", "403,FORBIDDEN", "429,RATE_LIMITED", "400,REFUSED"})
    void export_whenTheFirstCallFails_thenLeavesNothingBehind(int status, ExitCode exitCode) throws IOException {
        EXPORTS.sandbox().fail("listChats", 1, ExportSandbox.refusal(status));

        Cli.Outcome outcome = EXPORTS.chats(file("chats.ndjson"));

        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
        assertThat(outcome.err()).hasLineCount(1).doesNotContain("--resume").doesNotContain(ExportCli.TOKEN);
        assertThat(ExportCli.names(directory)).isEmpty();
    }

    @Test
    void export_whenCompressed_thenIsOneMemberOfGzip() throws IOException {
        ExportCli manyCheckpoints = new ExportCli(
                EXPORTS.sandbox().baseUrl(), new ExportCli.SteppingClock(Duration.ofMillis(500), () -> {}));

        manyCheckpoints.run("chats", "-o", file("chats.ndjson.gz").toString());

        assertThat(ExportCli.firstMember(file("chats.ndjson.gz"))).hasLineCount(CHATS);
        assertThat(ExportCli.text(file("chats.ndjson.gz"))).hasLineCount(CHATS);
    }

    @Test
    void export_whenCompressedAndEmpty_thenIsOneMemberOfGzip() throws IOException {
        Cli.Outcome outcome = EXPORTS.chats(file("none.ndjson.gz"), "--tag", "no such tag");

        assertThat(outcome.exitCode()).isZero();
        assertThat(ExportCli.firstMember(file("none.ndjson.gz"))).isEmpty();
    }

    @Test
    void export_whenToStandardOutput_thenPrintsRecordsOnly() {
        Cli.Outcome outcome = EXPORTS.cli().run("chats", "-o", "-", "--limit", "3", "--quiet");
        Cli.Outcome resumed = EXPORTS.cli().run("chats", "-o", "-", "--resume");

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

        Cli.Outcome outcome = EXPORTS.cli().run(full, "chats", "-o", "-");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).contains("standard output: cannot be written");
    }

    @Test
    void since_whenACursorWasSaved_thenOnlyWhatIsNewComes() throws IOException {
        Cli.Outcome first = EXPORTS.chats(
                file("first.ndjson"), "--save-cursor", file("cursor").toString());
        EXPORTS.sandbox().startChat(NewChat.by("Ada")).end();

        Cli.Outcome next = EXPORTS.chats(
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
                EXPORTS.chats(file("next.ndjson"), "--since", file("cursor").toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FILE.code());
        assertThat(outcome.err()).hasLineCount(1).contains("--save-cursor");
    }
}
