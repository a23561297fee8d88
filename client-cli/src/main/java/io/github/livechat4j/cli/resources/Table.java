package io.github.livechat4j.cli.resources;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Aligns cells so that no line wraps: long cells are cut, and columns that do not fit are left out. */
final class Table {

    private static final String GAP = "  ";
    private static final int WIDEST_CELL = 40;
    private static final int WIDEST_CHARACTER_BEGINS = 0x1100;

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
            int width = width(column, columns);
            int gap = widths.isEmpty() ? 0 : GAP.length();
            if (widths.isEmpty() || width + gap <= left) {
                widths.put(column, width);
                left -= width + gap;
            }
        }
        return widths;
    }

    private int width(int column, int columns) {
        int widest = rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
        return Math.min(columns, Math.max(width(header.get(column)), Math.min(WIDEST_CELL, widest)));
    }

    private static String line(List<String> cells, SortedMap<Integer, Integer> widths) {
        return widths.entrySet().stream()
                .map(column -> padded(cells.get(column.getKey()), column.getValue()))
                .collect(Collectors.joining(GAP))
                .stripTrailing();
    }

    private static String padded(String cell, int width) {
        String cut = cut(cell, width);
        return cut + " ".repeat(width - width(cut));
    }

    private static String cut(String cell, int width) {
        if (width(cell) <= width) {
            return cell;
        }
        StringBuilder cut = new StringBuilder();
        int used = 1;
        for (int character : cell.codePoints().toArray()) {
            used += width(character);
            if (used > width) {
                break;
            }
            cut.appendCodePoint(character);
        }
        return cut.append('…').toString();
    }

    private static int width(String text) {
        return text.codePoints().map(Table::width).sum();
    }

    /**
     * Returns the number of terminal columns of a character: two for East Asian wide characters and emoji, none for
     * combining marks.
     */
    private static int width(int character) {
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        boolean wide = character >= WIDEST_CHARACTER_BEGINS
                && (character <= 0x115F
                        || (character >= 0x2E80 && character <= 0xA4CF)
                        || (character >= 0xAC00 && character <= 0xD7A3)
                        || (character >= 0xF900 && character <= 0xFAFF)
                        || (character >= 0xFE30 && character <= 0xFE6F)
                        || (character >= 0xFF00 && character <= 0xFF60)
                        || (character >= 0xFFE0 && character <= 0xFFE6)
                        || (character >= 0x1F300 && character <= 0x1F64F)
                        || (character >= 0x1F900 && character <= 0x1F9FF)
                        || (character >= 0x20000 && character <= 0x3FFFD));
        return wide ? 2 : 1;
    }
}
