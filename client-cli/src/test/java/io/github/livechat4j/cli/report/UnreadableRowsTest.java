package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.FixedService;
import java.nio.file.Path;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests reports with unparseable rows and figures: these are skipped, and a warning at the end reports it. */
class UnreadableRowsTest {

    private static final String[] CHATS = {
        "report", "total-chats", "--from", "2026-03-01", "--to", "2026-03-03", "--format", "csv", "--quiet"
    };

    @AutoClose
    private final FixedService service = new FixedService();

    @TempDir
    private Path directory;

    private void chats(String odd) {
        service.answers(
                "/reports/chats/total_chats",
                "{\"2026-03-01\":{\"chats\":4},\"2026-03-02\":" + odd + ",\"2026-03-03\":{\"chats\":6}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"chats\":-5}", "{\"chats\":\"many\"}", "{\"chats\":null}", "7"})
    void report_whenARowCannotBeRead_thenHasTheOthersAndSaysSoEvenIfQuiet(String odd) {
        chats(odd);

        Cli.Outcome outcome = service.run(CHATS);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.OK.code());
        assertThat(outcome.out()).contains(",4,\r\n").contains(",6,\r\n").doesNotContain("-5");
        assertThat(outcome.err())
                .startsWith("1 records and 0 values of the answers could not be read; the figures are without them\n")
                .contains("totalChats: a record was left out: expected ")
                .contains("2026-03-02");
    }

    @Test
    void report_whenAFigureCannotBeRead_thenItIsEmptyAndToldAsAValue() {
        service.answers("/reports/availability", "{\"2026-03-01\":{\"hours\":-1},\"2026-03-02\":{\"hours\":2}}");

        Cli.Outcome outcome = service.run("report", "availability", "--from", "2026-03-01", "--to", "2026-03-02");

        assertThat(outcome.err()).contains("0 records and 1 values of the answers could not be read");
    }

    @Test
    void report_whenManyRowsCannotBeRead_thenTellsTheFirstTenAndCountsTheRest() {
        StringBuilder rows = new StringBuilder("{");
        for (int day = 1; day <= 28; day++) {
            rows.append("\"2026-02-%02d\":{\"chats\":%d},".formatted(day, day % 2 == 0 ? 3 : -3));
        }
        service.answers(
                "/reports/chats/total_chats",
                rows.append("\"2026-03-01\":null}").toString());

        Cli.Outcome outcome = service.run("report", "total-chats", "--quiet");

        assertThat(outcome.err())
                .contains("14 records and 0 values")
                .hasLineCount(12)
                .endsWith("  and 4 more\n");
    }

    @Test
    void report_asAPage_thenHasItAmongItsRemarks() {
        chats("{\"chats\":-5}");

        Cli.Outcome outcome =
                service.run("report", "total-chats", "--from", "2026-03-01", "--to", "2026-03-03", "--format", "json");

        assertThat(outcome.out()).contains("1 records and 0 values of the answers could not be read");
    }

    @Test
    void report_whenUnreadableIsFatal_thenWritesNothing() {
        chats("{\"chats\":-5}");
        Path file = directory.resolve("chats.csv");

        Cli.Outcome outcome = service.run(
                "report",
                "total-chats",
                "--from",
                "2026-03-01",
                "--to",
                "2026-03-03",
                "--quiet",
                "--fail-on-unreadable",
                "-o",
                file.toString());

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SERVICE.code());
        assertThat(outcome.err()).hasLineCount(1).contains("could not be read").doesNotContain("later");
        assertThat(file).doesNotExist();
    }

    @Test
    void report_whenAllCanBeRead_thenSaysNothingOfIt() {
        chats("{\"chats\":5}");

        assertThat(service.run(CHATS).err()).isEmpty();
    }
}
