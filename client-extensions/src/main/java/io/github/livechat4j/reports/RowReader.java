package io.github.livechat4j.reports;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Understands the rows of one report.
 *
 * @param report the report
 * @param empty gives a row that says nothing
 * @param figures takes the figures from a row
 * @param dates takes the dates from a row
 */
record RowReader<R, T extends Figures<T>>(
        Report report, Supplier<R> empty, Function<R, T> figures, Function<R, RowDates> dates) {

    /** What the figures of each row are called; rows can have more. */
    List<String> figureNames() {
        return figures.apply(empty.get()).figures().stream().map(Figure::name).toList();
    }
}
