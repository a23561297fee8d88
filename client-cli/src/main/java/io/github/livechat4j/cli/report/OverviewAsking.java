package io.github.livechat4j.cli.report;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.error.PermissionException;
import io.github.livechat4j.reports.Figures;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.reports.Reports;
import io.github.livechat4j.reports.SeriesTable;
import io.github.livechat4j.reports.TimeSeries;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * Calls the reports of the overview: volume, first response, satisfaction and queue of a period and of the period
 * beside it, and below them the agents. A report that the plan does not include is left out.
 */
record OverviewAsking() implements Asking {

    private static final ScorecardAsking AGENTS =
            ScorecardAsking.of("chats", "satisfaction", "first_response_seconds", "availability_seconds");

    /** A figure of the overview. */
    private enum Shown {
        CHATS("Chats"),
        NOT_REPLIED_CHATS("Chats without a reply"),
        NEW_TICKETS("New tickets"),
        FIRST_RESPONSE_SECONDS("First response, mean time"),
        RATINGS("Rated chats"),
        SATISFACTION("Satisfaction"),
        QUEUED("Visitors in the queue"),
        LEFT_QUEUE("Left the queue"),
        ENTERED_CHAT_AVERAGE_SECONDS("Wait until the chat, mean time");

        private final String label;

        Shown(String label) {
            this.label = label;
        }

        String figure() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A report of the overview, with names of its figures that are unique in the overview. */
    private record Part<T extends Figures<T>>(
            String name, BiFunction<Reports, ReportQuery, TimeSeries<T>> report, Map<String, String> names) {

        SeriesTable call(Reports reports, ReportQuery query) {
            return SeriesTable.of(report.apply(reports, query));
        }

        String nameOf(String figure) {
            return names.getOrDefault(figure, figure);
        }
    }

    private static final Part<?> CHATS = new Part<>("chats", Reports::totalChats, Map.of());
    private static final Part<?> RESPONSES = new Part<>(
            "first responses",
            Reports::chatFirstResponseTime,
            Map.of("count", "first_responses", "average_seconds", "first_response_seconds"));
    private static final List<Part<?>> PARTS = List.of(
            CHATS,
            new Part<>("chats without a reply", Reports::notRepliedChats, Map.of("chats", "not_replied_chats")),
            new Part<>("new tickets", Reports::newTickets, Map.of("tickets", "new_tickets")),
            RESPONSES,
            new Part<>("ratings", Reports::chatRatings, Map.of("chats", "chats_of_ratings")),
            new Part<>("queue", Reports::queuedVisitors, Map.of()),
            new Part<>("waiting times", Reports::queueWaitingTimes, Map.of()));

    @Override
    public Sheet ask(LiveChat livechat, Question question) {
        ComparedPeriod period = question.compared()
                .orElseThrow(() -> new IllegalArgumentException("an overview is compared with another period"));
        Reports reports = livechat.reports();
        ReportQuery query = question.query();
        Map<String, Optional<BigDecimal>> now = new HashMap<>();
        Map<String, Optional<BigDecimal>> before = new HashMap<>();
        List<Plot> plots = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        Optional<PermissionException> refused = Optional.empty();
        for (Part<?> part : PARTS) {
            try {
                SeriesTable current = part.call(reports, query);
                SeriesTable previous = part.call(reports, period.otherQuery(query));
                add(now, part, current);
                add(before, part, previous);
                plots.addAll(plots(question, period, part, current, previous));
            } catch (PermissionException e) {
                refused = Optional.of(e);
                missing.add("The service does not give out " + part.name()
                        + " (403): the plan does not include it, or it is not allowed.");
            }
        }
        if (missing.size() == PARTS.size()) {
            throw refused.orElseThrow();
        }
        addRatings(now);
        addRatings(before);
        Sheet agents = AGENTS.ask(livechat, question);
        plots.addAll(agents.plots());
        return sheet(question, period, now, before, plots, missing, agents);
    }

    private static List<ReportColumn> columns(boolean isPerDay) {
        return List.of(
                new ReportColumn(List.of("value"), "", "value", Unit.COUNT),
                new ReportColumn(List.of("previous"), "", "before", Unit.COUNT),
                new ReportColumn(List.of("change"), "", isPerDay ? "change, counts a day" : "change", Unit.CHANGE));
    }

    private static void add(Map<String, Optional<BigDecimal>> figures, Part<?> part, SeriesTable table) {
        for (int index = 0; index < table.columns().size(); index++) {
            figures.put(
                    part.nameOf(table.columns().get(index).figure()),
                    table.totals().get(index).value());
        }
    }

    private static void addRatings(Map<String, Optional<BigDecimal>> figures) {
        Optional<BigDecimal> bad = figures.getOrDefault("bad", Optional.empty());
        figures.put("ratings", figures.getOrDefault("good", Optional.empty()).flatMap(good -> bad.map(good::add)));
    }

    private static List<Plot> plots(
            Question question, ComparedPeriod period, Part<?> part, SeriesTable current, SeriesTable previous) {
        if (!part.equals(CHATS) && !part.equals(RESPONSES)) {
            return List.of();
        }
        String drawn = part.equals(CHATS) ? "chats" : "average_seconds";
        String title = part.equals(CHATS) ? "Chats by day" : "Mean time to the first response by day";
        return new SeriesSheet(question, Plot.Style.LINES, List.of(drawn))
                .of(period, current, previous).plots().stream()
                        .map(plot -> new Plot(
                                title,
                                plot.unit(),
                                plot.style(),
                                plot.axis(),
                                plot.ticks(),
                                plot.labels(),
                                plot.curves()))
                        .toList();
    }

    private static Sheet sheet(
            Question question,
            ComparedPeriod period,
            Map<String, Optional<BigDecimal>> now,
            Map<String, Optional<BigDecimal>> before,
            List<Plot> plots,
            List<String> missing,
            Sheet agents) {
        boolean isPerDay = period.isAlike() && period.days() != period.otherDays();
        List<Line> lines = new ArrayList<>();
        for (Shown shown : Shown.values()) {
            ComparisonTable.Cell cell = new ComparisonTable.Cell(
                    now.getOrDefault(shown.figure(), Optional.empty()),
                    before.getOrDefault(shown.figure(), Optional.empty()),
                    period.isAlike()
                            ? FigureChange.of(
                                    shown.figure(),
                                    figure -> now.getOrDefault(figure, Optional.empty()),
                                    figure -> before.getOrDefault(figure, Optional.empty()),
                                    period.days(),
                                    period.otherDays())
                            : Optional.empty());
            FigureChanges changes = new FigureChanges(List.of(cell));
            lines.add(new Line(
                    shown.label,
                    shown.label,
                    List.of(
                            Line.Field.of("figure", shown.figure()),
                            Line.Field.of("unit", Unit.of(shown.figure()).word())),
                    changes.numbers(),
                    changes.uncertain(),
                    shown.figure()));
        }
        List<String> remarks = new ArrayList<>(List.of("Compared with "
                + TimeText.days(period.other().first(), period.other().last()) + "."));
        remarks.addAll(FigureChanges.remarks(
                !period.isAlike(), isPerDay, Stream.concat(lines.stream(), agents.lines().stream())));
        remarks.addAll(missing);
        Set<String> said = new HashSet<>(remarks);
        agents.remarks().stream().filter(said::add).forEach(remarks::add);
        Sheet overview = new Sheet(
                question,
                "figure",
                columns(isPerDay),
                lines,
                Optional.empty(),
                plots,
                remarks,
                () -> csv(lines, agents));
        return overview.withFurther(List.of(agents.withoutRemarks()));
    }

    /** Returns a row for each figure of the account, and then of each agent. */
    private static List<List<String>> csv(List<Line> lines, Sheet agents) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("agent", "figure", "unit", "value", "previous", "change", "uncertain"));
        lines.forEach(line -> rows.add(csv("", line.figure(), line, 0)));
        for (Line line : agents.lines()) {
            for (int place = 0; place < agents.columns().size(); place += 3) {
                rows.add(csv(
                        line.fields().get(0).value(),
                        agents.columns().get(place).figure(),
                        line,
                        place));
            }
        }
        return rows;
    }

    private static List<String> csv(String agent, String figure, Line line, int place) {
        boolean hasChange = line.numbers().get(place + 2).isPresent();
        return List.of(
                agent,
                figure,
                Unit.of(figure).word(),
                csv(line.numbers().get(place)),
                csv(line.numbers().get(place + 1)),
                csv(line.numbers().get(place + 2)),
                hasChange ? String.valueOf(line.uncertain().contains(place + 2)) : "");
    }

    private static String csv(Optional<BigDecimal> number) {
        return number.map(each -> each.stripTrailingZeros().toPlainString()).orElse("");
    }
}
