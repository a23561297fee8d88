package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.reports.AgentScore;
import io.github.livechat4j.reports.AgentScorecard;
import io.github.livechat4j.reports.ScorecardPart;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Calls the scorecard, which shows agents side by side: the agents that were named, else all of the account.
 *
 * @param shown the columns
 */
record ScorecardAsking(List<ReportColumn> shown) implements Asking {

    private static final List<ReportColumn> COLUMNS = List.of(
            ReportColumn.of("chats"),
            ReportColumn.of("good"),
            ReportColumn.of("bad"),
            ReportColumn.of("satisfaction"),
            ReportColumn.of("first_response_seconds"),
            ReportColumn.of("response_seconds"),
            ReportColumn.of("chatting_time_seconds"),
            ReportColumn.of("availability_seconds"),
            ReportColumn.of("chats_per_available_hour"));

    /** The columns that are drawn, each in a picture of its own. */
    private enum Drawn {
        CHATS(0, "Chats", "number of chats"),
        SATISFACTION(3, "Satisfaction", "good ratings, as a share of all ratings"),
        FIRST_RESPONSE(4, "First response time", "average time");

        private final int column;
        private final String title;
        private final String measure;

        Drawn(int column, String title, String measure) {
            this.column = column;
            this.title = title;
            this.measure = measure;
        }
    }

    /** Makes a scorecard with all columns. */
    static ScorecardAsking ofAll() {
        return new ScorecardAsking(COLUMNS);
    }

    /** Makes a scorecard with some figures. */
    static ScorecardAsking of(String... figures) {
        return new ScorecardAsking(Arrays.stream(figures).map(ReportColumn::of).toList());
    }

    @Override
    public Sheet ask(LiveChat livechat, Question question) {
        List<String> agents = question.agents().isEmpty()
                ? livechat.agents().listAgents().stream().map(Agent::login).toList()
                : question.agents();
        AgentScorecard card = livechat.reports().scorecard(agents, question.query());
        if (!question.agents().isEmpty() && !card.notFound().isEmpty()) {
            throw Failure.of(ExitCode.NOT_FOUND, "there is no agent " + String.join(", ", card.notFound()) + " (404)")
                    .advise("check the login after --agent");
        }
        if (question.compared().isEmpty()) {
            List<Line> lines = card.agents().stream()
                    .map(score -> line(score.agent(), agents, numbers(score), Set.of()))
                    .toList();
            return new Sheet(
                    question,
                    "agent",
                    shown,
                    lines,
                    card.total().map(total -> Line.ofTotals(numbers(total))),
                    plots(shown, lines),
                    remarks(card),
                    card);
        }
        ComparedPeriod period = question.compared().get();
        ScorecardComparison both = new ScorecardComparison(
                period, card, livechat.reports().scorecard(agents, period.otherQuery(question.query())));
        List<ReportColumn> columns = both.columns(shown);
        List<Line> lines = both.agents().stream()
                .map(agent -> {
                    FigureChanges changes = both.of(agent, shown);
                    return line(agent, agents, changes.numbers(), changes.uncertain());
                })
                .toList();
        FigureChanges totals = both.total(shown);
        Line total = Line.ofTotals(totals.numbers(), totals.uncertain());
        List<String> remarks = new ArrayList<>(List.of("Compared with "
                + TimeText.days(period.other().first(), period.other().last()) + "."));
        remarks.addAll(FigureChanges.remarks(
                !period.isAlike(), both.isPerDay(), Stream.concat(lines.stream(), Stream.of(total))));
        remarks.addAll(remarks(card));
        return new Sheet(
                question,
                "agent",
                columns,
                lines,
                Optional.of(total),
                plots(columns, lines),
                remarks,
                () -> both.csv(shown));
    }

    private static Line line(
            String agent, List<String> agents, List<Optional<BigDecimal>> numbers, Set<Integer> uncertain) {
        return new Line(
                agent, AgentNames.shortOf(agent, agents), List.of(Line.Field.of("agent", agent)), numbers, uncertain);
    }

    private static List<String> remarks(AgentScorecard card) {
        List<String> remarks = new ArrayList<>();
        card.notFound()
                .forEach(
                        agent -> remarks.add(
                                "There is no agent " + agent
                                        + " any more (404): deleted after the list of agents was made. The figures are without this agent."));
        remarks.add("A chat that several agents took part in counts for each of them.");
        card.missing()
                .keySet()
                .forEach(part -> remarks.add("The service does not give out " + name(part)
                        + " (403): the plan does not include it, or it is not allowed."));
        return remarks;
    }

    private static List<Plot> plots(List<ReportColumn> columns, List<Line> lines) {
        return Arrays.stream(Drawn.values())
                .filter(drawn -> columns.stream()
                        .anyMatch(column ->
                                column.figure().equals(COLUMNS.get(drawn.column).figure())))
                .map(drawn -> plot(drawn, columns, lines))
                .filter(plot -> !plot.isEmpty())
                .toList();
    }

    private static String name(ScorecardPart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Plot plot(Drawn drawn, List<ReportColumn> columns, List<Line> lines) {
        String figure = COLUMNS.get(drawn.column).figure();
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).figure().equals(figure)
                        && !columns.get(index).unit().isChange())
                .boxed()
                .toList();
        return new Plot(
                drawn.title,
                drawn.measure,
                columns.get(shown.get(0)).unit(),
                Plot.Style.BARS,
                Plot.Axis.NAMES,
                lines.stream().map(Line::tick).toList(),
                lines.stream().map(Line::label).toList(),
                shown.stream()
                        .map(index -> new Plot.Curve(
                                columns.get(index).label(),
                                lines.stream()
                                        .map(line -> line.numbers().get(index))
                                        .toList()))
                        .toList());
    }

    private List<Optional<BigDecimal>> numbers(AgentScore score) {
        Map<String, Optional<BigDecimal>> figures = ScorecardFigures.of(score);
        return shown.stream()
                .map(column -> figures.getOrDefault(column.figure(), Optional.empty()))
                .toList();
    }
}
