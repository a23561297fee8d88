package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.livechat4j.error.DecodingException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of rows with missing values, and of rows that are rejected. */
class ReportRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ReportQuery WEEK = ReportQuery.between(DAY, DAY.plusDays(6));

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private <T extends Figures<T>> T only(TimeSeries<T> series) {
        assertThat(series.points()).hasSize(1);
        return series.points().get(0).figures();
    }

    private FakeService answers(String path, String row) {
        return service.answers("/reports" + path, json("{'2026-03-01':" + row + "}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'first_response_time':{'count':0,'seconds':null}}",
                "{'first_response_time':{'count':0,'seconds':0}}",
                "{'first_response_time':{'seconds':12}}",
                "{'first_response_time':null}",
                "{'first_response_time':[]}",
                "{}",
                "[]"
            })
    void anAverage_ofNothing_thenIsAbsentAndNotZero(String row) {
        answers("/chats/first_response_time", row);

        assertThat(only(reports.chatFirstResponseTime(WEEK))).isEqualTo(MeanTime.NONE);
    }

    @Test
    void anAverage_thatIsNull_thenKeepsItsCount() {
        answers("/chats/response_time", "{'avg_response_time':{'count':5,'seconds':null}}");

        assertThat(only(reports.chatResponseTime(WEEK))).isEqualTo(new MeanTime(5, Optional.empty()));
    }

    @Test
    void anAverageOfTickets_thatIsNull_thenIsAbsent() {
        answers("/tickets/resolution_time", "{'count':0,'hours':null}");

        assertThat(only(reports.ticketResolutionTime(WEEK)).average()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'hours':null}", "{'minutes':null}", "{'hours':''}", "{}", "[]"})
    void aTime_thatIsNotThere_thenIsAbsentAndNotZero(String row) {
        answers("/availability", row);

        assertThat(only(reports.availability(WEEK)).time()).isEmpty();
    }

    @Test
    void aTime_ofZero_thenIsZero() {
        answers("/chats/chatting_time", "{'hours':0}");

        assertThat(only(reports.chattingTime(WEEK)).time()).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{'queued':null}", "{'queued':{'count':null}}", "{'queued':''}"})
    void visitors_thatWereNotCounted_thenAreAbsent(String row) {
        answers("/chats/queued_visitors", row);

        assertThat(only(reports.queuedVisitors(WEEK)))
                .isEqualTo(new QueuedVisitors(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));
    }

    @Test
    void waits_ofNobody_thenAreAbsent() {
        answers("/chats/queued_visitors/waiting_times", "{'queued':{'count':0},'left_queue':[],'entered_chat':null}");

        assertThat(only(reports.queueWaitingTimes(WEEK))).isEqualTo(new QueueWaits(Waits.NONE, Waits.NONE, Waits.NONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{'goals':3,'value':[]}", "{'goals':3,'value':{}}", "{'goals':3,'value':null}", "{'goals':3}"})
    void goals_withoutSales_thenHaveNone(String row) {
        answers("/chats/goals", row);

        assertThat(only(reports.chatGoals(WEEK))).isEqualTo(new Goals(3, Map.of()));
    }

    @Test
    void sales_withoutFigures_thenHaveNone() {
        answers("/chats/goals", "{'goals':3,'value':{'EUR':{'sales_count':null,'value':null}}}");

        assertThat(only(reports.chatGoals(WEEK)).sales())
                .isEqualTo(Map.of("EUR", new Sales(OptionalLong.empty(), Optional.empty())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2026-13",
                "24:00",
                "9:00",
                "09:30",
                "2026-03-01 25:00",
                "2026-03-01T09:00",
                "0",
                "",
                "2026-3-1",
                "20260301",
                "2026-03-01 ",
                "x2026-03-01",
                "09:00:00",
                "2026-03-01 09:15"
            })
    void aKey_thatIsNoBucket_thenIsNamed(String key) {
        service.answers("/reports/chats/total_chats", json("{'" + key + "':{'chats':12345}}"));

        assertThatThrownBy(() -> reports.totalChats(ReportQuery.of(DAY)))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("$[\"" + key + "\"] but found another form of key")
                .hasMessageNotContaining("12345");
    }

    @Test
    void aList_whereRowsWereExpected_thenIsNotUnderstood() {
        service.answers("/reports/chats/total_chats", json("[{'chats':3}]"));

        assertThatThrownBy(() -> reports.totalChats(WEEK))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("$[\"0\"]");
    }

    @Test
    void aKey_thatIsLongAndOdd_thenIsShownInPart() {
        service.answers("/reports/chats/total_chats", json("{'<" + "k".repeat(60) + "':{'chats':1}}"));

        assertThatThrownBy(() -> reports.totalChats(WEEK)).hasMessageContaining("$[\"?" + "k".repeat(39) + "...\"]");
    }

    @Test
    void aKey_of40Characters_thenIsShownWhole() {
        service.answers("/reports/chats/total_chats", json("{'" + "k".repeat(40) + "':{'chats':1}}"));

        assertThatThrownBy(() -> reports.totalChats(WEEK)).hasMessageContaining("$[\"" + "k".repeat(40) + "\"]");
    }

    @Test
    void keys_ofTwoKinds_thenAreNotUnderstood() {
        service.answers("/reports/chats/total_chats", json("{'2026-03-01':{'chats':1},'2026-03':{'chats':1}}"));

        assertThatThrownBy(() -> reports.totalChats(WEEK))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("expected one of DAY as before at $[\"2026-03\"] but found one of MONTH");
    }

    @Test
    void hours_whenMoreThanOneDayWasAsked_thenAreNotUnderstood() {
        service.answers("/reports/chats/total_chats", json("{'09:00':{'chats':1}}"));

        assertThatThrownBy(() -> reports.totalChats(WEEK))
                .isInstanceOf(DecodingException.class)
                .hasMessageContaining("since no single day was asked");
        assertThatThrownBy(() -> reports.totalChats(ReportQuery.everything())).isInstanceOf(DecodingException.class);
    }

    @Test
    void hours_whenTodayWasLeftOut_thenAreOfTheFirstDay() {
        service.answers("/reports/chats/total_chats", json("{'09:00':{'chats':1}}"));
        ReportQuery today = ChatSeries.since(DAY);

        assertThat(reports.totalChats(today).buckets())
                .containsExactly(Bucket.around(DAY.atTime(9, 0), Granularity.HOUR));
    }

    @Test
    void hours_withTheirDate_thenNeedNoDay() {
        service.answers("/reports/chats/total_chats", json("{'2026-03-01 23:00':{'chats':1}}"));

        assertThat(reports.totalChats(WEEK).buckets())
                .containsExactly(Bucket.around(DAY.atTime(23, 0), Granularity.HOUR));
    }

    @Test
    void aMonth_withoutDates_thenEndsAsTheQueryDoes() {
        service.answers(
                "/reports/chats/total_chats",
                json("{'2026-01':{'chats':1},'2026-02':{'chats':1},'2026-03':{'chats':1}}"));
        ReportQuery query = ReportQuery.between(LocalDate.of(2026, 1, 12), LocalDate.of(2026, 3, 20));

        assertThat(reports.totalChats(query).buckets())
                .extracting(Bucket::start, Bucket::end)
                .containsExactly(
                        tuple(time("2026-01-12"), time("2026-02-01")),
                        tuple(time("2026-02-01"), time("2026-03-01")),
                        tuple(time("2026-03-01"), time("2026-03-21")));
    }

    @Test
    void aMonth_ofItsFirstDayAlone_thenIsThatDay() {
        service.answers(
                "/reports/chats/total_chats", json("{'2026-03':{'begin':'2026-03-01','end':'2026-03-01','chats':1}}"));

        assertThat(reports.totalChats(ReportQuery.everything()).buckets())
                .containsExactly(new Bucket(time("2026-03-01"), time("2026-03-02"), Granularity.MONTH));
    }

    @Test
    void occupancy_thenIsOfDatesWithHours() {
        service.answers(
                "/reports/chats/agents_occupancy",
                json("{'2026-03-17 10:00':8,'2026-03-03 09:00':6,'2026-03-03 10:00':'11','2026-03-03 11:00':null}"));

        TimeSeries<Occupancy> series = reports.agentsOccupancy(DayOfWeek.TUESDAY);

        assertThat(service.requests()).containsExactly("/reports/chats/agents_occupancy?weekday=tue");
        assertThat(series.granularity()).isEqualTo(Granularity.HOUR);
        assertThat(series.points())
                .extracting(
                        point -> point.bucket().start(),
                        point -> point.figures().chats())
                .containsExactly(
                        tuple(LocalDateTime.parse("2026-03-03T09:00"), 6L),
                        tuple(LocalDateTime.parse("2026-03-03T10:00"), 11L),
                        tuple(LocalDateTime.parse("2026-03-17T10:00"), 8L));
    }

    @Test
    void occupancy_thenMissesOnlyHoursOfThatDayOfTheWeek() {
        service.answers("/reports/chats/agents_occupancy", json("{'2026-03-17 10:00':8,'2026-03-03 09:00':6}"));

        TimeSeries<Occupancy> series = reports.agentsOccupancy(DayOfWeek.TUESDAY);

        assertThat(series.gaps())
                .hasSize(3 * 24 - 2)
                .extracting(gap -> gap.start().getDayOfWeek())
                .containsOnly(DayOfWeek.TUESDAY);
        assertThat(series.resample(Granularity.DAY).gaps())
                .containsExactly(Bucket.around(time("2026-03-10"), Granularity.DAY));
        assertThat(series.resample(Granularity.MONTH).buckets())
                .containsExactly(new Bucket(time("2026-03-03"), time("2026-03-18"), Granularity.MONTH));
        assertThat(series.total()).contains(new Occupancy(8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]"})
    void occupancy_whenEmpty_thenIsOfNoHours(String body) {
        service.answers("/reports/chats/agents_occupancy", body);

        TimeSeries<Occupancy> series = reports.agentsOccupancy(DayOfWeek.SUNDAY);

        assertThat(series.isEmpty()).isTrue();
        assertThat(series.granularity()).isEqualTo(Granularity.HOUR);
        assertThat(series.gaps()).isEmpty();
        assertThat(service.requests()).containsExactly("/reports/chats/agents_occupancy?weekday=sun");
    }

    private static LocalDateTime time(String date) {
        return LocalDate.parse(date).atStartOfDay();
    }
}
