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
import java.util.OptionalDouble;
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
    private static final String PREVIOUS = "previous";
    private static final String CHANGE = "change";

    /** Makes the sheet of one period. */
    Sheet of(SeriesTable table) {
        List<ReportColumn> columns =
                table.columns().stream().map(column -> column(column, "")).toList();
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

    /** Makes the sheet of a period and the period before, with their n-th buckets side by side. */
    Sheet of(SeriesTable current, SeriesTable previous) {
        List<SeriesTable.Column> both = Stream.concat(current.columns().stream(), previous.columns().stream())
                .distinct()
                .toList();
        List<ReportColumn> columns = both.stream()
                .flatMap(column -> Stream.of("", PREVIOUS, CHANGE).map(kind -> column(column, kind)))
                .toList();
        List<Line> lines = IntStream.range(
                        0, Math.max(current.lines().size(), previous.lines().size()))
                .mapToObj(index -> line(both, current, previous, index))
                .toList();
        List<Integer> shown = IntStream.range(0, columns.size())
                .filter(index -> columns.get(index).unit() != Unit.CHANGE
                        && drawn.get(0).equals(columns.get(index).figure()))
                .boxed()
                .toList();
        return new Sheet(
                question,
                rowTitle(),
                columns,
                lines,
                total(lines, compared(both, current, current.totals(), previous, previous.totals())),
                plots(sideBySide(), columns, lines, shown),
                List.of("Beside each value is that of " + period(previous)
                        + ": the first beside the first, and so on."),
                () -> rows(current, previous));
    }

    /** Returns how two periods are drawn: stacks of two periods would add up what is compared. */
    private Plot.Style sideBySide() {
        return question.agents().size() > 1 ? Plot.Style.LINES : style == Plot.Style.STACKED ? Plot.Style.BARS : style;
    }

    private static String period(SeriesTable table) {
        return table.lines().isEmpty()
                ? "the period before"
                : TimeText.days(
                        table.lines().get(0).bucket().start().toLocalDate(),
                        table.lines()
                                .get(table.lines().size() - 1)
                                .bucket()
                                .end()
                                .minusNanos(1)
                                .toLocalDate());
    }

    private Line line(List<SeriesTable.Column> columns, SeriesTable current, SeriesTable previous, int index) {
        Optional<SeriesTable.Line> now = at(current, index);
        Optional<SeriesTable.Line> before = at(previous, index);
        List<Line.Field> fields = new ArrayList<>();
        now.ifPresent(line -> fields.addAll(fields("", line.bucket())));
        before.ifPresent(line -> fields.addAll(fields(PREVIOUS, line.bucket())));
        String label = now.map(line -> TimeText.label(line.bucket()))
                .orElseGet(() ->
                        "(" + before.map(line -> TimeText.label(line.bucket())).orElse("") + ")");
        return new Line(
                label,
                now.or(() -> before).map(line -> TimeText.tick(line.bucket())).orElse(""),
                fields,
                compared(
                        columns,
                        current,
                        now.map(SeriesTable.Line::figures).orElse(List.of()),
                        previous,
                        before.map(SeriesTable.Line::figures).orElse(List.of())));
    }

    private static Optional<SeriesTable.Line> at(SeriesTable table, int index) {
        return index < table.lines().size() ? Optional.of(table.lines().get(index)) : Optional.empty();
    }

    /** Returns three numbers for each figure: current, previous and change. */
    private static List<Optional<BigDecimal>> compared(
            List<SeriesTable.Column> columns,
            SeriesTable current,
            List<Figure> now,
            SeriesTable previous,
            List<Figure> before) {
        List<Optional<BigDecimal>> numbers = new ArrayList<>();
        for (SeriesTable.Column column : columns) {
            Figure one = figure(column, current, now);
            Figure other = figure(column, previous, before);
            OptionalDouble change = one.changeSince(other);
            numbers.add(one.value());
            numbers.add(other.value());
            numbers.add(change.isPresent() ? Optional.of(BigDecimal.valueOf(change.getAsDouble())) : Optional.empty());
        }
        return numbers;
    }

    private static Figure figure(SeriesTable.Column column, SeriesTable table, List<Figure> figures) {
        int index = table.columns().indexOf(column);
        return index < 0 || index >= figures.size()
                ? new Figure(column.figure(), Optional.empty())
                : figures.get(index);
    }

    private String rowTitle() {
        return question.granularity()
                .map(each -> each.name().toLowerCase(Locale.ROOT))
                .orElse("time");
    }

    private ReportColumn column(SeriesTable.Column column, String kind) {
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
                    case CHANGE -> "change";
                    default -> label;
                },
                kind.equals(CHANGE) ? Unit.CHANGE : Unit.of(column.figure()));
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

    private List<Plot> plots(Plot.Style drawing, List<ReportColumn> columns, List<Line> lines, List<Integer> shown) {
        if (shown.isEmpty()) {
            return List.of();
        }
        List<Plot.Curve> curves = shown.stream()
                .map(index -> new Plot.Curve(
                        columns.get(index).title(),
                        lines.stream().map(line -> line.numbers().get(index)).toList()))
                .toList();
        boolean isOfOneFigure = shown.stream()
                        .map(index -> columns.get(index).figure())
                        .distinct()
                        .count()
                == 1;
        ReportColumn first = columns.get(shown.get(0));
        String subject = isOfOneFigure && question.agents().size() > 1
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

    private static List<List<String>> rows(SeriesTable current, SeriesTable previous) {
        List<List<String>> left = current.rows();
        List<List<String>> right = previous.rows();
        List<List<String>> rows = new ArrayList<>();
        for (int index = 0; index < Math.max(left.size(), right.size()); index++) {
            List<String> row = new ArrayList<>(rowOf(left, index));
            String prefix = index == 0 ? PREVIOUS + " " : "";
            rowOf(right, index).forEach(cell -> row.add(prefix + cell));
            rows.add(List.copyOf(row));
        }
        return rows;
    }

    /** Returns a row; beyond the end of a shorter table, a row of empty cells. */
    private static List<String> rowOf(List<List<String>> rows, int index) {
        return index < rows.size()
                ? rows.get(index)
                : rows.get(0).stream().map(cell -> "").toList();
    }
}
