package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.reports.ChatCount;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.reports.TimeSeries;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {

    private static final ReportQuery FEBRUARY = ReportQuery.of(YearMonth.of(2026, 2));
    private static final String INES = "ines.duarte@example.com";
    private static final String JOON = "joon.park@example.com";

    @AutoClose
    private static Account account;

    private static LiveChat livechat;

    @BeforeAll
    static void start() {
        account = Account.start();
        livechat = account.sandbox().client();
    }

    private static JsonNode json(String... words) throws IOException {
        String[] all =
                Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new);
        return new ObjectMapper().readTree(account.report(all).out());
    }

    static Stream<Arguments> reportsAndFormats() {
        return Stream.of(ReportName.values())
                .flatMap(report -> Stream.of(ReportFormat.TABLE, ReportFormat.JSON, ReportFormat.HTML)
                        .map(format -> Arguments.of(report, format)));
    }

    @ParameterizedTest
    @MethodSource("reportsAndFormats")
    void report_ofEachName_thenIsWrittenInEachFormat(ReportName report, ReportFormat format) {
        String[] weekday = report == ReportName.AGENTS_OCCUPANCY ? new String[] {"--weekday", "monday"} : new String[0];
        String[] words = Stream.concat(Stream.of(report.word(), "--format", format.word()), Stream.of(weekday))
                .toArray(String[]::new);

        Cli.Outcome outcome = account.report(words);

        assertThat(outcome.err()).doesNotContain("unexpected");
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isNotBlank().doesNotContain("no figures");
    }

    @Test
    void report_withoutDates_thenIsOfTheLastFullMonthAndSaysSo() {
        Cli.Outcome outcome = account.report("total-chats", "--format", "csv");

        assertThat(outcome.out())
                .isEqualTo(livechat.reports()
                        .totalChats(FEBRUARY)
                        .toCsv()
                        .replaceFirst("\r\n", ",zone\r\n")
                        .replaceAll("(\\d)\r\n", "$1,UTC\r\n"));
        assertThat(outcome.err())
                .isEqualTo(
                        "The report covers the last full month, 2026-02-01 to 2026-02-28, since no period is given.\n");
    }

    @Test
    void report_whenQuiet_thenSaysNothingButTheReport() {
        assertThat(account.report("total-chats", "--quiet").err()).isEmpty();
    }

    @Test
    void report_withOnlyAFirstDay_thenEndsToday() throws IOException {
        JsonNode report = json("total-chats", "--from", "2026-03-10");

        assertThat(report.path("to").asText()).isEqualTo("2026-03-18");
    }

    @Test
    void report_whereTheMonthIsAnotherOne_thenIsOfThatOfTheZone() throws IOException {
        // the clock is in the middle of March, so February is the last full month in any zone
        assertThat(json("total-chats", "--zone", "Pacific/Kiritimati")
                        .path("from")
                        .asText())
                .isEqualTo("2026-02-01");
    }

    @Test
    void table_thenHasTheFiguresAndTheTotalOfTheLibrary() {
        TimeSeries<ChatCount> chats = livechat.reports().totalChats(FEBRUARY);

        List<String> lines = account.report("total-chats").out().lines().toList();

        chats.forEach(point -> assertThat(lines)
                .anyMatch(line -> line.matches(
                        TimeText.label(point.bucket()) + " +" + point.figures().chats())));
        assertThat(lines.get(lines.size() - 1))
                .matches("total +" + chats.total().orElseThrow().chats());
    }

    @Test
    void json_thenHasTypedFigures() throws IOException {
        JsonNode report = json("chat-first-response-time", "--zone", "Europe/Warsaw", "--group-by", "month");

        JsonNode row = report.path("rows").path(0);
        assertThat(row.path("start").asText()).isEqualTo("2026-02-01T00:00:00+01:00");
        assertThat(row.path("average_seconds").isNumber()).isTrue();
        assertThat(row.path("average_seconds")).isEqualTo(report.path("total").path("average_seconds"));
        assertThat(report.path("units").path("average_seconds").asText()).isEqualTo("seconds");
    }

    @Test
    void report_ofSeveralAgents_thenHasAColumnForEach() throws IOException {
        JsonNode report = json("total-chats", "--agent", INES, "--agent", JOON);

        for (String agent : List.of(INES, JOON)) {
            long chats = livechat.reports()
                    .totalChats(FEBRUARY.withAgent(agent))
                    .total()
                    .orElseThrow()
                    .chats();
            assertThat(report.path("total")
                            .path("agents")
                            .path(agent)
                            .path("chats")
                            .asLong())
                    .isEqualTo(chats);
        }
        assertThat(account.report("total-chats", "--agent", INES, "--agent", JOON)
                        .out())
                .contains("ines.duarte  joon.park");
    }

    @Test
    void report_comparedWithThePeriodBefore_thenHasTheChange() throws IOException {
        var comparison = livechat.reports().compare(FEBRUARY, livechat.reports()::totalChats);

        JsonNode total = json("total-chats", "--compare", "previous").path("total");

        assertThat(total.path("previous").path("chats").asLong())
                .isEqualTo(comparison.previous().total().orElseThrow().chats());
        assertThat(total.path("change").path("chats").asDouble())
                // per day, since January has three days more
                .isCloseTo((comparison.change(ChatCount::chats).orElseThrow() + 1) * 31 / 28 - 1, within(1e-9));
    }

    @Test
    void report_comparedWithALongerPeriod_thenKeepsAllOfIt() throws IOException {
        JsonNode rows = json("total-chats", "--compare", "previous").path("rows");

        // January has three days more than February
        assertThat(rows).hasSize(31);
        assertThat(rows.path(0).has("start")).isFalse();
        assertThat(rows.path(0).path("previous").path("start").asText()).isEqualTo("2026-01-01T00:00:00");
        assertThat(rows.path(30).path("previous").path("start").asText()).isEqualTo("2026-01-31T00:00:00");
    }

    @Test
    void report_byWeek_thenIsMadeOfDays() throws IOException {
        JsonNode report = json("chat-ratings", "--group-by", "week");

        assertThat(report.path("rows")).hasSize(5);
        assertThat(report.path("total").path("good").asLong())
                .isEqualTo(livechat.reports()
                        .chatRatings(FEBRUARY)
                        .total()
                        .orElseThrow()
                        .good());
    }

    @Test
    void report_byHourOfSeveralDays_thenHasAllHours() throws IOException {
        assertThat(json("total-chats", "--group-by", "hour", "--from", "2026-02-02", "--to", "2026-02-03")
                        .path("rows"))
                .hasSize(48);
    }

    @Test
    void scorecard_withoutAgents_thenHasAllOfTheAccount() throws IOException {
        JsonNode report = json("scorecard");

        assertThat(report.path("rows")).hasSize(livechat.agents().listAgents().size());
    }

    @Test
    void scorecard_whenThePlanLacksAPart_thenSaysSoAndHasTheOthers() {
        try (Account limited = Account.without("availability")) {
            Cli.Outcome outcome = limited.report("scorecard", "--agent", INES);

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out())
                    .contains("does not give out availability (403)")
                    .contains("·");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report.csv", "report.json", "report.html", "report.txt", "report.png", "report.xlsx"})
    void report_intoAFile_thenTakesTheFormatFromItsName(String name, @TempDir Path directory) throws IOException {
        Path file = directory.resolve(name);

        Cli.Outcome outcome = account.report("total-chats", "-o", file.toString());

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err()).endsWith("wrote " + file + "\n");
        assertThat(Files.size(file)).isPositive();
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void report_whenTheNameOfTheFileSaysAnotherFormat_thenSaysSo(@TempDir Path directory) {
        Path file = directory.resolve("report.html");

        assertThat(account.report("total-chats", "--format", "png", "-o", file.toString())
                        .err())
                .endsWith("wrote " + file + ", which is png, although its name says html\n");
    }

    @Test
    void report_withOverwrite_thenReplacesTheFile(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("chats.csv"), "old");

        Cli.Outcome outcome = account.report("total-chats", "-o", file.toString(), "--overwrite");

        assertThat(outcome.exitCode()).isZero();
        assertThat(file).content().startsWith("start,end,chats");
    }

    @Test
    void list_thenSaysWhatEachReportIs() {
        String list = Cli.run("report", "list").out();

        assertThat(ReportName.values())
                .allSatisfy(report ->
                        assertThat(list).contains(report.word() + "\n  " + report.title() + ": " + report.units()));
    }

    @Test
    void list_thenFitsTheTerminal() {
        assertThat(Cli.atTerminal(80, "report", "list").out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void help_thenSaysWhatThereIs() {
        assertThat(Cli.run("report", "--help").out())
                .contains(
                        "--group-by", "table, csv, json, chart, png, html, xlsx", "livechat report list", "Examples:");
    }
}
