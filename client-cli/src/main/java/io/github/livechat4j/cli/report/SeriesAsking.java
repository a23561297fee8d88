package io.github.livechat4j.cli.report;

import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.reports.Comparison;
import io.github.livechat4j.reports.Figures;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.ReportQuery;
import io.github.livechat4j.reports.Reports;
import io.github.livechat4j.reports.SeriesTable;
import io.github.livechat4j.reports.TimeSeries;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Calls a report that is a time series: for the whole account or for several agents side by side, with or without the
 * period before.
 *
 * @param report the call of the report
 * @param style how the curves are drawn
 * @param drawn the figures that are drawn
 * @param <T> the type of its figures
 */
record SeriesAsking<T extends Figures<T>>(Call<T> report, Plot.Style style, List<String> drawn) implements Asking {

    /** Calls a report. */
    @FunctionalInterface
    interface Call<T extends Figures<T>> {
        TimeSeries<T> of(Reports reports, Question question, ReportQuery query);
    }

    static <T extends Figures<T>> SeriesAsking<T> of(
            BiFunction<Reports, ReportQuery, TimeSeries<T>> report, Plot.Style style, String... drawn) {
        return ofQuestion((reports, question, query) -> report.apply(reports, query), style, drawn);
    }

    static <T extends Figures<T>> SeriesAsking<T> ofQuestion(Call<T> report, Plot.Style style, String... drawn) {
        return new SeriesAsking<>(report, style, List.of(drawn));
    }

    @Override
    public Sheet ask(LiveChat livechat, Question question) {
        Reports reports = livechat.reports();
        Function<ReportQuery, TimeSeries<T>> one = query -> granularity(question)
                .map(granularity -> reports.inBuckets(granularity, query, each -> report.of(reports, question, each)))
                .orElseGet(() -> report.of(reports, question, query));
        SeriesSheet sheet = new SeriesSheet(question, style, drawn);
        if (question.compared().isEmpty()) {
            return sheet.of(SeriesTable.of(ofAgents(reports, question, one)));
        }
        ComparedPeriod period = question.compared().get();
        Map<String, Comparison<T>> both = ofAgents(
                reports, question, query -> new Comparison<>(one.apply(query), one.apply(period.otherQuery(query))));
        return sheet.of(
                period,
                SeriesTable.of(each(both, Comparison::current)),
                SeriesTable.of(each(both, Comparison::previous)));
    }

    /** Returns days if only one of two periods is a single day, of which the service gives hours. */
    private static Optional<Granularity> granularity(Question question) {
        return question.granularity()
                .or(() -> question.compared()
                        .filter(period -> (period.days() == 1) != (period.otherDays() == 1))
                        .map(period -> Granularity.DAY));
    }

    /** Returns the results by agent. For no agent or one agent, there is one result under an empty name. */
    private static <R> Map<String, R> ofAgents(Reports reports, Question question, Function<ReportQuery, R> report) {
        List<String> agents = question.agents();
        if (agents.size() > 1) {
            return reports.perAgent(agents, question.query(), report);
        }
        Optional<ReportQuery> ofOne = agents.stream().findFirst().map(question.query()::withAgent);
        return Map.of("", report.apply(ofOne.orElse(question.query())));
    }

    private static <T extends Figures<T>> Map<String, TimeSeries<T>> each(
            Map<String, Comparison<T>> comparisons, Function<Comparison<T>, TimeSeries<T>> part) {
        Map<String, TimeSeries<T>> parts = new LinkedHashMap<>();
        comparisons.forEach((agent, comparison) -> parts.put(agent, part.apply(comparison)));
        return parts;
    }
}
