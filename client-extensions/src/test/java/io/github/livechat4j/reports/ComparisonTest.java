package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private static ReportQuery days(String from, String to) {
        return ReportQuery.between(LocalDate.parse(from), LocalDate.parse(to));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10,2026-03-16,2026-03-03,2026-03-09",
        "2026-03-10,2026-03-10,2026-03-09,2026-03-09",
        "2026-03-01,2026-03-31,2026-02-01,2026-02-28",
        "2026-02-01,2026-02-28,2026-01-01,2026-01-31",
        "2028-02-01,2028-02-29,2028-01-01,2028-01-31",
        "2028-02-01,2028-02-28,2028-01-04,2028-01-31",
        "2026-01-01,2026-03-31,2025-10-01,2025-12-31",
        "2026-01-01,2026-12-31,2025-01-01,2025-12-31",
        "2026-03-02,2026-03-31,2026-01-31,2026-03-01",
        "2026-03-01,2026-03-30,2026-01-30,2026-02-28"
    })
    void thePeriodBefore_thenIsAsLongOrAsManyMonths(String from, String to, String beforeFrom, String beforeTo) {
        assertThat(PeriodBefore.of(days(from, to).withGroup(3)))
                .isEqualTo(days(beforeFrom, beforeTo).withGroup(3));
    }

    private Comparison<MeanTime> responses(String now, String before) {
        String path = "/reports/chats/response_time?date_from=";
        service.answers(path + "2026-03-02&date_to=2026-03-03", json(now))
                .answers(path + "2026-02-28&date_to=2026-03-01", json(before));
        return reports.compare(days("2026-03-02", "2026-03-03"), reports::chatResponseTime);
    }

    private static String row(String day, int count, String seconds) {
        return "'" + day + "':{'avg_response_time':{'count':" + count + ",'seconds':" + seconds + "}}";
    }

    @Test
    void aChange_thenIsOfTheTotals() {
        Comparison<MeanTime> comparison = responses(
                "{" + row("2026-03-02", 30, "10") + "," + row("2026-03-03", 10, "30") + "}",
                "{" + row("2026-02-28", 50, "12") + "}");

        // 40 of 50, and (30 * 10 + 10 * 30) / 40 = 15 of 12
        assertThat(comparison.change(MeanTime::count)).hasValue(-0.2);
        assertThat(comparison.changeOfTime(MeanTime::average)).hasValue(0.25);
        assertThat(comparison.current().points()).hasSize(2);
        assertThat(comparison.previous().points()).hasSize(1);
    }

    @Test
    void aChange_fromOrToNothing_thenIsEmpty() {
        Comparison<MeanTime> comparison =
                responses("{" + row("2026-03-02", 30, "10") + "}", "{" + row("2026-02-28", 0, "null") + "}");

        assertThat(comparison.change(MeanTime::count)).isEmpty();
        assertThat(comparison.changeOfTime(MeanTime::average)).isEmpty();
        assertThat(new Comparison<>(comparison.previous(), comparison.current()).changeOfTime(MeanTime::average))
                .isEmpty();
        assertThat(new Comparison<>(comparison.previous(), comparison.current()).change(MeanTime::count))
                .hasValue(-1);
    }

    @Test
    void aChange_withoutRows_thenIsEmpty() {
        Comparison<MeanTime> comparison = responses("{" + row("2026-03-02", 30, "10") + "}", "{}");

        assertThat(comparison.change(MeanTime::count)).isEmpty();
    }

    @Test
    void aChangeOfRate_thenIsOfTheRates() {
        String path = "/reports/tickets/ratings?date_from=";
        service.answers(path + "2026-03-02&date_to=2026-03-02", json("{'09:00':{'good':3,'bad':1}}"))
                .answers(path + "2026-03-01&date_to=2026-03-01", json("{'09:00':{'good':1,'bad':1}}"));

        Comparison<Satisfaction> comparison = reports.compare(days("2026-03-02", "2026-03-02"), reports::ticketRatings);

        // 0.75 of 0.5
        assertThat(comparison.changeOfRate(Satisfaction::rate)).hasValue(0.5);
    }

    @Test
    void aChangeOfRate_withoutRatings_thenIsEmpty() {
        String path = "/reports/tickets/ratings?date_from=";
        service.answers(path + "2026-03-02&date_to=2026-03-02", json("{'09:00':{'good':3,'bad':1}}"))
                .answers(path + "2026-03-01&date_to=2026-03-01", json("{'09:00':{'good':0,'bad':0}}"));

        Comparison<Satisfaction> comparison = reports.compare(days("2026-03-02", "2026-03-02"), reports::ticketRatings);

        assertThat(comparison.changeOfRate(Satisfaction::rate)).isEmpty();
    }

    @Test
    void aPeriod_withoutBothEnds_thenIsRefusedByName() {
        ReportQuery since = ChatSeries.since(LocalDate.parse("2026-03-01"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.compare(since, reports::totalChats))
                .withMessage(
                        "query must have a to to be compared with the period before, but it has none; allowed is any"
                                + " day");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.compare(ReportQuery.everything(), reports::totalChats))
                .withMessageStartingWith("query must have a from");
        assertThat(service.requests()).isEmpty();
    }
}
