package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.UnreadableValue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests of invalid rows and figures: they are skipped and reported, and the rest of the report is kept. */
class ImpossibleRowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
    private static final ReportQuery WEEK = ReportQuery.between(DAY, DAY.plusDays(6));
    private static final String CHATS = "/reports/chats/total_chats";

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private void answers(String path, String odd, String usual) {
        service.answers("/reports" + path, json("{'2026-03-01':" + odd + ",'2026-03-02':" + usual + "}"));
    }

    private UnreadableValue onlyTold() {
        assertThat(service.told()).hasSize(1);
        return service.told().get(0);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'chats':-5}|$[\"2026-03-01\"]",
                "{'chats':'many'}|$[\"2026-03-01\"].chats",
                "{'chats':null}|$[\"2026-03-01\"].chats",
                "{'chats':12345678901}|$[\"2026-03-01\"].chats",
                "{'chats':[1]}|$[\"2026-03-01\"].chats",
                "7|$[\"2026-03-01\"]"
            })
    void row_whenItsOnlyFigureIsImpossible_thenIsAGapAndTold(String row, String place) {
        answers("/chats/total_chats", row, "{'chats':3}");

        TimeSeries<ChatCount> series = reports.totalChats(WEEK);

        assertThat(series.points()).extracting(Point::figures).containsExactly(new ChatCount(3));
        assertThat(series.gaps()).contains(Bucket.around(DAY.atStartOfDay(), Granularity.DAY));
        assertThat(onlyTold().jsonPath()).isEqualTo(place);
        assertThat(onlyTold().isRecord()).isTrue();
        assertThat(onlyTold().json()).isEqualTo(json(row));
    }

    @Test
    void row_whenOneOfItsCountsIsNegative_thenIsAGapAndTold() {
        String odd = "{'chats_from_auto_invite':-1,'chats_from_immediate_start':1,'chats_from_manual_invite':1}";
        answers("/chats/engagement", odd, odd.replace("-1", "1"));

        assertThat(reports.chatEngagement(WEEK).points()).hasSize(1);
        assertThat(onlyTold())
                .hasToString("a record was left out: expected counts of at least 0 and times that fit a"
                        + " duration at $[\"2026-03-01\"] but found others");
    }

    @Test
    void row_whenItIsTheOnlyOne_thenTheReportHasNone() {
        service.answers(CHATS, json("{'2026-03-01':{'chats':-5}}"));

        assertThat(reports.totalChats(WEEK).isEmpty()).isTrue();
        assertThat(service.told()).hasSize(1);
    }

    @Test
    void figure_whenOptionalAndNegative_thenIsAbsentBesideTheOthers() {
        answers("/chats/queued_visitors", "{'queued':{'count':-2},'left_queue':{'count':1}}", "{}");

        assertThat(reports.queuedVisitors(WEEK).points().get(0).figures())
                .isEqualTo(new QueuedVisitors(OptionalLong.empty(), OptionalLong.of(1), OptionalLong.empty()));
        assertThat(onlyTold())
                .hasToString("a value was left out: expected a count of at least 0 at $[\"2026-03-01\"].queued.count"
                        + " but found a number below 0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'hours':1e300}", "{'hours':9e15}", "{'hours':-1}", "{'minutes':-0.5}", "{'hours':'1m'}"})
    void time_whenImpossible_thenIsAbsentAndTold(String row) {
        answers("/availability", row, "{'hours':2}");

        assertThat(reports.availability(WEEK).points())
                .extracting(Point::figures)
                .containsExactly(new TimeSpent(Optional.empty()), new TimeSpent(Optional.of(Duration.ofHours(2))));
        assertThat(onlyTold().isRecord()).isFalse();
    }

    @Test
    void average_whenNegative_thenKeepsItsCount() {
        answers("/chats/response_time", "{'avg_response_time':{'count':5,'seconds':-3}}", "{}");

        assertThat(reports.chatResponseTime(WEEK).points().get(0).figures())
                .isEqualTo(new MeanTime(5, Optional.empty()));
        assertThat(onlyTold().jsonPath()).isEqualTo("$[\"2026-03-01\"].avg_response_time.seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "total", "2026-W09", "", "09:00"})
    void row_whenItsKeyIsNoBucketButOthersAre_thenIsLeftOutAndTold(String key) {
        service.answers(CHATS, json("{'" + key + "':{'chats':9},'2026-03-02':{'chats':3}}"));

        assertThat(reports.totalChats(WEEK).points()).extracting(Point::figures).containsExactly(new ChatCount(3));
        assertThat(onlyTold().json()).isEqualTo("{\"chats\":9}");
    }

    @Test
    void row_whenTwoAreOfTheSameTime_thenTheFirstCountsAndTheOtherIsTold() {
        service.answers(CHATS, json("{'2026-03-01 09:00':{'chats':3},'09:00':{'chats':4}}"));

        assertThat(reports.totalChats(ReportQuery.of(DAY)).total()).contains(new ChatCount(3));
        assertThat(onlyTold().found()).isEqualTo("a second row of the same time");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-28,2026-03-10", "2026-03-01,2026-04-01", "2026-03-10,2026-03-09"})
    void month_whenItsDatesLieOutsideOfIt_thenIsWholeAndTold(String begin, String end) {
        service.answers(CHATS, json("{'2026-03':{'begin':'" + begin + "','end':'" + end + "','chats':1}}"));

        assertThat(reports.totalChats(ReportQuery.everything()).buckets())
                .containsExactly(Bucket.around(DAY.atStartOfDay(), Granularity.MONTH));
        assertThat(onlyTold().expected()).isEqualTo("a begin and an end within the month");
    }

    @Test
    void ranking_whenAnAgentHasANegativeCount_thenIsWithoutThatAgentAndTellsIt() {
        String agent = "{'name':'NAME','good':GOOD,'bad':1,'total':2,'score':0.5}";
        service.answers(
                "/reports/chats/ratings/ranking",
                json("{'ranking':["
                        + agent.replace("NAME", "a@example.com").replace("GOOD", "-1") + ","
                        + agent.replace("NAME", "b@example.com").replace("GOOD", "1") + "]}"));

        assertThat(reports.chatRatingsRanking(WEEK).places())
                .extracting(RankingPlace::agent)
                .containsExactly("b@example.com");
        assertThat(onlyTold().jsonPath()).isEqualTo("$.ranking[0]");
    }

    @Test
    void occupancy_whenAnHourIsText_thenIsWithoutItAndTellsIt() {
        service.answers(
                "/reports/chats/agents_occupancy",
                json("{'2026-03-03 09:00':'x','2026-03-03 10:00':-2,'2026-03-03 11:00':4}"));

        assertThat(reports.agentsOccupancy(DayOfWeek.TUESDAY).points())
                .extracting(Point::figures)
                .containsExactly(new Occupancy(4));
        assertThat(service.told()).hasSize(2);
    }

    @Test
    void row_whenUnreadableRecordsAreFatal_thenFailsTheReportNamingIt() {
        service.answers(CHATS, json("{'2026-03-01':{'chats':-5}}"));
        LiveChat strict = LiveChat.builder()
                .credentials(Credentials.bearer("canary"))
                .transport(service)
                .failOnUnreadableRecords()
                .build();

        assertThatThrownBy(() -> strict.reports().totalChats(WEEK))
                .isInstanceOf(DecodingException.class)
                .hasMessageStartingWith("totalChats (GET " + CHATS + "): expected counts of at least 0");
    }

    @Test
    void row_whenTheListenerThrows_thenTheReportIsThereAllTheSame() {
        answers("/chats/total_chats", "{'chats':-5}", "{'chats':3}");
        Reports told = reports.withUnreadableValueListener((operation, value) -> {
            throw new IllegalStateException("canary");
        });

        assertThat(told.totalChats(WEEK).points()).extracting(Point::figures).containsExactly(new ChatCount(3));
    }
}
