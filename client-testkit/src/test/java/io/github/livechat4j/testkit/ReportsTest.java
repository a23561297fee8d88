package io.github.livechat4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Refusal;
import io.github.livechat4j.testkit.internal.service.Service;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of reports and the records that they count. */
class ReportsTest {

    private static final Service SERVICE = Fixtures.service(3, 2000, 0, ZoneId.of("UTC"));

    private static ObjectNode period(String from, String to) {
        return Fixtures.query().put("date_from", from).put("date_to", to);
    }

    private static List<String> keys(JsonNode rows) {
        List<String> keys = new ArrayList<>();
        rows.properties().forEach(row -> keys.add(row.getKey()));
        return keys;
    }

    @Test
    void days_areAllThere_inOrder() {
        assertThat(keys(Fixtures.ask(SERVICE, "totalChats", period("2026-02-27", "2026-03-02"))))
                .containsExactly("2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02");
    }

    @Test
    void months_sayWhichDaysTheyCover() {
        JsonNode rows = Fixtures.ask(
                SERVICE, "totalChats", period("2026-01-12", "2026-03-05").put("group_by", "month"));

        assertThat(keys(rows)).containsExactly("2026-01", "2026-02", "2026-03");
        assertThat(rows.path("2026-01").path("begin").asText()).isEqualTo("2026-01-12");
        assertThat(rows.path("2026-01").path("end").asText()).isEqualTo("2026-01-31");
        assertThat(rows.path("2026-03").path("end").asText()).isEqualTo("2026-03-05");
    }

    @Test
    void oneDay_comesInHours() {
        JsonNode rows = Fixtures.ask(SERVICE, "totalChats", period("2026-03-10", "2026-03-10"));

        assertThat(keys(rows)).hasSize(24).startsWith("00:00", "01:00").endsWith("23:00");
    }

    @Test
    void hoursOfMoreThanOneDay_comeInDays() {
        JsonNode rows = Fixtures.ask(
                SERVICE, "totalChats", period("2026-03-10", "2026-03-11").put("group_by", "hour"));

        assertThat(keys(rows)).containsExactly("2026-03-10", "2026-03-11");
    }

    @Test
    void aPeriodThatEndsBeforeItBegins_isRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> Fixtures.ask(SERVICE, "totalChats", period("2026-03-11", "2026-03-10")))
                .withMessageContaining("date_from");
    }

    @Test
    void anUnknownTimeZone_isRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() ->
                        Fixtures.ask(SERVICE, "totalChats", Fixtures.query().put("timezone", "Europe/Atlantis")))
                .withMessageContaining("timezone");
    }

    @Test
    void withoutChats_averagesAreNull_andWaitsHaveNoTimes() {
        ObjectNode future = period("2027-01-01", "2027-01-01").put("group_by", "day");

        JsonNode first = Fixtures.ask(SERVICE, "chatFirstResponseTime", future).path("2027-01-01");
        JsonNode waits = Fixtures.ask(SERVICE, "queueWaitingTimes", future).path("2027-01-01");
        JsonNode goals = Fixtures.ask(SERVICE, "chatGoals", future).path("2027-01-01");

        assertThat(first.path("first_response_time").path("count").asInt()).isZero();
        assertThat(first.path("first_response_time").path("seconds").isNull()).isTrue();
        assertThat(waits.path("queued")).hasToString("{\"count\":0}");
        assertThat(goals).hasToString("{\"goals\":0,\"value\":{}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"availability", "chattingTime"})
    void times_areInMinutesOfAnHour_orElseInHours(String report) {
        JsonNode day = Fixtures.ask(SERVICE, report, period("2026-03-10", "2026-03-10"));
        JsonNode days = Fixtures.ask(SERVICE, report, period("2026-03-09", "2026-03-10"));

        double minutes = 0;
        for (JsonNode hour : day) {
            assertThat(hour).hasSize(1);
            minutes += hour.path("minutes").asDouble();
        }
        assertThat(days.path("2026-03-10").path("hours").asDouble()).isPositive();
        assertThat(minutes / 60).isCloseTo(days.path("2026-03-10").path("hours").asDouble(), within(0.02));
    }

    @Test
    void chattingTime_isThatOfTheChatsOfTheDay() {
        JsonNode chats = Fixtures.ask(SERVICE, "listChats", period("2026-03-10", "2026-03-10"));
        long seconds = 0;
        for (int page = 1; page <= chats.path("pages").asInt(); page++) {
            for (JsonNode chat : Fixtures.ask(
                            SERVICE,
                            "listChats",
                            period("2026-03-10", "2026-03-10").put("page", page))
                    .path("chats")) {
                seconds += chat.path("duration").asLong();
            }
        }

        double hours = Fixtures.ask(
                        SERVICE,
                        "chattingTime",
                        period("2026-03-10", "2026-03-10").put("group_by", "day"))
                .path("2026-03-10")
                .path("hours")
                .asDouble();

        assertThat(hours).isCloseTo(seconds / 3600.0, within(0.006));
    }

    @Test
    void nobodyIsAvailableForMoreThanAnHourOfAnHour() {
        assertThat(Fixtures.ask(SERVICE, "availability", period("2026-03-10", "2026-03-10")))
                .allMatch(hour -> hour.path("minutes").asDouble() <= 60)
                .anyMatch(hour -> hour.path("minutes").asDouble() > 0);
    }

    @Test
    void occupancy_isOfFourDaysThatFallOnTheWeekday() {
        JsonNode hours =
                Fixtures.ask(SERVICE, "agentsOccupancy", Fixtures.query().put("weekday", "tue"));

        assertThat(keys(hours)).hasSize(4 * 24).startsWith("2026-02-17 00:00").endsWith("2026-03-10 23:00");
        assertThat(hours).anyMatch(most -> most.asInt() > 0);
    }

    @Test
    void theRankingIsSortedByItsScore() {
        JsonNode ranking =
                Fixtures.ask(SERVICE, "chatRatingsRanking", Fixtures.query()).path("ranking");

        assertThat(ranking).hasSizeGreaterThan(2);
        for (int i = 0; i < ranking.size(); i++) {
            JsonNode agent = ranking.path(i);
            assertThat(agent.path("total").asInt())
                    .isEqualTo(agent.path("good").asInt() + agent.path("bad").asInt());
            assertThat(agent.path("score").asDouble()).isBetween(0.0, 1.0);
            if (i > 0) {
                assertThat(agent.path("score").asDouble())
                        .isLessThanOrEqualTo(ranking.path(i - 1).path("score").asDouble());
            }
        }
    }

    @Test
    void sales_areOfTheirCurrencies() {
        ObjectNode query = period("2025-12-20", "2026-03-16").put("group_by", "month");

        JsonNode all = Fixtures.ask(SERVICE, "chatGoals", query);
        JsonNode other = Fixtures.ask(SERVICE, "chatGoals", query.deepCopy().put("currency", "CHF"));

        assertThat(Fixtures.values(all, "EUR")).isNotEmpty();
        assertThat(Fixtures.values(other, "EUR")).isEmpty();
        assertThat(Fixtures.values(other, "goals")).isEqualTo(Fixtures.values(all, "goals"));
    }

    @Test
    void greetingsAreShownMoreOftenThanTheyAreAccepted() {
        JsonNode row = Fixtures.ask(
                        SERVICE,
                        "chatGreetings",
                        period("2026-02-01", "2026-02-28").put("group_by", "month"))
                .path("2026-02");

        assertThat(row.path("accepted").asInt()).isPositive();
        assertThat(row.path("displayed").asInt())
                .isGreaterThan(row.path("accepted").asInt());
    }
}
