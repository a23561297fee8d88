package io.github.livechat4j.reports;

import io.github.livechat4j.wire.UnreadableValueListener;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Decodes the rows of one report.
 *
 * @param report the report
 * @param empty supplies a row without values
 * @param figures extracts the figures of a row; optional figures are read through the second argument
 * @param dates extracts the dates of a row
 */
record RowReader<R, T extends Figures<T>>(
        Report report, Supplier<R> empty, BiFunction<R, RowValues, T> figures, Function<R, RowDates> dates) {

    /** Returns the names of the figures that each row has; a row can have more. */
    List<String> figureNames() {
        RowValues values = new RowValues("$", new RowFaults(report, UnreadableValueListener.NONE));
        return figures.apply(empty.get(), values).figures().stream()
                .map(Figure::name)
                .toList();
    }
}
