package io.github.livechat4j.cli.resources;

import io.github.livechat4j.cli.output.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Aligns cells so that no line wraps: long cells are cut, and columns that do not fit are left out. Cells are cut only
 * where the width is needed for other columns.
 */
final class Table {

    /** The width of output that no terminal shows. */
    static final int WITHOUT_END = Integer.MAX_VALUE / 2;

    private static final String GAP = "  ";
    private static final int MODEST_CELL = 40;

    private final List<String> header;
    private final List<List<String>> rows;

    Table(List<String> header, List<List<String>> rows) {
        this.header = header;
        this.rows = rows;
    }

    /**
     * Returns the lines of the table.
     *
     * @param columns the width of a line in terminal columns
     */
    List<String> lines(int columns) {
        SortedMap<Integer, Integer> widths = widths(columns);
        List<String> lines = new ArrayList<>();
        lines.add(line(header, widths));
        rows.forEach(row -> lines.add(line(row, widths)));
        return lines;
    }

    /** Returns the names of the columns that do not fit. */
    List<String> leftOut(int columns) {
        SortedMap<Integer, Integer> widths = widths(columns);
        return IntStream.range(0, header.size())
                .filter(column -> !widths.containsKey(column))
                .mapToObj(header::get)
                .toList();
    }

    /** Returns the width of each column that fits. Earlier columns take precedence. */
    private SortedMap<Integer, Integer> widths(int columns) {
        SortedMap<Integer, Integer> widths = new TreeMap<>();
        int left = columns;
        for (int column = 0; column < header.size(); column++) {
            int width = Math.min(
                    columns, Math.max(TerminalText.width(header.get(column)), Math.min(MODEST_CELL, widest(column))));
            int gap = widths.isEmpty() ? 0 : GAP.length();
            if (widths.isEmpty() || width + gap <= left) {
                widths.put(column, width);
                left -= width + gap;
            }
        }
        // what remains goes to the columns that are cut
        for (Map.Entry<Integer, Integer> column : widths.entrySet()) {
            int more = Math.min(left, Math.max(0, widest(column.getKey()) - column.getValue()));
            column.setValue(column.getValue() + more);
            left -= more;
        }
        return widths;
    }

    private int widest(int column) {
        return rows.stream()
                .mapToInt(row -> TerminalText.width(row.get(column)))
                .max()
                .orElse(0);
    }

    private static String line(List<String> cells, SortedMap<Integer, Integer> widths) {
        return widths.entrySet().stream()
                .map(column -> TerminalText.left(
                        TerminalText.cut(cells.get(column.getKey()), column.getValue()), column.getValue()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }
}
