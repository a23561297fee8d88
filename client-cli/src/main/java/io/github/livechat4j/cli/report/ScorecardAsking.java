package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.reports.AgentScore;
import io.github.livechat4j.reports.AgentScorecard;
import io.github.livechat4j.reports.ChatRatings;
import io.github.livechat4j.reports.MeanTime;
import io.github.livechat4j.reports.Satisfaction;
import io.github.livechat4j.reports.ScorecardPart;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;

/** Calls the scorecard, which shows agents side by side: the agents that were named, else all of the account. */
record ScorecardAsking() implements Asking {

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

    private static final int NANOS = 9;

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

    @Override
    public Sheet ask(LiveChat livechat, Question question) {
        List<String> agents = question.agents().isEmpty()
                ? livechat.agents().listAgents().stream().map(Agent::login).toList()
                : question.agents();
        AgentScorecard card = livechat.reports().scorecard(agents, question.query());
        List<Line> lines = card.agents().stream()
                .map(score -> new Line(
                        score.agent(),
                        AgentNames.shortOf(score.agent(), agents),
                        List.of(Line.Field.of("agent", score.agent())),
                        numbers(score)))
                .toList();
        List<Plot> plots = new ArrayList<>();
        for (Drawn drawn : Drawn.values()) {
            Plot plot = plot(drawn, lines);
            if (!plot.isEmpty()) {
                plots.add(plot);
            }
        }
        if (!question.agents().isEmpty() && !card.notFound().isEmpty()) {
            throw Failure.of(ExitCode.NOT_FOUND, "there is no agent " + String.join(", ", card.notFound()) + " (404)")
                    .advise("check the login after --agent");
        }
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
        return new Sheet(
                question,
                "agent",
                COLUMNS,
                lines,
                card.total().map(total -> Line.ofTotals(numbers(total))),
                plots,
                remarks,
                card);
    }

    private static String name(ScorecardPart part) {
        return part.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static Plot plot(Drawn drawn, List<Line> lines) {
        ReportColumn column = COLUMNS.get(drawn.column);
        return new Plot(
                drawn.title,
                drawn.measure,
                column.unit(),
                Plot.Style.BARS,
                Plot.Axis.NAMES,
                lines.stream().map(Line::tick).toList(),
                lines.stream().map(Line::label).toList(),
                List.of(new Plot.Curve(
                        column.label(),
                        lines.stream()
                                .map(line -> line.numbers().get(drawn.column))
                                .toList())));
    }

    private static List<Optional<BigDecimal>> numbers(AgentScore score) {
        return List.of(
                score.chats().isPresent()
                        ? Optional.of(BigDecimal.valueOf(score.chats().getAsLong()))
                        : Optional.empty(),
                score.ratings().map(ChatRatings::good).map(BigDecimal::valueOf),
                score.ratings().map(ChatRatings::bad).map(BigDecimal::valueOf),
                rate(score.satisfaction().map(Satisfaction::rate).orElse(OptionalDouble.empty())),
                seconds(score.firstResponse().flatMap(MeanTime::average)),
                seconds(score.response().flatMap(MeanTime::average)),
                seconds(score.chattingTime()),
                seconds(score.availability()),
                rate(score.chatsPerAvailableHour()));
    }

    private static Optional<BigDecimal> rate(OptionalDouble rate) {
        return rate.isPresent() ? Optional.of(BigDecimal.valueOf(rate.getAsDouble())) : Optional.empty();
    }

    private static Optional<BigDecimal> seconds(Optional<Duration> time) {
        return time.map(
                known -> BigDecimal.valueOf(known.getSeconds()).add(BigDecimal.valueOf(known.getNano(), NANOS)));
    }
}
