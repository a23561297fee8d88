package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private static Tabular table(String... cells) {
        return () -> List.of(List.of(cells));
    }

    @Test
    void aSeries_thenHasTimesAndSeconds() {
        service.answers(
                "/reports/chats/first_response_time",
                json("{'2026-03-01':{'first_response_time':{'count':26,'seconds':18.4}},"
                        + "'2026-03-02':{'first_response_time':{'count':0,'seconds':null}}}"));

        TimeSeries<MeanTime> series = reports.chatFirstResponseTime(ReportQuery.between(DAY, DAY.plusDays(1)));

        assertThat(series.toCsv())
                .isEqualTo(String.join(
                        "\r\n",
                        "start,end,count,average_seconds",
                        "2026-03-01 00:00,2026-03-02 00:00,26,18.4",
                        "2026-03-02 00:00,2026-03-03 00:00,0,",
                        ""));
    }

    @Test
    void aSeries_whoseRowsDiffer_thenHasTheColumnsOfAll() {
        service.answers(
                "/reports/chats/goals",
                json("{'2026-03-01':{'goals':1,'value':{'USD':{'sales_count':1,'value':100}}},"
                        + "'2026-03-02':{'goals':2,'value':{'=EUR':{'sales_count':2,'value':-54.250}}}}"));

        TimeSeries<Goals> series = reports.chatGoals(ReportQuery.between(DAY, DAY.plusDays(1)));

        assertThat(series.rows())
                .containsExactly(
                        List.of("start", "end", "goals", "USD_sales", "USD_value", "'=EUR_sales", "'=EUR_value"),
                        List.of("2026-03-01 00:00", "2026-03-02 00:00", "1", "1", "100", "", ""),
                        List.of("2026-03-02 00:00", "2026-03-03 00:00", "2", "", "", "2", "-54.25"));
    }

    @Test
    void aSeries_withoutRows_thenHasTheColumnsOfItsReport() {
        assertThat(reports.totalChats(ReportQuery.of(DAY)).toCsv()).isEqualTo("start,end,chats\r\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "plain,plain",
                "two words,two words",
                "`a,b`,`\"a,b\"`",
                "a\"b,\"a\"\"b\"",
                "a;b,\"a;b\"",
            })
    void aCell_thenIsQuotedWhereItMust(String cell, String quoted) {
        assertThat(table(cell).toCsv()).isEqualTo(quoted + "\r\n");
    }

    @Test
    void aCell_withALineEndOrATab_thenIsQuoted() {
        assertThat(table("a\r\nb", "c\td", "e\nf", "", "g").toCsv()).isEqualTo("\"a\r\nb\",\"c\td\",\"e\nf\",,g\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                " =1",
                "\u00a0=1",
                "\ufeff=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                "=HYPERLINK(\"http://example.com\")"
            })
    void aText_thatCouldBeAFormula_thenIsMadeAText(String text) {
        assertThat(Csv.text(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nora@example.com", "a=b", "2026-03-01", "", " x", "'=1", "1-1"})
    void aText_thatIsNoFormula_thenStays(String text) {
        assertThat(Csv.text(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({"-5,-5", "1E+3,1000", "0.000000001,0.000000001", "2.50,2.5", "0.000,0"})
    void aNumber_thenStaysANumber(BigDecimal number, String text) {
        assertThat(Csv.number(Optional.of(number))).isEqualTo(text);
    }

    @Test
    void toCsv_thenWritesWhereItIsTold() throws IOException {
        StringWriter out = new StringWriter();

        table("a", "b").toCsv(out);

        assertThat(out.toString()).isEqualTo("a,b\r\n");
    }

    @Test
    void toCsv_whenItCannotBeWritten_thenFails() {
        IOException full = new IOException("full");
        Appendable broken = new Appendable() {
            @Override
            public Appendable append(CharSequence text) throws IOException {
                throw full;
            }

            @Override
            public Appendable append(CharSequence text, int start, int end) throws IOException {
                throw full;
            }

            @Override
            public Appendable append(char character) throws IOException {
                throw full;
            }
        };

        assertThatThrownBy(() -> table("a").toCsv(broken)).isSameAs(full);
    }
}
