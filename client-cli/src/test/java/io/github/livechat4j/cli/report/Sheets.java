package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.GoalFilter;
import io.github.livechat4j.reports.GreetingFilter;
import io.github.livechat4j.reports.ReportQuery;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes sheets and plots with made-up figures. */
final class Sheets {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private Sheets() {}

    static Question question(ReportName report, String... agents) {
        return new Question(
                report,
                ReportQuery.of(YearMonth.of(2026, 3)),
                List.of(agents),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                GoalFilter.NONE,
                GreetingFilter.NONE,
                agents.length == 0 ? List.of() : List.of("agents " + String.join(", ", agents)),
                ReportZone.ofAccount(Optional.of("Europe/Warsaw")),
                LocalDate.of(2026, 4, 18));
    }

    /** Makes a plot; a negative number stands for a missing one. */
    static Plot plot(Plot.Style style, int... numbers) {
        List<String> days = IntStream.range(0, numbers.length)
                .mapToObj(day -> FIRST.plusDays(day).toString())
                .toList();
        return new Plot(
                "Chats",
                Unit.COUNT,
                style,
                Plot.Axis.TIME,
                IntStream.range(0, numbers.length)
                        .mapToObj(day -> day + 1 + " Mar")
                        .toList(),
                days,
                List.of(new Plot.Curve("chats", numbers(numbers))));
    }

    static List<Optional<BigDecimal>> numbers(int... numbers) {
        return Arrays.stream(numbers)
                .mapToObj(number -> number < 0 ? Optional.<BigDecimal>empty() : Optional.of(BigDecimal.valueOf(number)))
                .toList();
    }

    static Sheet of(Plot plot) {
        List<Optional<BigDecimal>> numbers = plot.curves().get(0).numbers();
        List<Line> lines = IntStream.range(0, numbers.size())
                .mapToObj(index -> new Line(
                        plot.labels().get(index), plot.ticks().get(index), List.of(), List.of(numbers.get(index))))
                .toList();
        return new Sheet(
                question(ReportName.TOTAL_CHATS),
                "time",
                List.of(ReportColumn.of("chats")),
                lines,
                Optional.empty(),
                List.of(plot),
                List.of(),
                List::of);
    }

    /** Makes a sheet with a line for each agent. */
    static Sheet ofAgents(List<ReportColumn> columns, String... agents) {
        List<Line> lines = Arrays.stream(agents)
                .map(agent -> new Line(
                        agent,
                        agent,
                        List.of(Line.Field.of("agent", agent)),
                        columns.stream()
                                .map(column -> Optional.of(BigDecimal.valueOf(123_456)))
                                .toList()))
                .toList();
        return new Sheet(
                question(ReportName.SCORECARD, agents),
                "agent",
                columns,
                lines,
                Optional.of(Line.ofTotals(lines.get(0).numbers())),
                List.of(),
                List.of(
                        "A remark of <b>many</b> words that goes on and on and on until it does not fit in a line any more."),
                List::of);
    }
}
