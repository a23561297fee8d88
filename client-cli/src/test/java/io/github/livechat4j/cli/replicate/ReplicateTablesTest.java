package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.WarehouseView;
import io.github.livechat4j.warehouse.WarehouseViews;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReplicateTablesTest {

    static Stream<ColumnLine> linesWithFields() {
        return Tables.all().stream()
                .flatMap(table -> ColumnLine.of(table).stream())
                .filter(line -> !line.column().paths().isEmpty());
    }

    @Test
    void tables_whenDescribed_thenNameTypesAndFieldsOfTheContract() {
        Cli.Outcome outcome = Cli.run("replicate", "tables", "chats", "chat_message_files");

        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
        assertThat(outcome.out().lines())
                .contains(
                        "## chats",
                        "| `visitor_email` | VARCHAR | text | `Chat.visitor.email` |"
                                + " E-mail address of the visitor. Empty when unknown. |",
                        "| `visitor_ip` | VARCHAR | text | `Chat.visitor.ip`, `MissedChat.visitor.ip`, `Chat.visitor_ip` |"
                                + " IP address of the visitor. |",
                        "| `started_timestamp_local` | TIMESTAMP | timestamp without time zone |  |"
                                + " `started_timestamp` in the local time of the account. |",
                        "## chat_message_files",
                        "Join: `chat_message_files.chat_key = chat_messages.chat_key` and"
                                + " `chat_message_files.message_position = chat_messages.position`.")
                .doesNotContain("## tickets");
    }

    @Test
    void tables_whenAllAreDescribed_thenEachHasAHeadingOnce() {
        List<String> headings = Cli.run("replicate", "tables")
                .out()
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring("## ".length()))
                .toList();

        assertThat(headings)
                .doesNotHaveDuplicates()
                .containsAll(Tables.all().stream().map(WarehouseTable::name).toList())
                .containsAll(
                        WarehouseViews.all().stream().map(WarehouseView::name).toList())
                .contains("report_figures", "unreadable_records");
    }

    @Test
    void tables_whenAViewIsDescribed_thenHasItsColumnsWithTheirUnits() {
        Cli.Outcome markdown = Cli.run("replicate", "tables", "daily_tickets");
        Cli.Outcome csv = Cli.run("replicate", "tables", "daily_tickets", "--format", "csv");

        assertThat(markdown.exitCode()).as(markdown.err()).isZero();
        assertThat(markdown.out().lines())
                .contains("## daily_tickets", "| column | DuckDB | PostgreSQL | description |")
                .anyMatch(line -> line.startsWith("View. Tickets of each day."))
                .anyMatch(
                        line -> line.matches("\\| `resolution_seconds` \\| BIGINT \\| bigint \\| .* in seconds\\. \\|"))
                .doesNotContain("## tickets");
        assertThat(csv.out().lines())
                .anyMatch(line ->
                        line.startsWith("daily_tickets,solved_tickets,false,BIGINT,bigint,,\"Number of tickets"));
    }

    /** A column without a source would be one whose field nobody can look up. */
    @ParameterizedTest
    @MethodSource("linesWithFields")
    void sources_whenAColumnHasFields_thenEachIsOfARecordOfTheContract(ColumnLine line) {
        WarehouseColumn column = line.column();

        assertThat(line.sources())
                .hasSizeGreaterThanOrEqualTo(column.paths().size())
                .allMatch(source ->
                        column.paths().stream().anyMatch(path -> source.endsWith("." + String.join(".", path))));
    }

    @Test
    void tables_whenOneIsUnknown_thenSuggestsTheClosest() {
        Cli.Outcome outcome = Cli.run("replicate", "tables", "chat_mesages");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.USAGE.code());
        assertThat(outcome.err())
                .isEqualTo(
                        "livechat: there is no table or view chat_mesages; did you mean chat_messages? see: livechat replicate tables\n");
    }
}
