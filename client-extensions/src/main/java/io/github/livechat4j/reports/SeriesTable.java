package io.github.livechat4j.reports;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Several series as one table: a line for each bucket of any series, including gaps, and a column for each figure of
 * each series. {@code SeriesTable.of(reports.perAgent(logins, march, reports::totalChats))}.
 *
 * @param columns the columns of the figures of a line
 * @param lines the lines in order of time; all figures of a gap are absent
 * @param totals the totals of each series, as {@link TimeSeries#total} computes them
 */
public record SeriesTable(List<Column> columns, List<Line> lines, List<Figure> totals) implements Tabular {

    /**
     * A column of the table.
     *
     * @param series the name of the series; empty if there is only one
     * @param figure the name of the figure, which ends with the unit if there is one
     */
    public record Column(String series, String figure) {}

    /**
     * A line of the table: the figures of all series for one bucket.
     *
     * @param bucket the time range
     * @param figures one figure for each column
     */
    public record Line(Bucket bucket, List<Figure> figures) {

        /**
         * Creates a line.
         *
         * @param bucket the time range
         * @param figures one figure for each column
         */
        public Line {
            figures = List.copyOf(figures);
        }
    }

    /**
     * Creates a table.
     *
     * @param columns the columns of the figures of a line
     * @param lines the lines in order of time
     * @param totals one figure for each column
     */
    public SeriesTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /**
     * Creates a table of one series.
     *
     * @param series the series
     * @return the table, whose columns have an empty series name
     */
    public static SeriesTable of(TimeSeries<?> series) {
        return of(Map.of("", series));
    }

    /**
     * Creates a table of several series.
     *
     * @param series the series by name, in the order of the columns; all with the same granularity
     * @return the table
     * @throws IllegalArgumentException if the granularities differ
     */
    public static SeriesTable of(Map<String, ? extends TimeSeries<?>> series) {
        requireOneGranularity(series.values());
        List<Column> columns = new ArrayList<>();
        series.forEach((name, each) -> figureNames(each).forEach(figure -> columns.add(new Column(name, figure))));
        Map<LocalDateTime, Bucket> buckets = new TreeMap<>();
        series.values().forEach(each -> each.gaps().forEach(gap -> buckets.put(gap.start(), gap)));
        series.values().forEach(each -> each.buckets().forEach(bucket -> buckets.put(bucket.start(), bucket)));
        Map<String, Map<LocalDateTime, Map<String, Figure>>> cells = new LinkedHashMap<>();
        series.forEach((name, each) -> cells.put(name, cells(each)));
        List<Line> lines = new ArrayList<>();
        buckets.forEach((start, bucket) -> lines.add(new Line(
                bucket,
                columns.stream()
                        .map(column -> figure(
                                cells.getOrDefault(column.series(), Map.of()).get(start), column))
                        .toList())));
        Map<String, Map<String, Figure>> totals = new LinkedHashMap<>();
        series.forEach((name, each) -> each.total().ifPresent(total -> totals.put(name, byName(total))));
        return new SeriesTable(
                columns,
                lines,
                columns.stream()
                        .map(column -> figure(totals.get(column.series()), column))
                        .toList());
    }

    private static void requireOneGranularity(Collection<? extends TimeSeries<?>> series) {
        long different = series.stream()
                .filter(each -> !each.isEmpty())
                .map(TimeSeries::granularity)
                .distinct()
                .count();
        if (different > 1) {
            throw new IllegalArgumentException("series must be of one granularity, were of "
                    + series.stream().map(TimeSeries::granularity).distinct().toList());
        }
    }

    private static Set<String> figureNames(TimeSeries<?> series) {
        return series.figureNames();
    }

    private static Map<LocalDateTime, Map<String, Figure>> cells(TimeSeries<?> series) {
        Map<LocalDateTime, Map<String, Figure>> cells = new LinkedHashMap<>();
        series.points().forEach(point -> cells.put(point.bucket().start(), byName(point.figures())));
        return cells;
    }

    private static Map<String, Figure> byName(Figures<?> figures) {
        Map<String, Figure> byName = new LinkedHashMap<>();
        figures.figures().forEach(figure -> byName.put(figure.name(), figure));
        return byName;
    }

    private static Figure figure(@Nullable Map<String, Figure> figures, Column column) {
        Figure absent = new Figure(column.figure(), Optional.empty());
        return figures == null ? absent : figures.getOrDefault(column.figure(), absent);
    }

    /**
     * Returns the rows with the columns {@code start}, {@code end} and one for each figure, prefixed by the name of the
     * series and a space if there is a name. Gaps are rows too.
     */
    @Override
    public List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("start", "end"));
        columns.forEach(column -> header.add(Csv.text((column.series() + " " + column.figure()).strip())));
        rows.add(List.copyOf(header));
        for (Line line : lines) {
            List<String> row = new ArrayList<>();
            row.add(Csv.time(line.bucket().start()));
            row.add(Csv.time(line.bucket().end()));
            line.figures().forEach(figure -> row.add(Csv.number(figure.value())));
            rows.add(List.copyOf(row));
        }
        return List.copyOf(rows);
    }
}
