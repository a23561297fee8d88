package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests comparisons against figures that were computed by hand from the rules of {@link LeapMonths}. */
class ComparisonTest {

    private static final Offset<Double> EXACT = within(1e-12);

    @AutoClose
    private static LeapMonths service;

    @BeforeAll
    static void start() {
        service = new LeapMonths();
    }

    private static void assertFigure(JsonNode row, String figure, double now, double before, double change) {
        assertThat(row.path(figure).asDouble()).isCloseTo(now, EXACT);
        assertThat(row.path("previous").path(figure).asDouble()).isCloseTo(before, EXACT);
        assertThat(row.path("change").path(figure).isNumber()).isTrue();
        assertThat(row.path("change").path(figure).asDouble()).isCloseTo(change, EXACT);
    }

    private static void assertNoChange(JsonNode row, String figure, double now, double before) {
        assertThat(row.path(figure).asDouble()).isEqualTo(now);
        assertThat(row.path("previous").path(figure).asDouble()).isEqualTo(before);
        assertThat(row.path("change").path(figure).isNull()).isTrue();
        assertThat(row.path("uncertain").has(figure)).isFalse();
    }

    private static String starts(JsonNode row) {
        return row.path("start").asText() + "|"
                + row.path("previous").path("start").asText();
    }

    @Test
    void months_whenTheirLengthsDiffer_thenAreComparedPerDay() {
        JsonNode report = service.json("total-chats", "--month", "2024-03", "--compare", "previous");

        // March: 21 x 12 + 5 x 4 + 5 x 2; February: 21 x 10 + 4 x 4 + 4 x 2; 282 / 31 against 234 / 29
        assertFigure(report.path("total"), "chats", 282, 234, 282.0 * 29 / (234 * 31) - 1);
        assertThat(report.path("compared").path("from").asText()).isEqualTo("2024-02-01");
        assertThat(report.path("compared").path("to").asText()).isEqualTo("2024-02-29");
        assertThat(report.path("remarks").toString()).contains("different lengths: the changes of counts");
    }

    @Test
    void days_thenStandBesideTheSameDaysOfTheWeek() {
        JsonNode rows = service.json("total-chats", "--month", "2024-03", "--compare", "previous")
                .path("rows");

        assertThat(StreamSupport.stream(rows.spliterator(), false).map(ComparisonTest::starts))
                .hasSize(32)
                .startsWith("|2024-02-01T00:00:00", "2024-03-01T00:00:00|2024-02-02T00:00:00")
                .contains("2024-03-28T00:00:00|2024-02-29T00:00:00")
                .endsWith("2024-03-31T00:00:00|");
        // Friday, 1 March, and Friday, 2 February
        assertFigure(rows.path(1), "chats", 12, 10, 0.2);
        assertThat(rows.path(0).path("change").path("chats").isNull()).isTrue();
    }

    @Test
    void weeks_whenTheyAreAlike_thenHaveAChangeAlsoOfAPartOfAWeek() {
        JsonNode report = service.json(
                "total-chats",
                "--from",
                "2024-02-26",
                "--to",
                "2024-03-07",
                "--group-by",
                "week",
                "--compare",
                "previous");

        // with the leap day: 4 x 10 + 12 + 4 + 2; two weeks before: 5 x 10 + 4 + 2
        assertFigure(report.path("rows").path(0), "chats", 58, 56, 2.0 / 56);
        // Monday to Thursday: 4 x 12 and 4 x 10
        assertFigure(report.path("rows").path(1), "chats", 48, 40, 0.2);
        assertFigure(report.path("total"), "chats", 106, 96, 10.0 / 96);
    }

    @Test
    void weeks_whenTheirPartsDiffer_thenHaveNoChangeAndAreMarked() {
        String[] words = {
            "total-chats",
            "--from",
            "2024-03-01",
            "--to",
            "2024-03-07",
            "--group-by",
            "week",
            "--compare",
            "2024-02-01..2024-02-07"
        };
        JsonNode report = service.json(words);

        // Friday to Sunday beside Thursday to Sunday; Monday to Thursday beside Monday to Wednesday
        assertNoChange(report.path("rows").path(0), "chats", 18, 26);
        assertNoChange(report.path("rows").path(1), "chats", 48, 30);
        assertFigure(report.path("total"), "chats", 66, 56, 10.0 / 56);
        assertThat(service.report(words).out())
                .contains("2024-03-01 to 2024-03-03 (3 days)")
                .containsPattern("2024-03-04 to 2024-03-07 \\(4 days\\) +48 +30 +·\n")
                .contains("No change is shown of parts that have different lengths or are not over.");
    }

    @Test
    void csv_whenPartsDiffer_thenHasNoChangeEither() {
        List<String> lines = service.report(
                        "total-chats",
                        "--from",
                        "2024-03-01",
                        "--to",
                        "2024-03-08",
                        "--group-by",
                        "week",
                        "--compare",
                        "2024-02-02..2024-02-09",
                        "--format",
                        "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines)
                .containsExactly(
                        "start,end,chats,previous start,previous end,previous chats,change chats,uncertain chats,zone",
                        "2024-03-01 00:00,2024-03-04 00:00,18,2024-02-02 00:00,2024-02-05 00:00,16,0.125,true,Europe/Warsaw",
                        "2024-03-04 00:00,2024-03-09 00:00,60,2024-02-05 00:00,2024-02-10 00:00,50,0.2,true,Europe/Warsaw");
    }

    @Test
    void year_ofAMonth_thenIsTheSameMonthOfTheYearBefore() {
        JsonNode total = service.json("total-chats", "--month", "2024-02", "--compare", "year")
                .path("total");

        // February 2023 had 20 days from Monday to Friday, and no leap day
        assertFigure(total, "chats", 234, 224, 234.0 * 28 / (224 * 29) - 1);
    }

    @Test
    void year_ofAWeek_thenIsTheWeekOfTheSameNumber() {
        JsonNode report = service.json("total-chats", "--period", "2024-W10", "--compare", "year");

        assertThat(report.path("compared").path("from").asText()).isEqualTo("2023-03-06");
        assertFigure(report.path("total"), "chats", 66, 56, 10.0 / 56);
    }

    @Test
    void partsOfMonths_thenHaveNoChange() {
        JsonNode report = service.json(
                "total-chats",
                "--from",
                "2024-01-15",
                "--to",
                "2024-03-10",
                "--group-by",
                "month",
                "--compare",
                "previous");

        // 56 days, and the 8 weeks before: 20 November to 14 January
        assertThat(report.path("compared").path("from").asText()).isEqualTo("2023-11-20");
        assertNoChange(report.path("rows").path(0), "chats", 13 * 10 + 2 * 4 + 2 * 2, 9 * 10 + 4 + 2);
        // February 2024 and December 2023, whole: 21 x 10 + 5 x 4 + 5 x 2
        assertFigure(report.path("rows").path(1), "chats", 234, 240, 234.0 * 31 / (240 * 29) - 1);
        assertNoChange(report.path("rows").path(2), "chats", 6 * 12 + 2 * 4 + 2 * 2, 10 * 10 + 2 * 4 + 2 * 2);
        assertFigure(report.path("total"), "chats", 460, 448, 12.0 / 448);
    }

    @Test
    void today_thenHasNoChange() {
        JsonNode report = service.json("total-chats", "--from", "2024-04-17", "--compare", "previous");

        assertFigure(report.path("rows").path(0), "chats", 12, 12, 0);
        assertNoChange(report.path("rows").path(1), "chats", 12, 12);
        assertNoChange(report.path("total"), "chats", 24, 24);
        assertThat(service.report("total-chats", "--from", "2024-04-17", "--compare", "previous")
                        .out())
                .contains("2024-04-18 Thu, not over");
    }

    @Test
    void hours_whenClocksWentForward_thenStandBesideTheSameHours() {
        JsonNode report = service.json(
                "total-chats", "--period", "2024-03-31", "--zone", "Europe/Warsaw", "--compare", "previous");

        assertThat(report.path("compared").path("from").asText()).isEqualTo("2024-03-24");
        assertThat(report.path("rows")).hasSize(24);
        assertThat(starts(report.path("rows").path(2))).isEqualTo("|2024-03-24T02:00:00+01:00");
        assertThat(starts(report.path("rows").path(3)))
                .isEqualTo("2024-03-31T03:00:00+02:00|2024-03-24T03:00:00+01:00");
        assertFigure(report.path("rows").path(3), "chats", 3, 3, 0);
        // 0 + 1 + ... + 23, without the hour that was skipped
        assertFigure(report.path("total"), "chats", 274, 276, -2.0 / 276);
    }

    @Test
    void share_thenItsChangeIsInPointsAndMarked() {
        JsonNode total = service.json("chat-ratings", "--month", "2024-03", "--compare", "previous")
                .path("total");

        // 84 of 105 and 63 of 84
        assertFigure(total, "satisfaction", 0.8, 0.75, 0.05);
        assertFigure(total, "good", 84, 63, 84.0 * 29 / (63 * 31) - 1);
        assertThat(total.path("uncertain").path("satisfaction").asBoolean()).isTrue();
        assertThat(service.report("chat-ratings", "--month", "2024-03", "--compare", "previous")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("total")))
                .anyMatch(line -> line.matches("total.* 80.0 % +75.0 % +~\\+5.0 pp"));
    }

    @Test
    void mean_thenIsWeightedAndItsChangeIsNotPerDay() {
        JsonNode total = service.json("chat-first-response-time", "--month", "2024-03", "--compare", "previous")
                .path("total");

        // (192 x 30 s + 60 x 60 s) / 252 and (170 x 30 s + 40 x 60 s) / 210
        assertThat(total.path("average_seconds").asDouble()).isCloseTo(9360.0 / 252, within(1e-8));
        assertThat(total.path("change").path("average_seconds").asDouble()).isCloseTo(0.04, within(1e-8));
        assertThat(total.path("uncertain").path("average_seconds").asBoolean()).isTrue();
    }

    @Test
    void agents_thenHaveTheirOwnChanges() {
        JsonNode agents = service.json(
                        "total-chats",
                        "--agent",
                        "nora",
                        "--agent",
                        "marta",
                        "--month",
                        "2024-03",
                        "--compare",
                        "previous")
                .path("total")
                .path("agents");

        assertFigure(agents.path(LeapMonths.NORA), "chats", 252, 210, 252.0 * 29 / (210 * 31) - 1);
        assertNoChange(agents.path(LeapMonths.MARTA), "chats", 0, 0);
    }

    @Test
    void scorecard_thenIsComparedWithTheMonthBefore() {
        JsonNode report = service.json("scorecard", "--month", "2024-03", "--compare", "previous");
        JsonNode nora = report.path("rows").path(0);
        JsonNode joon = report.path("rows").path(1);
        JsonNode marta = report.path("rows").path(2);

        assertFigure(nora, "chats", 252, 210, 252.0 * 29 / (210 * 31) - 1);
        assertFigure(nora, "satisfaction", 0.8, 0.75, 0.05);
        // 21 days of 8 hours in both months
        assertFigure(nora, "availability_seconds", 604_800, 604_800, 29.0 / 31 - 1);
        assertFigure(nora, "chats_per_available_hour", 1.5, 1.25, 0.2);
        assertFigure(joon, "chats", 30, 24, 30.0 * 29 / (24 * 31) - 1);
        assertThat(joon.path("satisfaction").isNull()).isTrue();
        assertNoChange(marta, "chats", 0, 0);
        assertThat(marta.path("change").path("satisfaction").isNull()).isTrue();
        assertFigure(report.path("total"), "chats", 282, 234, 282.0 * 29 / (234 * 31) - 1);
    }

    @Test
    void scorecard_asCsv_thenHasBothMonthsAndTheChanges() {
        List<String> lines = service.report(
                        "scorecard", "--month", "2024-03", "--compare", "previous", "--format", "csv")
                .out()
                .lines()
                .toList();

        assertThat(lines.get(0)).startsWith("agent,chats,good").contains(",previous chats,", ",change chats,");
        assertThat(lines.get(1))
                .startsWith("nora@example.com,252,84,21,0.8,252,")
                .endsWith(",Europe/Warsaw");
        assertThat(lines).hasSize(4);
    }

    @Test
    void days_whenOnlySomeHaveNoPartner_thenNoChangeIsSaidToBeMissing() {
        JsonNode report = service.json("total-chats", "--month", "2024-03", "--compare", "previous");

        assertThat(report.path("remarks").toString()).doesNotContain("No change is shown");
    }
}
