package io.github.livechat4j.cli.export;

import io.github.livechat4j.reports.Tabular;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A column of a table of records.
 *
 * @param name the heading
 * @param path the names of the members that lead to the value in the JSON of a record. A list on the path stands for
 *     all its elements.
 * @param form how the value is written
 */
record ExportColumn(String name, List<String> path, Form form) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

    /** How a value is written. */
    enum Form {
        /** As text; several values are joined by semicolons. */
        VALUE,

        /** Epoch seconds as local date and time. */
        TIME,

        /** The number of values. */
        COUNT
    }

    static ExportColumn value(String name, String path) {
        return new ExportColumn(name, List.of(path.split("\\.")), Form.VALUE);
    }

    static ExportColumn time(String name, String path) {
        return new ExportColumn(name, List.of(path.split("\\.")), Form.TIME);
    }

    static ExportColumn count(String name, String path) {
        return new ExportColumn(name, List.of(path.split("\\.")), Form.COUNT);
    }

    String cell(@Nullable Object tree, ZoneId zone) {
        List<Object> values = new ArrayList<>();
        collect(tree, 0, values);
        return cell(values, zone);
    }

    /**
     * Formats the values at the path of this column.
     *
     * @param values texts, numbers and booleans; of a column with a number of values, any objects
     */
    String cell(List<Object> values, ZoneId zone) {
        return switch (form) {
            case VALUE -> values.size() == 1 ? text(values.get(0)) : joined(values);
            case TIME -> values.isEmpty() ? "" : time(values.get(0), zone);
            case COUNT -> Integer.toString(values.size());
        };
    }

    private void collect(@Nullable Object tree, int depth, List<Object> values) {
        if (tree instanceof List<?> elements) {
            elements.forEach(element -> collect(element, depth, values));
        } else if (depth == path.size()) {
            if (tree != null) {
                values.add(tree);
            }
        } else if (tree instanceof Map<?, ?> members) {
            collect(members.get(path.get(depth)), depth + 1, values);
        }
    }

    private static String joined(List<Object> values) {
        return Tabular.text(values.stream().map(ExportColumn::plain).collect(Collectors.joining("; ")));
    }

    private static String text(Object value) {
        // a negative number is no formula
        return value instanceof Number ? plain(value) : Tabular.text(plain(value));
    }

    private static String plain(Object value) {
        return value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString();
    }

    /** Formats epoch seconds. The service sends 0 for never, and sometimes sends numbers as strings. */
    private static String time(Object value, ZoneId zone) {
        String seconds = plain(value);
        if (!seconds.matches("[0-9]{1,12}")) {
            return text(value);
        }
        long epochSecond = Long.parseLong(seconds);
        try {
            return epochSecond == 0
                    ? ""
                    : TIME.format(Instant.ofEpochSecond(epochSecond).atZone(zone));
        } catch (DateTimeException e) {
            return seconds;
        }
    }
}
