package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.Bucket;
import io.github.livechat4j.reports.Figure;
import io.github.livechat4j.reports.SeriesTable;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes a sheet of time series.
 *
 * @param question the question
 * @param style how the curves are drawn
 * @param drawn the figures that are drawn, the most important first
 */
record SeriesSheet(Question question, Plot.Style style, List<String> drawn) {

    private static final String AGENTS = "agents";
    private static final String PREVIOUS = ReportColumn.PREVIOUS;
    private static final String CHANGE = "change";

    /** Makes the sheet of one period. */
    Sheet of(SeriesTable table) {
        List<ReportColumn> columns = table.columns().stream()
                .map(column -> column(column, "", false))
                .toList();
        List<Line> lines = table.lines().stream()
                .map(line -> new Line(
                        TimeText.label(line.bucket()),
                        TimeText.tick(line.bucket()),
                        fields("", line.bucket()),
                        numbers(line.figures())))
                .toList();
        boolean isOfAgents = question.agents().size() > 1;
        // one figure for each agent, since more curves could not be told apart
        List<String> figures = isOfAgents ? drawn.subList(0, 1) : drawn;
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(index -> figures.contains(columns.get(index).figure()))
                .boxed()
                .toList();
        Plot.Style drawing = isOfAgents ? Plot.Style.LINES : style;
        return new Sheet(
                question,
                rowTitle(),
                columns,
                lines,
                total(lines, numbers(table.totals())),
                plots(drawing, columns, lines, shown),
                List.of(),
                table);
    }

    /** Makes the sheet of a period and the period beside it. */
    Sheet of(ComparedPeriod period, SeriesTable current, SeriesTable previous) {
        ComparisonTable table = new ComparisonTable(period, current, previous);
        boolean isPerDay = table.isPerDay();
        List<ReportColumn> columns = table.columns().stream()
                .flatMap(column -> Stream.of("", PREVIOUS, CHANGE).map(kind -> column(column, kind, isPerDay)))
                .toList();
        List<Line> lines = IntStream.range(0, table.size())
                .mapToObj(row -> line(period, table, row))
                .toList();
        // a place without a part of the period would have the label of another time
        List<Line> places = IntStream.range(0, table.size())
                .filter(row -> table.current(row).isPresent())
                .mapToObj(lines::get)
                .toList();
        FigureChanges totals = new FigureChanges(table.totals());
        Optional<Line> total =
                lines.isEmpty() ? Optional.empty() : Optional.of(Line.ofTotals(totals.numbers(), totals.uncertain()));
        List<String> remarks = new ArrayList<>(List.of(period.words(table.granularity())));
        remarks.addAll(
                FigureChanges.remarks(table.hasUnlike(), isPerDay, Stream.concat(lines.stream(), total.stream())));
        return new Sheet(
                question, rowTitle(), columns, lines, total, comparedPlots(columns, places), remarks, table::csv);
    }

    /** Returns how two periods are drawn: stacks of two periods would add up what is compared. */
    private Plot.Style sideBySide() {
        return question.agents().size() > 1 ? Plot.Style.LINES : style == Plot.Style.STACKED ? Plot.Style.BARS : style;
    }

    private Line line(ComparedPeriod period, ComparisonTable table, int row) {
        Optional<Bucket> now = table.current(row);
        Optional<Bucket> before = table.previous(row);
        List<Line.Field> fields = new ArrayList<>();
        now.ifPresent(bucket -> fields.addAll(fields("", bucket)));
        before.ifPresent(bucket -> fields.addAll(fields(PREVIOUS, bucket)));
        String label = now.map(bucket -> TimeText.label(bucket) + (period.isOver(bucket) ? "" : ", not over"))
                .orElseGet(() -> "(" + before.map(TimeText::label).orElse("") + ")");
        FigureChanges changes = new FigureChanges(table.cells(row));
        return new Line(
                label,
                now.or(() -> before).map(TimeText::tick).orElse(""),
                fields,
                changes.numbers(),
                changes.uncertain());
    }

    private String rowTitle() {
        return question.granularity()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("time");
    }

    private ReportColumn column(SeriesTable.Column column, String kind, boolean isPerDay) {
        List<String> path = new ArrayList<>();
        if (!column.series().isEmpty()) {
            path.addAll(List.of(AGENTS, column.series()));
        }
        if (!kind.isEmpty()) {
            path.add(kind);
        }
        path.add(column.figure());
        String label = column.figure().equals("count")
                ? question.report().measure(column.figure())
                : ReportColumn.label(column.figure());
        return new ReportColumn(
                path,
                AgentNames.shortOf(column.series(), question.agents()),
                switch (kind) {
                    case PREVIOUS -> label + " before";
                    case CHANGE -> FigureChanges.label(column.figure(), isPerDay);
                    default -> label;
                },
                kind.equals(CHANGE) ? Unit.ofChange(column.figure()) : Unit.of(column.figure()));
    }

    private List<Line.Field> fields(String kind, Bucket bucket) {
        Optional<ZoneId> zone = question.query().zone();
        List<String> place = kind.isEmpty() ? List.of() : List.of(kind);
        return List.of(
                new Line.Field(
                        Stream.concat(place.stream(), Stream.of("start")).toList(), TimeText.iso(bucket.start(), zone)),
                new Line.Field(
                        Stream.concat(place.stream(), Stream.of("end")).toList(), TimeText.iso(bucket.end(), zone)));
    }

    private static List<Optional<BigDecimal>> numbers(List<Figure> figures) {
        return figures.stream().map(Figure::value).toList();
    }

    private static Optional<Line> total(List<Line> lines, List<Optional<BigDecimal>> numbers) {
        return lines.isEmpty() ? Optional.empty() : Optional.of(Line.ofTotals(numbers));
    }

    /** Returns a plot for each figure that has numbers, or for each if all are zero. */
    private List<Plot> comparedPlots(List<ReportColumn> columns, List<Line> places) {
        List<Plot> plots = new ArrayList<>();
        for (String figure : drawn) {
            List<Integer> shown = IntStream.range(0, columns.size())
                    .filter(index -> !columns.get(index).unit().isChange()
                            && columns.get(index).figure().equals(figure))
                    .boxed()
                    .toList();
            plots.addAll(plots(sideBySide(), columns, places, shown));
        }
        List<Plot> filled = plots.stream().filter(Plot::hasFigures).toList();
        return filled.isEmpty() ? plots : filled;
    }

    /** Returns one colour for both periods of an agent; without agents, each curve has its own. */
    private static Optional<Plot.Look> look(ReportColumn column, List<String> owners) {
        return column.owner().isEmpty()
                ? Optional.empty()
                : Optional.of(new Plot.Look(owners.indexOf(column.owner()), column.isPrevious()));
    }

    private List<Plot> plots(Plot.Style drawing, List<ReportColumn> columns, List<Line> lines, List<Integer> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<String> owners =
                columns.stream().map(ReportColumn::owner).distinct().toList();
        List<Plot.Curve> curves = shown.stream()
                .map(index -> new Plot.Curve(
                        columns.get(index).title(),
                        lines.stream().map(line -> line.numbers().get(index)).toList(),
                        look(columns.get(index), owners)))
                .toList();
        boolean isOfOneFigure = shown.stream()
                        .map(index -> columns.get(index).figure())
                        .distinct()
                        .count()
                == 1;
        ReportColumn first = columns.get(shown.get(0));
        boolean isOfOneOfSeveral = isOfOneFigure && drawn.size() > 1;
        String subject = isOfOneFigure && (question.agents().size() > 1 || isOfOneOfSeveral)
                ? question.report().title() + ": " + ReportColumn.label(first.figure())
                : question.report().title();
        return List.of(new Plot(
                subject,
                question.report().measure(first.figure()),
                first.unit(),
                drawing,
                Plot.Axis.TIME,
                lines.stream().map(Line::tick).toList(),
                lines.stream().map(Line::label).toList(),
                curves));
    }
}
