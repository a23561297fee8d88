package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.AgentScore;
import io.github.livechat4j.reports.AgentScorecard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The scorecards of a period and of the period beside it.
 *
 * @param period both periods
 * @param current the scorecard of the period
 * @param previous the scorecard of the other period
 */
record ScorecardComparison(ComparedPeriod period, AgentScorecard current, AgentScorecard previous) {

    private static final String PREVIOUS = "previous";

    /** Returns the agents of both scorecards. */
    List<String> agents() {
        Set<String> agents = new LinkedHashSet<>();
        Stream.of(current, previous).forEach(card -> card.agents().forEach(score -> agents.add(score.agent())));
        return List.copyOf(agents);
    }

    /** Returns three columns for each column of a scorecard: current, previous and change. */
    List<ReportColumn> columns(List<ReportColumn> ofOne) {
        return ofOne.stream()
                .flatMap(column -> Stream.of(
                        column,
                        new ReportColumn(
                                List.of(PREVIOUS, column.figure()), "", column.label() + " before", column.unit()),
                        new ReportColumn(
                                List.of("change", column.figure()),
                                "",
                                FigureChanges.label(column.figure(), isPerDay()),
                                Unit.ofChange(column.figure()))))
                .toList();
    }

    boolean isPerDay() {
        return period.isAlike() && period.days() != period.otherDays();
    }

    FigureChanges of(String agent, List<ReportColumn> columns) {
        return changes(current.of(agent), previous.of(agent), columns);
    }

    FigureChanges total(List<ReportColumn> columns) {
        return changes(current.total(), previous.total(), columns);
    }

    private FigureChanges changes(Optional<AgentScore> now, Optional<AgentScore> before, List<ReportColumn> columns) {
        Function<String, Optional<BigDecimal>> one = figures(now);
        Function<String, Optional<BigDecimal>> other = figures(before);
        return new FigureChanges(columns.stream()
                .map(ReportColumn::figure)
                .map(figure -> new ComparisonTable.Cell(
                        one.apply(figure),
                        other.apply(figure),
                        period.isAlike()
                                ? FigureChange.of(figure, one, other, period.days(), period.otherDays())
                                : Optional.empty()))
                .toList());
    }

    private static Function<String, Optional<BigDecimal>> figures(Optional<AgentScore> score) {
        Map<String, Optional<BigDecimal>> figures =
                score.map(ScorecardFigures::of).orElse(Map.of());
        return figure -> figures.getOrDefault(figure, Optional.empty());
    }

    /** Returns the rows of CSV: both scorecards side by side, then the changes and whether they may be chance. */
    List<List<String>> csv(List<ReportColumn> columns) {
        List<List<String>> left = current.rows();
        List<List<String>> right = previous.rows();
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(left.get(0));
        right.get(0).stream().skip(1).forEach(name -> header.add(PREVIOUS + " " + name));
        columns.forEach(column -> header.add("change " + column.figure()));
        columns.forEach(column -> header.add("uncertain " + column.figure()));
        rows.add(header);
        for (String agent : agents()) {
            int own = index(current, agent);
            int other = index(previous, agent);
            List<String> row = new ArrayList<>(own < 0 ? blank(right.get(other + 1)) : left.get(own + 1));
            (other < 0 ? blank(left.get(own + 1)) : right.get(other + 1))
                    .stream().skip(1).forEach(row::add);
            List<ComparisonTable.Cell> cells = of(agent, columns).cells();
            cells.forEach(cell -> row.add(ComparisonTable.text(cell.change().orElse(null))));
            cells.forEach(cell -> row.add(cell.change()
                    .map(change -> String.valueOf(change.isUncertain()))
                    .orElse("")));
            rows.add(row);
        }
        return rows;
    }

    private static int index(AgentScorecard card, String agent) {
        return card.agents().stream().map(AgentScore::agent).toList().indexOf(agent);
    }

    /** Returns a row with only the agent of another one. */
    private static List<String> blank(List<String> other) {
        List<String> row = new ArrayList<>(List.of(other.get(0)));
        other.stream().skip(1).forEach(cell -> row.add(""));
        return row;
    }
}
