package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Converts a series into rows of texts. Rows may have different columns, as sales do by currency; the table has the
 * columns of all rows.
 */
final class SeriesRows {

    private SeriesRows() {}

    static <T extends Figures<T>> List<List<String>> of(List<Point<T>> points, Set<String> columns) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("start", "end"));
        columns.forEach(column -> header.add(Csv.text(column)));
        rows.add(List.copyOf(header));
        points.forEach(point -> rows.add(row(point, columns)));
        return List.copyOf(rows);
    }

    private static <T extends Figures<T>> List<String> row(Point<T> point, Set<String> columns) {
        Map<String, Optional<BigDecimal>> values = new HashMap<>();
        point.figures().figures().forEach(figure -> values.put(figure.name(), figure.value()));
        List<String> row = new ArrayList<>();
        row.add(Csv.time(point.bucket().start()));
        row.add(Csv.time(point.bucket().end()));
        columns.forEach(column -> row.add(Csv.number(values.getOrDefault(column, Optional.empty()))));
        return List.copyOf(row);
    }
}
