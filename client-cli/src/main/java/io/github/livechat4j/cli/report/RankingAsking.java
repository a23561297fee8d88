package io.github.livechat4j.cli.report;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.reports.Ranking;
import io.github.livechat4j.reports.RankingPlace;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.reports.Reports;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * Calls a ranking of agents.
 *
 * @param report the call of the report
 */
record RankingAsking(BiFunction<Reports, ReportQuery, Ranking> report) implements Asking {

    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.of("rank"),
            ReportColumn.of("good"),
            ReportColumn.of("bad"),
            ReportColumn.of("total"),
            ReportColumn.of("score"));
    private static final int SCORE = 4;

    @Override
    public Sheet ask(LiveChat livechat, Question question) {
        Ranking ranking = report.apply(livechat.reports(), question.query());
        List<String> agents = ranking.places().stream().map(RankingPlace::agent).toList();
        List<Line> lines =
                ranking.places().stream().map(place -> line(place, agents)).toList();
        Optional<Line> total = lines.isEmpty()
                ? Optional.empty()
                : Optional.of(Line.ofTotals(List.of(
                        Optional.empty(),
                        sum(ranking, RankingPlace::good),
                        sum(ranking, RankingPlace::bad),
                        sum(ranking, RankingPlace::total),
                        Optional.empty())));
        Plot plot = new Plot(
                question.report().title() + ": score",
                "score",
                Unit.DECIMAL,
                Plot.Style.BARS,
                Plot.Axis.NAMES,
                lines.stream().map(Line::tick).toList(),
                lines.stream().map(Line::label).toList(),
                List.of(new Plot.Curve(
                        "score",
                        lines.stream().map(line -> line.numbers().get(SCORE)).toList())));
        return new Sheet(question, "agent", COLUMNS, lines, total, List.of(plot), List.of(), ranking);
    }

    private static Line line(RankingPlace place, List<String> agents) {
        return new Line(
                place.agent(),
                AgentNames.shortOf(place.agent(), agents),
                List.of(Line.Field.of("agent", place.agent())),
                List.of(
                        Optional.of(BigDecimal.valueOf(place.rank())),
                        Optional.of(BigDecimal.valueOf(place.good())),
                        Optional.of(BigDecimal.valueOf(place.bad())),
                        Optional.of(BigDecimal.valueOf(place.total())),
                        place.score().isPresent()
                                ? Optional.of(BigDecimal.valueOf(place.score().getAsDouble()))
                                : Optional.empty()));
    }

    private static Optional<BigDecimal> sum(Ranking ranking, ToLongFunction<RankingPlace> number) {
        return Optional.of(
                BigDecimal.valueOf(ranking.places().stream().mapToLong(number).sum()));
    }
}
