package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.testkit.Fault;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests that every failure prints one line, ends with an exit code, and leaves no file behind. */
class ReportFailuresTest {

    @AutoClose
    private static Account account;

    @TempDir
    private Path directory;

    @BeforeAll
    static void start() {
        account = Account.start();
    }

    @AfterEach
    void nothingIsLeftBehind() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    private static void assertFails(Cli.Outcome outcome, ExitCode exitCode, String... words) {
        assertThat(outcome.err()).startsWith("livechat: ").contains(words).hasLineCount(1);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.exitCode()).isEqualTo(exitCode.code());
    }

    private Cli.Outcome intoFile(Account asked, String... words) {
        String file = directory.resolve("report.html").toString();
        return asked.report(Stream.concat(Stream.of(words), Stream.of("-o", file, "--quiet"))
                .toArray(String[]::new));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            totl-chats                                                | there is no report 'totl-chats'; did you mean total-chats
            total-chats --from 2026-02-02 --to 2026-02-01             | --from must not be after --to, but 2026-02-02 is after 2026-02-01; swap them
            total-chats --from 2026-02-30                             | '2026-02-30' is no day; write it as YYYY-MM-DD
            total-chats --group-by year                               | --group-by must be hour, day, week or month
            chat-ratings-ranking --group-by day                       | chat-ratings-ranking does not take --group-by, only --from, --to, --group, --tag
            chat-ratings-ranking --compare previous                   | chat-ratings-ranking does not take --compare
            total-chats --compare next                                | 'next' is nothing to compare with; write previous, year, FROM..TO
            total-chats --compare 2026-02-05..2026-02-01              | --compare must be FROM..TO, but 2026-02-05 is after 2026-02-01; swap them
            total-chats --compare 2027                                | the period of --compare is in the future: it begins on 2027-01-01
            availability --tag vip                                    | availability does not take --tag
            queued-visitors --agent ines.duarte@example.com           | queued-visitors does not take --agent
            agents-occupancy                                          | agents-occupancy needs a day of the week; add --weekday monday
            total-chats --zone Mars/Olympus                           | 'Mars/Olympus' is no time zone; write its IANA name
            total-chats --zone +02:00                                 | zone must be the IANA name of a time zone
            total-chats --month 2026-13                               | '2026-13' is no month; write it as YYYY-MM
            total-chats --period 2026-W54                             | '2026-W54' is no period; write 2026-W14
            total-chats --period -7d                                  | --period must be a period, but -7d is a day; write --from -7d
            total-chats --period 2026-Q1 --to 2026-02-01              | --period stands for a whole period, and cannot be combined with --to
            total-chats --month last --period 2025                    | --month stands for a whole period, and cannot be combined with --period
            total-chats --from 2026-03-19                             | the period is in the future: it begins on 2026-03-19; name a period that has begun
            chat-ratings-ranking --month last --zone UTC              | chat-ratings-ranking does not take --zone
            chat-goals --currency XX                                  | --currency must be a code of three letters, such as EUR, was 'XX'
            total-chats --format xls                                  | --format must be table, csv, json, chart, png, html or xlsx
            total-chats --format png --size 10x10                     | --size must be WIDTHxHEIGHT, each from 200 to 8000 pixels
            overview --agent joon.park                                | overview does not take --agent, only --from, --to, --zone, --group, --compare
            total-chats --theme dark                                  | --size and --theme are for --format png
            """)
    void report_whenItCannotBeUnderstood_thenSaysWhy(String words, String message) {
        assertFails(account.report(words.split(" ", -1)), ExitCode.USAGE, message);
    }

    @Test
    void report_intoAFileWithoutAFormat_thenSaysWhichThereAre() {
        assertFails(
                account.report(
                        "total-chats", "-o", directory.resolve("report.xls").toString()),
                ExitCode.USAGE,
                "does not say its format",
                "table, csv, json, chart, png, html, xlsx");
    }

    @Test
    void report_intoADirectory_thenSaysThatItIsOne() {
        assertFails(
                account.report("total-chats", "-o", directory.toString()),
                ExitCode.FILE,
                directory + ": is a directory; name a file in it");
    }

    @Test
    void picture_atATerminal_thenAsksForAFile() {
        assertFails(
                Cli.atTerminal(80, "report", "total-chats", "--format", "png", "--sandbox"),
                ExitCode.USAGE,
                "a terminal cannot show png",
                "-o total-chats.png");
    }

    @Test
    void report_intoADirectoryThatIsNotThere_thenSaysSoBeforeItAsks() {
        int asked = account.sandbox().requests().size();

        assertFails(
                account.report(
                        "total-chats",
                        "-o",
                        directory.resolve("none/report.csv").toString()),
                ExitCode.FILE,
                directory.resolve("none/report.csv") + ": there is no directory " + directory.resolve("none"));
        assertThat(account.sandbox().requests()).hasSize(asked);
    }

    @Test
    void report_intoADirectory_thenSaysSo() {
        assertFails(
                account.report("total-chats", "--format", "csv", "-o", directory.toString()),
                ExitCode.FILE,
                directory + ": is a directory");
    }

    @Test
    void report_whereNoFileCanBe_thenSaysSo() {
        assertFails(
                account.report("total-chats", "--quiet", "-o", "/proc/report.csv"),
                ExitCode.FILE,
                "/proc/report.csv: cannot be written");
    }

    @Test
    void report_intoAFileThatIsThere_thenKeepsIt() throws IOException {
        Path file = Files.writeString(directory.resolve("kept.csv"), "mine");

        assertFails(
                account.report("total-chats", "-o", file.toString()), ExitCode.FILE, "is there already", "--overwrite");
        assertThat(file).hasContent("mine");
        Files.delete(file);
    }

    @Test
    void report_whenTheTokenIsWrong_thenAdvises() {
        assertFails(
                account.reportAs("wrong", "total-chats", "--quiet"), ExitCode.CREDENTIALS, "401", "livechat doctor");
    }

    @Test
    void report_whenThePlanLacksIt_thenSaysSo() {
        try (Account limited = Account.without("totalChats")) {
            assertFails(intoFile(limited, "total-chats"), ExitCode.FORBIDDEN, "403", "plan");
        }
    }

    @Test
    void report_whenCalledTooOften_thenSaysSo() {
        account.sandbox().fail("totalChats", 1, Fault.rateLimited(Duration.ofHours(1)));

        assertFails(intoFile(account, "total-chats"), ExitCode.RATE_LIMITED, "429", "--requests-per-minute");
    }

    @Test
    void report_whenTheServiceFails_thenSaysSo() {
        account.sandbox().fail("totalChats", 1, Fault.status(501));

        assertFails(intoFile(account, "total-chats"), ExitCode.SERVICE, "501");
    }

    @Test
    void report_withoutANetwork_thenSaysSo() throws IOException {
        // bound, so that no other process takes the port, but not listening
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            Cli.Outcome outcome = Cli.run(
                    Map.of("LIVECHAT_LOGIN", "owner@example.com", "LIVECHAT_TOKEN", "a-token"),
                    "report",
                    "total-chats",
                    "--quiet",
                    "--timeout",
                    "1",
                    "--base-url",
                    "http://127.0.0.1:" + held.getLocalPort(),
                    "-o",
                    directory.resolve("report.html").toString());

            assertFails(outcome, ExitCode.NETWORK, "livechat doctor");
        }
    }

    @Test
    void report_withoutCredentials_thenPointsToTheSandbox() {
        assertFails(Cli.run("report", "total-chats", "--quiet"), ExitCode.CREDENTIALS, "--sandbox");
    }
}
