package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tests the overview of March 2024 against figures that were computed by hand from the rules of {@link LeapMonths}:
 * March has 31 days, 21 of them from Monday to Friday, with 4 Mondays, 5 Fridays, 5 Saturdays and 5 Sundays;
 * February has 29, 21, 4, 4, 4 and 4.
 */
class OverviewTest {

    @AutoClose
    private static LeapMonths service;

    private static JsonNode overview;

    @BeforeAll
    static void start() {
        service = new LeapMonths();
        overview = service.json("overview", "--month", "last");
    }

    private static JsonNode row(String figure) {
        return StreamSupport.stream(overview.path("rows").spliterator(), false)
                .filter(row -> row.path("figure").asText().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    /** The changes of counts are per day: 282 / 31 against 234 / 29. */
    @ParameterizedTest
    @CsvSource({
        // 21 x 12 + 5 x 4 + 5 x 2; 21 x 10 + 4 x 4 + 4 x 2
        "chats, count, 282, 234, 0.12737799834574",
        // 4 x 2; 4 x 1
        "not_replied_chats, count, 8, 4, 0.87096774193548",
        // 21 x 3 in both
        "new_tickets, count, 63, 63, -0.06451612903226",
        // (192 x 30 s + 60 x 60 s) / 252; (170 x 30 s + 40 x 60 s) / 210
        "first_response_seconds, seconds, 37.14285714286, 35.71428571429, 0.04",
        // 21 x 5; 21 x 4
        "ratings, count, 105, 84, 0.16935483870968",
        // 84 of 105; 63 of 84
        "satisfaction, share, 0.8, 0.75, 0.05",
        // 5 x 6; 4 x 5
        "queued, count, 30, 20, 0.40322580645161",
        // 5 x 1; 4 x 2
        "left_queue, count, 5, 8, -0.41532258064516",
        // (5 x 60 s + 20 x 20 s) / 25; 40 s
        "entered_chat_average_seconds, seconds, 28, 40, -0.3",
    })
    void figure_thenIsThatComputedByHand(String figure, String unit, double now, double before, double change) {
        JsonNode row = row(figure);

        assertThat(row.path("unit").asText()).isEqualTo(unit);
        assertThat(row.path("value").asDouble()).isCloseTo(now, within(1e-8));
        assertThat(row.path("previous").asDouble()).isCloseTo(before, within(1e-8));
        assertThat(row.path("change").asDouble()).isCloseTo(change, within(1e-8));
        assertThat(row.path("uncertain").asBoolean()).isTrue();
    }

    @Test
    void overview_thenHasAllFiguresInOrder() {
        assertThat(overview.path("rows").findValuesAsText("figure"))
                .containsExactly(
                        "chats",
                        "not_replied_chats",
                        "new_tickets",
                        "first_response_seconds",
                        "ratings",
                        "satisfaction",
                        "queued",
                        "left_queue",
                        "entered_chat_average_seconds");
        assertThat(overview.path("compared").toString()).isEqualTo("{\"from\":\"2024-02-01\",\"to\":\"2024-02-29\"}");
        assertThat(overview.path("zone").asText()).isEqualTo("Europe/Warsaw");
    }

    @Test
    void agents_thenAreThoseOfTheAccountAlsoWithoutChats() {
        JsonNode nora = overview.path("agents").path(0);
        JsonNode joon = overview.path("agents").path(1);
        JsonNode marta = overview.path("agents").path(2);

        assertThat(nora.path("chats").asInt()).isEqualTo(252);
        assertThat(nora.path("previous").path("chats").asInt()).isEqualTo(210);
        assertThat(nora.path("change").path("chats").asDouble()).isCloseTo(252.0 * 29 / (210 * 31) - 1, within(1e-12));
        assertThat(nora.path("change").path("satisfaction").asDouble()).isCloseTo(0.05, within(1e-12));
        // 21 x 8 hours in both months
        assertThat(nora.path("availability_seconds").asInt()).isEqualTo(604_800);
        assertThat(nora.path("change").path("availability_seconds").asDouble()).isCloseTo(29.0 / 31 - 1, within(1e-12));
        assertThat(joon.path("chats").asInt()).isEqualTo(30);
        assertThat(joon.path("previous").path("chats").asInt()).isEqualTo(24);
        assertThat(joon.path("satisfaction").isNull()).isTrue();
        assertThat(marta.path("chats").asInt()).isZero();
        assertThat(marta.path("change").path("chats").isNull()).isTrue();
        assertThat(marta.path("first_response_seconds").isNull()).isTrue();
        assertThat(overview.path("total_of_agents").path("chats").asInt()).isEqualTo(282);
    }

    @Test
    void table_thenIsOnePageInATerminal() {
        Cli.Outcome outcome = service.report(80, "overview", "--month", "2024-03");

        assertThat(outcome.out())
                .startsWith(
                        "Overview, March 2024\n2024-03-01 to 2024-03-31 · Europe/Warsaw, time zone of the account\n")
                .containsPattern("Chats +282 +234 +~\\+12.7 %\n")
                .containsPattern("First response, mean time +37 s +36 s +~\\+4.0 %\n")
                .containsPattern("Satisfaction +80.0 % +75.0 % +~\\+5.0 pp\n")
                .containsPattern("Wait until the chat, mean time +28 s +40 s +~-30.0 %\n")
                .containsPattern("\nmarta +0 +0 +·\n")
                .contains("Compared with February 2024.");
        assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void page_thenHasFiguresPicturesAndAgents() {
        assertThat(service.report("overview", "--month", "2024-03", "--format", "html")
                        .out())
                .contains("<h1>Overview</h1>", "March 2024", "Europe/Warsaw, time zone of the account")
                .contains(
                        "Satisfaction</dt><dd>80.0\u00a0%<span class=\"compared\">February 2024: 75.0\u00a0% · ~+5.0\u00a0pp</span>",
                        "Chats</dt><dd>282<span class=\"compared\">February 2024: 234 · ~+12.7\u00a0% a day</span>",
                        "Wait until the chat, mean time</dt><dd>28\u00a0s<span class=\"compared\">February 2024: 40\u00a0s",
                        "<caption>Figures</caption>",
                        "<caption>Agents")
                .contains("Chats by day", "aria-label=\"Table of the agents", "marta<wbr>@example<wbr>.com");
    }

    @Test
    void csv_thenHasARowForEachFigureOfTheAccountAndOfEachAgent() {
        List<String> lines = service.report("overview", "--month", "2024-03", "--format", "csv")
                .out()
                .lines()
                .toList();

        // 9 figures, and 4 of 3 agents
        assertThat(lines)
                .hasSize(1 + 9 + 12)
                .startsWith("agent,figure,unit,value,previous,change,uncertain,zone")
                .contains(
                        ",satisfaction,share,0.8,0.75,0.05,true,Europe/Warsaw",
                        ",entered_chat_average_seconds,seconds,28,40,-0.3,true,Europe/Warsaw",
                        "marta@example.com,chats,count,0,0,,,Europe/Warsaw",
                        "nora@example.com,satisfaction,share,0.8,0.75,0.05,true,Europe/Warsaw");
    }

    @Test
    void overview_ofAMonthThatIsNotOver_thenHasNoChanges() {
        JsonNode april = service.json("overview", "--month", "this");

        assertThat(april.path("to").asText()).isEqualTo("2024-04-18");
        assertThat(april.path("rows").findValues("change")).allMatch(JsonNode::isNull);
        assertThat(april.path("remarks").toString()).contains("No change is shown of parts");
    }

    @Test
    void overview_whenThePlanLacksAPart_thenHasTheOthers() {
        try (Account limited = Account.without("queuedVisitors", "newTickets")) {
            Cli.Outcome outcome = limited.report("overview");

            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.out().replaceAll("\\s+", " "))
                    .contains("The service does not give out new tickets (403)", "does not give out queue (403)")
                    .containsPattern("New tickets · · · ");
        }
    }

    @Test
    void overview_whenTheTokenIsWrong_thenFails() {
        try (Account account = Account.start()) {
            assertThat(account.reportAs("wrong", "overview").exitCode()).isEqualTo(ExitCode.CREDENTIALS.code());
        }
    }
}
