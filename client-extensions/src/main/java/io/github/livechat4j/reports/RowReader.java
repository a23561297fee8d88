package io.github.livechat4j.reports;

import io.github.livechat4j.wire.UnreadableValueListener;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Understands the rows of one report.
 *
 * @param report the report
 * @param empty gives a row that says nothing
 * @param figures takes the figures from a row; those that can be absent from what it is given with the row
 * @param dates takes the dates from a row
 */
record RowReader<R, T extends Figures<T>>(
        Report report, Supplier<R> empty, BiFunction<R, RowValues, T> figures, Function<R, RowDates> dates) {

    /** What the figures of each row are called; rows can have more. */
    List<String> figureNames() {
        RowValues values = new RowValues("$", new RowFaults(report, UnreadableValueListener.NONE));
        return figures.apply(empty.get(), values).figures().stream()
                .map(Figure::name)
                .toList();
    }
}
