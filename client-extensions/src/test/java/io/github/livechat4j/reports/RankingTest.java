package io.github.livechat4j.reports;

import static io.github.livechat4j.reports.ReportCase.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankingTest {

    private final FakeService service = new FakeService();
    private final Reports reports = service.reports();

    private Ranking ranking(String body) {
        service.answers("/reports/chats/ratings/ranking", json(body));
        return reports.chatRatingsRanking(ReportQuery.everything());
    }

    private static String agent(String name, int good, int bad, String score) {
        return "{'good':" + good + ",'bad':" + bad + ",'total':" + (good + bad) + ",'score':" + score + ",'name':'"
                + name + "'}";
    }

    @Test
    void aRanking_thenIsSortedByScoreWithTies() {
        Ranking ranking = ranking("{'ranking':["
                + agent("lucia@example.org", 95, 18, "0.7652") + ","
                + agent("few@example.com", 4, 1, "0.8913") + ","
                + agent("none@example.com", 0, 0, "null") + ","
                + agent("zoe@example.com", 90, 9, "0.8913") + ","
                + agent("marek@example.com", 377, 41, "0.9") + ","
                + agent("anna@example.com", 90, 9, "'0.8913'") + "]}");

        assertThat(ranking.places())
                .extracting(RankingPlace::rank, RankingPlace::agent)
                .containsExactly(
                        tuple(1, "marek@example.com"),
                        tuple(2, "anna@example.com"),
                        tuple(2, "zoe@example.com"),
                        tuple(2, "few@example.com"),
                        tuple(5, "lucia@example.org"),
                        tuple(6, "none@example.com"));
    }

    @Test
    void aRanking_whenTheFirstAreTied_thenLeavesOutTheSecondPlace() {
        Ranking ranking = ranking("{'ranking':[" + agent("a", 1, 0, "1") + "," + agent("b", 1, 0, "1.0") + ","
                + agent("c", 0, 1, "0") + "]}");

        assertThat(ranking.places()).extracting(RankingPlace::rank).containsExactly(1, 1, 3);
    }

    @Test
    void aRanking_ofTickets_thenIsTheSame() {
        service.answers("/reports/tickets/ratings/ranking", json("{'ranking':[" + agent("a", 164, 9, "0.9126") + "]}"));

        Ranking ranking = reports.ticketRatingsRanking(ReportQuery.everything());

        assertThat(ranking.of("a")).contains(new RankingPlace(1, "a", 164, 9, 173, OptionalDouble.of(0.9126)));
        assertThat(ranking.of("a").orElseThrow().satisfaction()).isEqualTo(new Satisfaction(164, 9));
        assertThat(ranking.of("b")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'ranking':[]}", "{'ranking':null}", "{'ranking':{}}", "{'ranking':''}"})
    void aRanking_ofNobody_thenIsEmpty(String body) {
        assertThat(ranking(body).places()).isEmpty();
    }

    @Test
    void rows_thenAreSafeForSpreadsheets() {
        Ranking ranking =
                ranking("{'ranking':[" + agent("=cmd|x", 1, 0, "-0.5") + "," + agent("none", 0, 0, "null") + "]}");

        assertThat(ranking.rows())
                .containsExactly(
                        List.of("rank", "agent", "good", "bad", "total", "score"),
                        List.of("1", "'=cmd|x", "1", "0", "1", "-0.5"),
                        List.of("2", "none", "0", "0", "0", ""));
    }

    @Test
    @SuppressWarnings("NullAway") // the test passes null on purpose
    void aPlace_thatCannotBe_thenIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankingPlace(0, "a", 1, 1, 2, OptionalDouble.empty()))
                .withMessage("rank must be at least 1, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankingPlace(1, "a", -1, 1, 2, OptionalDouble.empty()))
                .withMessageStartingWith("good");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RankingPlace(1, "a", 1, 1, -2, OptionalDouble.empty()))
                .withMessageStartingWith("total");
        assertThatNullPointerException()
                .isThrownBy(() -> new RankingPlace(1, null, 1, 1, 2, OptionalDouble.empty()))
                .withMessage("agent");
        assertThatNullPointerException()
                .isThrownBy(() -> new RankingPlace(1, "a", 1, 1, 2, null))
                .withMessage("score");
    }
}
