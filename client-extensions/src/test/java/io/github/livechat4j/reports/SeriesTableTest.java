package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeriesTableTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final ReportQuery THREE_DAYS = ReportQuery.between(FIRST, FIRST.plusDays(2));
    private static final String NORA = "nora@example.com";
    private static final String OMAR = "omar@example.com";
    private static final String PATH = "/reports/chats/first_response_time?date_from=2026-03-01&date_to=2026-03-03";

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private static String row(String day, int count, int seconds) {
        return "'" + day + "':{'first_response_time':{'count':" + count + ",'seconds':" + seconds + "}}";
    }

    private static Optional<BigDecimal> number(String number) {
        return Optional.of(new BigDecimal(number));
    }

    private static List<Optional<BigDecimal>> values(List<Figure> figures) {
        return figures.stream()
                .map(figure -> figure.value()
                        .map(value -> new BigDecimal(value.stripTrailingZeros().toPlainString())))
                .toList();
    }

    @Test
    void aTableOfOneSeries_thenHasItsGapsAsLines() {
        service.answers(PATH, json("{" + row("2026-03-01", 9, 10) + "," + row("2026-03-03", 1, 60) + "}"));

        SeriesTable table = SeriesTable.of(reports.chatFirstResponseTime(THREE_DAYS));

        assertThat(table.columns())
                .containsExactly(new SeriesTable.Column("", "count"), new SeriesTable.Column("", "average_seconds"));
        assertThat(table.lines())
                .extracting(line -> line.bucket().start().getDayOfMonth())
                .containsExactly(1, 2, 3);
        assertThat(values(table.lines().get(1).figures())).containsOnly(Optional.empty());
    }

    @Test
    void totals_thenAreWeighted() {
        service.answers(PATH, json("{" + row("2026-03-01", 9, 10) + "," + row("2026-03-03", 1, 60) + "}"));

        SeriesTable table = SeriesTable.of(reports.chatFirstResponseTime(THREE_DAYS));

        // (9 * 10 + 1 * 60) / 10, where the mean of the means would be 35
        assertThat(values(table.totals())).containsExactly(number("10"), number("15"));
    }

    @Test
    void aTableOfSeveralSeries_thenHasTheFiguresOfEach() {
        service.answers(PATH + "&agent=" + NORA, json("{" + row("2026-03-01", 2, 10) + "}"))
                .answers(PATH + "&agent=" + OMAR, json("{" + row("2026-03-02", 3, 20) + "}"));

        SeriesTable table =
                SeriesTable.of(reports.perAgent(List.of(OMAR, NORA), THREE_DAYS, reports::chatFirstResponseTime));

        assertThat(table.columns()).extracting(SeriesTable.Column::series).containsExactly(OMAR, OMAR, NORA, NORA);
        assertThat(table.toCsv())
                .isEqualTo("start,end,omar@example.com count,omar@example.com average_seconds,"
                        + "nora@example.com count,nora@example.com average_seconds\r\n"
                        + "2026-03-01 00:00,2026-03-02 00:00,,,2,10\r\n"
                        + "2026-03-02 00:00,2026-03-03 00:00,3,20,,\r\n"
                        + "2026-03-03 00:00,2026-03-04 00:00,,,,\r\n");
    }

    @Test
    void aNameThatLooksLikeAFormula_thenIsNone() {
        TimeSeries<ChatCount> series = TimeSeries.of(
                Granularity.DAY,
                List.of(new Point<>(Bucket.around(FIRST.atStartOfDay(), Granularity.DAY), new ChatCount(1))));

        assertThat(SeriesTable.of(Map.of("=cmd()", series)).rows().get(0)).contains("'=cmd() chats");
    }

    @Test
    void seriesOfDifferentLengths_thenAreRefused() {
        Bucket day = Bucket.around(FIRST.atStartOfDay(), Granularity.DAY);
        Bucket month = Bucket.around(FIRST.atStartOfDay(), Granularity.MONTH);
        Map<String, TimeSeries<ChatCount>> both = Map.of(
                "days", TimeSeries.of(Granularity.DAY, List.of(new Point<>(day, new ChatCount(1)))),
                "months", TimeSeries.of(Granularity.MONTH, List.of(new Point<>(month, new ChatCount(1)))));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SeriesTable.of(both))
                .withMessageContaining("DAY")
                .withMessageContaining("MONTH");
    }

    @Test
    void aTableOfNothing_thenHasNoColumns() {
        SeriesTable table = SeriesTable.of(TimeSeries.<ChatCount>of(Granularity.DAY, List.of()));

        assertThat(table.columns()).isEmpty();
        assertThat(table.lines()).isEmpty();
        assertThat(table.rows()).containsExactly(List.of("start", "end"));
    }
}
