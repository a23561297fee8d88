package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.error.ServerException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class AgentScorecardTest {

    private static final String NORA = "nora@example.com";
    private static final String OMAR = "omar@example.com";
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final ReportQuery TWO_DAYS = ReportQuery.between(DAY, DAY.plusDays(1));
    private static final String DATES = "?date_from=2026-03-02&date_to=2026-03-03&agent=";

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private void answers(String path, String agent, String first, String second) {
        service.answers(path + DATES + agent, json("{'2026-03-02':{" + first + "},'2026-03-03':{" + second + "}}"));
    }

    /** Omar worked only one day and has no ratings. */
    private void fixture() {
        answers("/reports/chats/total_chats", NORA, "'chats':20", "'chats':10");
        answers("/reports/chats/total_chats", OMAR, "'chats':7", "'chats':0");
        answers("/reports/chats/ratings", NORA, "'good':6,'bad':1,'chats':20", "'good':3,'bad':2,'chats':10");
        answers("/reports/chats/ratings", OMAR, "'good':0,'bad':0,'chats':7", "'good':0,'bad':0,'chats':0");
        answers(
                "/reports/chats/first_response_time",
                NORA,
                "'first_response_time':{'count':18,'seconds':10}",
                "'first_response_time':{'count':2,'seconds':60}");
        answers(
                "/reports/chats/first_response_time",
                OMAR,
                "'first_response_time':{'count':7,'seconds':12.5}",
                "'first_response_time':{'count':0,'seconds':null}");
        answers(
                "/reports/chats/response_time",
                NORA,
                "'avg_response_time':{'count':90,'seconds':20}",
                "'avg_response_time':{'count':30,'seconds':40}");
        answers(
                "/reports/chats/response_time",
                OMAR,
                "'avg_response_time':{'count':0,'seconds':null}",
                "'avg_response_time':{'count':0,'seconds':null}");
        answers("/reports/chats/chatting_time", NORA, "'hours':5.2", "'hours':2.3");
        answers("/reports/chats/chatting_time", OMAR, "'hours':3.25", "'hours':0");
        answers("/reports/availability", NORA, "'hours':7.75", "'hours':4.25");
        answers("/reports/availability", OMAR, "'hours':0", "'hours':null");
    }

    @Test
    void aScorecard_thenJoinsWhatAHandComputed() {
        fixture();

        AgentScorecard card = reports.scorecard(List.of(OMAR, NORA), TWO_DAYS);

        assertThat(card.agents()).extracting(AgentScore::agent).containsExactly(OMAR, NORA);
        AgentScore nora = card.of(NORA).orElseThrow();
        assertThat(nora.chats()).hasValue(30);
        assertThat(nora.ratings()).contains(new ChatRatings(9, 3, 30));
        // 9 of 12
        assertThat(nora.satisfaction().orElseThrow().rate()).hasValue(0.75);
        assertThat(nora.satisfaction().orElseThrow().sampleSize()).isEqualTo(12);
        // (18 * 10 + 2 * 60) / 20, where the mean of the means would be 35
        assertThat(nora.firstResponse().flatMap(MeanTime::average)).contains(Duration.ofSeconds(15));
        // (90 * 20 + 30 * 40) / 120, where the mean of the means would be 30
        assertThat(nora.response().flatMap(MeanTime::average)).contains(Duration.ofSeconds(25));
        assertThat(nora.chattingTime()).contains(Duration.ofMinutes(450));
        assertThat(nora.availability()).contains(Duration.ofHours(12));
        assertThat(nora.chatsPerAvailableHour()).hasValue(2.5);
        assertThat(card.missing()).isEmpty();
    }

    @Test
    void aScorecard_thenLeavesAbsentWhatIsOfNothing() {
        fixture();

        AgentScore omar = reports.scorecard(List.of(OMAR), TWO_DAYS).of(OMAR).orElseThrow();

        assertThat(omar.chats()).hasValue(7);
        assertThat(omar.satisfaction().orElseThrow().rate()).isEmpty();
        assertThat(omar.firstResponse()).contains(new MeanTime(7, Optional.of(Duration.ofMillis(87_500))));
        assertThat(omar.response()).contains(MeanTime.NONE);
        assertThat(omar.availability()).contains(Duration.ZERO);
        assertThat(omar.chatsPerAvailableHour()).isEmpty();
    }

    @Test
    void aScorecard_ofAnAgentWithoutRows_thenIsEmpty() {
        AgentScorecard card = reports.scorecard(List.of(NORA), TWO_DAYS);

        assertThat(card.agents())
                .containsExactly(new AgentScore(
                        NORA,
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
        assertThat(card.agents().get(0).satisfaction()).isEmpty();
        assertThat(card.agents().get(0).chatsPerAvailableHour()).isEmpty();
        assertThat(card.of("who@example.com")).isEmpty();
    }

    @Test
    void rows_thenAreThoseOfASpreadsheet() {
        fixture();

        AgentScorecard card = reports.scorecard(List.of(NORA, OMAR), TWO_DAYS);

        assertThat(card.toCsv())
                .isEqualTo(String.join(
                        "\r\n",
                        "agent,chats,good,bad,satisfaction,first_responses,first_response_seconds,responses,"
                                + "response_seconds,chatting_time_seconds,availability_seconds,chats_per_available_hour",
                        "nora@example.com,30,9,3,0.75,20,15,120,25,27000,43200,2.5",
                        "omar@example.com,7,0,0,,7,12.5,0,,11700,0,",
                        ""));
    }

    @Test
    void aReport_thatThePlanDoesNotInclude_thenIsMissingForAll() {
        fixture();
        service.answers("/reports/availability" + DATES + OMAR, 403, "{\"error\":\"not in your plan\"}");

        AgentScorecard card = reports.scorecard(List.of(NORA, OMAR), TWO_DAYS);

        assertThat(card.missing()).containsOnlyKeys(ScorecardPart.AVAILABILITY);
        assertThat(card.missing().get(ScorecardPart.AVAILABILITY)).hasMessageContaining("not in your plan");
        assertThat(card.agents())
                .allSatisfy(score -> assertThat(score.availability()).isEmpty());
        assertThat(card.of(NORA).orElseThrow().chats()).hasValue(30);
        assertThat(card.rows().get(1)).endsWith("27000", "", "");
    }

    @Test
    void aReport_thatWasRefused_thenIsNotAskedAgain() {
        fixture();
        service.answers("/reports/availability" + DATES + NORA, 403, "{}");

        AgentScorecard card = reports.withConcurrency(1).scorecard(List.of(NORA, OMAR), TWO_DAYS);

        assertThat(card.missing()).hasSize(1);
        assertThat(service.requests())
                .hasSize(11)
                .filteredOn(asked -> asked.startsWith("/reports/availability"))
                .containsExactly("/reports/availability" + DATES + NORA);
    }

    @Test
    void aScorecard_whenAllIsRefused_thenFails() {
        for (String path : List.of(
                "/reports/chats/total_chats",
                "/reports/chats/ratings",
                "/reports/chats/first_response_time",
                "/reports/chats/response_time",
                "/reports/chats/chatting_time",
                "/reports/availability")) {
            service.answers(path, 403, "{}");
        }

        assertThatThrownBy(() -> reports.scorecard(List.of(NORA), TWO_DAYS))
                .isInstanceOf(PermissionException.class)
                .hasMessageStartingWith("totalChats");
    }

    @Test
    void aScorecard_whenAnAgentIsGone_thenHasTheOthersAndNamesTheOneWhoIs() {
        fixture();
        service.answers("/reports/chats/ratings" + DATES + OMAR, 404, "{}");

        AgentScorecard card = reports.scorecard(List.of(NORA, OMAR), TWO_DAYS);

        assertThat(card.agents()).extracting(AgentScore::agent).containsExactly(NORA);
        assertThat(card.notFound()).containsExactly(OMAR);
    }

    @Test
    void aScorecard_whenAReportFailsOtherwise_thenFails() {
        fixture();
        service.answers("/reports/chats/ratings" + DATES + NORA, 501, "{}");

        assertThatThrownBy(() -> reports.scorecard(List.of(NORA), TWO_DAYS)).isInstanceOf(ServerException.class);
    }

    @Test
    void aScorecard_whenAskedForWhatItDoesNotTake_thenNamesItUnsent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.scorecard(List.of(NORA), TWO_DAYS.withTags("sales")))
                .withMessageContaining("does not take tags");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> reports.scorecard(List.of(NORA), TWO_DAYS.withAgent(OMAR)))
                .withMessageStartingWith("agent of the query must not be set");
        assertThatIllegalArgumentException().isThrownBy(() -> reports.scorecard(List.of(" "), TWO_DAYS));
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void aScorecard_ofNobody_thenAsksNothing() {
        assertThat(reports.scorecard(List.of(), TWO_DAYS).agents()).isEmpty();
        assertThat(service.requests()).isEmpty();
    }

    @Test
    void anAgent_whoIsAskedForTwice_thenIsThereOnce() {
        fixture();

        assertThat(reports.scorecard(List.of(NORA, NORA), TWO_DAYS).agents()).hasSize(1);
        assertThat(service.requests()).hasSize(6);
    }

    @Test
    void chatsPerAvailableHour_whenTheTimeIsNegative_thenIsEmpty() {
        AgentScore score = new AgentScore(
                NORA,
                OptionalLong.of(3),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(Duration.ofHours(-1)));

        assertThat(score.chatsPerAvailableHour()).isEmpty();
        assertThat(new AgentScorecard(List.of(score), Map.of()).rows().get(1))
                .containsExactly(NORA, "3", "", "", "", "", "", "", "", "", "-3600", "");
    }

    @Test
    void aTotal_thenIsOfAllAgents() {
        fixture();

        AgentScore total =
                reports.scorecard(List.of(OMAR, NORA), TWO_DAYS).total().orElseThrow();

        assertThat(total.agent()).isEqualTo(AgentScorecard.EVERYBODY);
        assertThat(total.chats()).hasValue(37);
        assertThat(total.ratings()).contains(new ChatRatings(9, 3, 37));
        // (7 * 12.5 + 20 * 15) / 27 to the nanosecond, where the mean of the means would be 13.75
        assertThat(total.firstResponse().flatMap(MeanTime::average)).contains(Duration.ofSeconds(14, 351_851_852));
        // only the responses of Nora, since Omar has none
        assertThat(total.response().flatMap(MeanTime::average)).contains(Duration.ofSeconds(25));
        assertThat(total.chattingTime()).contains(Duration.ofMinutes(645));
        assertThat(total.availability()).contains(Duration.ofHours(12));
    }

    @Test
    void aTotalOfNobody_thenIsEmpty() {
        assertThat(new AgentScorecard(List.of(), Map.of()).total()).isEmpty();
    }
}
