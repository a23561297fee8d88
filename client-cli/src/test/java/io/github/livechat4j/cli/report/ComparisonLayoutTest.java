package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests how tables and pages show a comparison, with the figures of {@link LeapMonths}. */
class ComparisonLayoutTest {

    @AutoClose
    private static LeapMonths service;

    @BeforeAll
    static void start() {
        service = new LeapMonths();
    }

    private static int count(String text, String word) {
        return text.split(Pattern.quote(word), -1).length - 1;
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80})
    void table_whenNotAllColumnsFit_thenEachChangeHasItsFigure(int width) {
        String out = service.report(
                        width,
                        "chat-ratings",
                        "--from",
                        "2024-03-01",
                        "--to",
                        "2024-03-07",
                        "--group-by",
                        "week",
                        "--compare",
                        "2024-02-02..2024-02-08")
                .out();

        // a change either names its figure or stands beside the figure before
        List<String> tables = Stream.of(out.split("\n\n", -1))
                .filter(block -> block.contains("─"))
                .toList();
        assertThat(tables).hasSizeGreaterThan(1);
        for (String block : tables) {
            String heads =
                    block.lines().takeWhile(line -> !line.startsWith("─")).collect(Collectors.joining(" "));
            assertThat(count(heads, "change") - count(heads, " of ")).isLessThanOrEqualTo(count(heads, "before"));
        }
        // good ratings, bad ratings, chats and satisfaction
        assertThat(count(String.join("\n", tables), "change")).isEqualTo(4);
        assertThat(out).contains("2024-03-01 to 2024-03-03 (3 days)");
        assertThat(out.lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void page_thenItsKeyFiguresNameTheOtherPeriod() {
        assertThat(service.report("total-chats", "--month", "2024-02", "--compare", "year", "--format", "html")
                        .out())
                .contains(
                        "<dt>Chats</dt><dd>234<span class=\"compared\">February 2023: 224 · ~+0.9\u00a0% a day</span>");
        assertThat(service.report("total-chats", "--period", "2024-W10", "--compare", "2024-W06", "--format", "html")
                        .out())
                .contains("<dd>66<span class=\"compared\">2024-02-05 to 2024-02-11: 56 · ~+17.9\u00a0%</span>");
    }

    @Test
    void days_whenTheOtherPeriodIsASingleDay_thenStandBesideThatDayAndNoHour() {
        String csv = service.report(
                        "total-chats",
                        "--from",
                        "2024-03-04",
                        "--to",
                        "2024-03-10",
                        "--compare",
                        "2024-02-12",
                        "--format",
                        "csv")
                .out();

        // two Mondays
        assertThat(csv.lines().toList()).hasSize(8);
        assertThat(csv).contains("2024-03-04 00:00,2024-03-05 00:00,12,2024-02-12 00:00,2024-02-13 00:00,10,0.2,");
    }
}
