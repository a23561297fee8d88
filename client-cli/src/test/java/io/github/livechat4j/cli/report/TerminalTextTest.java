package io.github.livechat4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Terminal;
import io.github.livechat4j.cli.output.TerminalText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalTextTest {

    private static final Style PLAIN = style(false);

    private static Style style(boolean coloured) {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return new Style(new Terminal(nowhere, nowhere, true, true, 80, coloured, Optional.empty(), Optional.empty()));
    }

    private static List<ReportColumn> columns(int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> ReportColumn.of("figure_" + index))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 40, 80, 140})
    void table_thenFitsTheWidth(int width) {
        Sheet sheet =
                Sheets.ofAgents(columns(12), "a.very.long.name.of.an.agent@a.very.long.domain.example.com", "b@c");

        assertThat(new TableText(PLAIN, width).of(sheet).lines())
                .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
    }

    @Test
    void table_whereNotAllColumnsFit_thenHasTheOthersBelow() {
        String table = new TableText(PLAIN, 80).of(Sheets.ofAgents(columns(12), "nora@example.com"));

        assertThat(table.lines()
                        .filter(line -> line.startsWith("agent"))
                        .flatMap(line -> Stream.of(line.split("  +", -1)).skip(1)))
                .containsExactlyElementsOf(
                        columns(12).stream().map(ReportColumn::label).toList());
        assertThat(table.lines().filter(line -> line.matches("nora@example.com +\\d.*")))
                .hasSize(2);
    }

    @Test
    void numbers_thenAreAlignedToTheRight() {
        List<String> lines = new TableText(PLAIN, 80)
                .of(Sheets.of(Sheets.plot(Plot.Style.BARS, 7, 1234, -1)))
                .lines()
                .toList();

        assertThat(lines).contains("2026-03-01      7", "2026-03-02  1,234", "2026-03-03      ·");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 140})
    void chart_thenFitsTheWidth(int width) {
        Plot month = Sheets.plot(Plot.Style.BARS, IntStream.range(0, 31).toArray());
        Plot year = Sheets.plot(Plot.Style.BARS, IntStream.range(0, 365).toArray());

        for (Plot plot : List.of(month, year)) {
            assertThat(new ChartText(PLAIN, width).of(Sheets.of(plot)).lines())
                    .allSatisfy(line -> assertThat(TerminalText.width(line)).isLessThanOrEqualTo(width));
        }
    }

    @Test
    void chart_thenDrawsToTheEighthOfARow() {
        // 80 chats fill 8 rows
        String chart = new ChartText(PLAIN, 80).of(Sheets.of(Sheets.plot(Plot.Style.BARS, 80, 5, 0, -1)));

        assertThat(chart.lines().filter(line -> line.contains("┤") || line.contains("│")))
                .hasSize(8)
                .last()
                .isEqualTo("   │███ ▄▄▄     ···");
        assertThat(chart).contains("80 ┤███").contains(" 0 └");
    }

    @Test
    void chart_ofMoreThanFits_thenIsDrawnOneBelowTheOther() {
        Plot plot = Sheets.plot(Plot.Style.BARS, IntStream.range(0, 100).toArray());

        String chart = new ChartText(PLAIN, 60).of(Sheets.of(plot));

        assertThat(chart.lines().filter(line -> line.contains("│"))).hasSize(100);
        assertThat(chart).contains("2026-03-01 │0").containsPattern("2026-06-08 │█+.? 99");
    }

    @Test
    void names_withControlCharacters_thenCannotMoveTheCursor() {
        Sheet sheet = Sheets.ofAgents(columns(1), "\u001b[2Jevil\r\n\u202egone");

        assertThat(new TableText(PLAIN, 80).of(sheet)).doesNotContain("\u001b", "\r", "\u202e");
    }

    @Test
    void colours_whereTheyAreNotWanted_thenAreNotPrinted() {
        Sheet sheet = Sheets.of(Sheets.plot(Plot.Style.BARS, 1, 2));

        assertThat(Stream.of(new TableText(PLAIN, 80).of(sheet), new ChartText(PLAIN, 80).of(sheet)))
                .noneMatch(text -> text.contains("\u001b"));
        assertThat(new ChartText(style(true), 80).of(sheet)).contains("\u001b[34m");
    }
}
