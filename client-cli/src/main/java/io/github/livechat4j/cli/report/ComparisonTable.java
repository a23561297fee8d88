package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.Bucket;
import io.github.livechat4j.reports.Figure;
import io.github.livechat4j.reports.Granularity;
import io.github.livechat4j.reports.SeriesTable;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a period and that of the period beside it, joined by the rule of {@link ComparedPeriod}. A change is
 * computed only of parts that are alike.
 */
final class ComparisonTable {

    private final ComparedPeriod period;
    private final SeriesTable current;
    private final SeriesTable previous;
    private final List<SeriesTable.Column> columns;
    private final List<Row> rows;

    /**
     * A row: the places of the lines that stand side by side.
     *
     * @param current the index of the line of the period; -1 if there is none
     * @param previous the index of the line of the other period; -1 if there is none
     */
    private record Row(int current, int previous) {}

    /**
     * The three numbers of a figure.
     *
     * @param current the figure of the period
     * @param previous the figure of the other period
     * @param change the change; empty if the parts are not alike
     */
    record Cell(Optional<BigDecimal> current, Optional<BigDecimal> previous, Optional<FigureChange> change) {}

    ComparisonTable(ComparedPeriod period, SeriesTable current, SeriesTable previous) {
        this.period = period;
        this.current = current;
        this.previous = previous;
        this.columns = Stream.concat(current.columns().stream(), previous.columns().stream())
                .distinct()
                .toList();
        Map<LocalDateTime, Row> places = new TreeMap<>();
        IntStream.range(0, current.lines().size())
                .forEach(index -> places.put(
                        Bucket.around(bucket(current, index).start(), granularity())
                                .start(),
                        new Row(index, -1)));
        IntStream.range(0, previous.lines().size())
                .forEach(index -> places.merge(
                        period.place(bucket(previous, index)),
                        new Row(-1, index),
                        (both, found) -> new Row(both.current(), index)));
        this.rows = List.copyOf(places.values());
    }

    private static Bucket bucket(SeriesTable table, int index) {
        return table.lines().get(index).bucket();
    }

    /** Returns the granularity of the rows. */
    Granularity granularity() {
        return Stream.concat(current.lines().stream(), previous.lines().stream())
                .map(line -> line.bucket().granularity())
                .findFirst()
                .orElse(Granularity.DAY);
    }

    List<SeriesTable.Column> columns() {
        return columns;
    }

    int size() {
        return rows.size();
    }

    Optional<Bucket> current(int row) {
        int index = rows.get(row).current();
        return index < 0 ? Optional.empty() : Optional.of(bucket(current, index));
    }

    Optional<Bucket> previous(int row) {
        int index = rows.get(row).previous();
        return index < 0 ? Optional.empty() : Optional.of(bucket(previous, index));
    }

    /** Returns the cells of a row, one for each column. */
    List<Cell> cells(int row) {
        Optional<Bucket> one = current(row);
        Optional<Bucket> other = previous(row);
        boolean isAlike = one.isPresent() && other.isPresent() && period.isAlike(one.get(), other.get());
        return cells(
                figures(current, rows.get(row).current()),
                figures(previous, rows.get(row).previous()),
                isAlike,
                one.map(ComparedPeriod::days).orElse(1L),
                other.map(ComparedPeriod::days).orElse(1L));
    }

    private static List<Figure> figures(SeriesTable table, int index) {
        return index < 0 ? List.of() : table.lines().get(index).figures();
    }

    /** Returns the cells of the totals. */
    List<Cell> totals() {
        return cells(current.totals(), previous.totals(), period.isAlike(), period.days(), period.otherDays());
    }

    /** Returns whether a row, or the total, has two parts that are not alike. */
    boolean hasUnlike() {
        return !period.isAlike()
                || IntStream.range(0, size())
                        .anyMatch(row -> current(row)
                                .flatMap(one -> previous(row).filter(other -> !period.isAlike(one, other)))
                                .isPresent());
    }

    /** Returns whether changes of counts and sums are per day, since whole months of different lengths are compared. */
    boolean isPerDay() {
        return (period.isAlike() && period.days() != period.otherDays())
                || IntStream.range(0, size())
                        .anyMatch(row -> current(row).isPresent()
                                && previous(row)
                                        .filter(other ->
                                                period.isAlike(current(row).get(), other)
                                                        && ComparedPeriod.days(current(row)
                                                                        .get())
                                                                != ComparedPeriod.days(other))
                                        .isPresent());
    }

    private List<Cell> cells(List<Figure> now, List<Figure> before, boolean isAlike, long days, long daysBefore) {
        return columns.stream()
                .map(column -> {
                    Function<String, Optional<BigDecimal>> one = figure -> value(current, now, column.series(), figure);
                    Function<String, Optional<BigDecimal>> other =
                            figure -> value(previous, before, column.series(), figure);
                    return new Cell(
                            one.apply(column.figure()),
                            other.apply(column.figure()),
                            isAlike
                                    ? FigureChange.of(column.figure(), one, other, days, daysBefore)
                                    : Optional.empty());
                })
                .toList();
    }

    private static Optional<BigDecimal> value(SeriesTable table, List<Figure> figures, String series, String figure) {
        int index = table.columns().indexOf(new SeriesTable.Column(series, figure));
        return index < 0 || index >= figures.size()
                ? Optional.empty()
                : figures.get(index).value();
    }

    /** Returns the rows of CSV: both tables side by side, then the changes and whether they may be chance. */
    List<List<String>> csv() {
        List<List<String>> left = current.rows();
        List<List<String>> right = previous.rows();
        List<List<String>> all = new ArrayList<>();
        List<String> header = new ArrayList<>(left.get(0));
        right.get(0).forEach(name -> header.add("previous " + name));
        columns.forEach(column -> header.add("change " + name(column)));
        columns.forEach(column -> header.add("uncertain " + name(column)));
        all.add(header);
        for (int row = 0; row < rows.size(); row++) {
            List<String> cells = new ArrayList<>();
            cells.addAll(rowOf(left, rows.get(row).current()));
            cells.addAll(rowOf(right, rows.get(row).previous()));
            List<Cell> numbers = cells(row);
            numbers.forEach(cell -> cells.add(text(cell.change().orElse(null))));
            numbers.forEach(cell -> cells.add(cell.change()
                    .map(change -> String.valueOf(change.isUncertain()))
                    .orElse("")));
            all.add(List.copyOf(cells));
        }
        return List.copyOf(all);
    }

    private static String name(SeriesTable.Column column) {
        return (column.series() + " " + column.figure()).strip();
    }

    static String text(@Nullable FigureChange change) {
        return change == null ? "" : change.value().stripTrailingZeros().toPlainString();
    }

    /** Returns a row of CSV; for no line, a row of empty cells. */
    private static List<String> rowOf(List<List<String>> rows, int index) {
        return index < 0 ? rows.get(0).stream().map(cell -> "").toList() : rows.get(index + 1);
    }
}
