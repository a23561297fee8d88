package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes the tables of a page. Columns for which a window of 1200 pixels has no room follow in a further table, which
 * repeats the first column. A figure and the figure that it is compared with stay together.
 */
final class PageTable {

    private static final double ROOM = 1150;
    private static final double NAMES = 230;
    private static final double LETTER = 8.8;
    private static final double PADDING = 18;

    /** The places where the name of an agent, which is a mail address, may go on in the next line. */
    private static final Pattern BEFORE_SIGNS = Pattern.compile("(?<=.)(?=[@.])");

    /** The most rows of a table that is not divided when it is printed. */
    private static final int SHORT = 12;

    private PageTable() {}

    /**
     * Returns the values of the template for each table.
     *
     * @param name what the rows or cells of the sheet are, such as {@code figures}
     * @param caption the words above each table
     */
    static List<Map<String, Object>> of(Sheet sheet, String name, String caption) {
        List<List<Integer>> blocks = blocks(sheet);
        List<Map<String, Object>> tables = new ArrayList<>();
        for (List<Integer> block : blocks) {
            Map<String, Object> table = new LinkedHashMap<>();
            table.put("name", name);
            table.put("caption", caption);
            table.put("number", blocks.size() == 1 ? "" : ", part " + (tables.size() + 1) + " of " + blocks.size());
            table.put("rowTitle", sheet.rowTitle());
            table.put("isOfTimes", !isOfNames(sheet));
            table.put("isShort", sheet.lines().size() <= SHORT);
            table.put("owners", owners(sheet, block));
            table.put(
                    "heads",
                    block.stream()
                            .map(index ->
                                    Map.of("name", sheet.columns().get(index).label()))
                            .toList());
            List<Map<String, Object>> rows =
                    sheet.lines().stream().map(line -> row(sheet, line, block)).toList();
            int last = firstOfLast(rows.size());
            table.put("lines", rows.subList(0, last));
            table.put("lastLines", rows.subList(last, rows.size()));
            table.put(
                    "totals",
                    sheet.total()
                            .map(total -> List.of(row(sheet, total, block)))
                            .orElse(List.of()));
            tables.add(table);
        }
        return tables;
    }

    /**
     * Returns the place of the first of the rows that are printed on one page with the total. Browsers keep the rows of
     * a part of a table together, but not a row and the one before. An even number of rows is above, since every second
     * row of a part is shaded.
     */
    private static int firstOfLast(int rows) {
        return rows <= SHORT ? 0 : rows - 2 - rows % 2;
    }

    private static List<List<Integer>> blocks(Sheet sheet) {
        List<List<Integer>> blocks = new ArrayList<>();
        double labels = labels(sheet);
        double used = ROOM;
        for (List<Integer> group : groups(sheet)) {
            double needed =
                    group.stream().mapToDouble(index -> width(sheet, index)).sum();
            if (used + needed > ROOM) {
                blocks.add(new ArrayList<>());
                used = labels;
            }
            blocks.get(blocks.size() - 1).addAll(group);
            used += needed;
        }
        return blocks;
    }

    /** Returns whether each line is a figure with a unit of its own, so that headings do not name the figure. */
    static boolean hasFigures(Sheet sheet) {
        return sheet.lines().stream().anyMatch(line -> !line.figure().isEmpty());
    }

    /** Returns the columns that stay together: those of one figure. */
    static List<List<Integer>> groups(Sheet sheet) {
        List<List<Integer>> groups = new ArrayList<>();
        String before = "";
        for (int index = 0; index < sheet.columns().size(); index++) {
            ReportColumn column = sheet.columns().get(index);
            String figure = hasFigures(sheet) ? sheet.rowTitle() : column.owner() + "/" + column.figure();
            if (!figure.equals(before)) {
                groups.add(new ArrayList<>());
            }
            groups.get(groups.size() - 1).add(index);
            before = figure;
        }
        return groups;
    }

    /** Returns the width of the first column. Times are on one line; the names of agents may take several. */
    private static double labels(Sheet sheet) {
        return isOfNames(sheet)
                ? NAMES
                : TerminalText.widest(sheet.lines().stream().map(Line::label).toList()) * LETTER + PADDING;
    }

    /** Returns whether the lines are of agents. */
    static boolean isOfNames(Sheet sheet) {
        return sheet.plots().stream().anyMatch(plot -> plot.axis() == Plot.Axis.NAMES);
    }

    /** Estimates the width of a column in pixels: of its widest number, or of the longest word of its heading. */
    private static double width(Sheet sheet, int index) {
        ReportColumn column = sheet.columns().get(index);
        Stream<String> words = Stream.of(column.label().split(" ", -1));
        Stream<String> numbers = Stream.concat(sheet.lines().stream(), sheet.total().stream())
                .flatMap(line -> line.text(index, column.unit()).stream());
        int letters = Stream.concat(words, numbers)
                .mapToInt(TerminalText::width)
                .max()
                .orElse(0);
        return letters * LETTER + PADDING;
    }

    /** Returns the first row of the header, by agent: each name spans the columns of that agent. */
    private static List<Map<String, Object>> owners(Sheet sheet, List<Integer> block) {
        if (!sheet.hasOwners()) {
            return List.of();
        }
        Map<String, Integer> spans = new LinkedHashMap<>();
        block.forEach(index -> spans.merge(sheet.columns().get(index).owner(), 1, Integer::sum));
        List<Map<String, Object>> cells = new ArrayList<>();
        spans.forEach((owner, span) -> cells.add(Map.of("name", owner, "span", span)));
        return List.of(Map.of("cells", cells));
    }

    private static Map<String, Object> row(Sheet sheet, Line line, List<Integer> block) {
        List<Map<String, Object>> cells = new ArrayList<>();
        for (int index : block) {
            Optional<BigDecimal> number = line.numbers().get(index);
            cells.add(Map.of(
                    "text", line.text(index, sheet.columns().get(index).unit()).orElse(Plot.MISSING),
                    "number", number.map(BigDecimal::toPlainString).orElse(""),
                    "absent", number.isEmpty()));
        }
        String[] pieces = BEFORE_SIGNS.split(line.label(), -1);
        return Map.of("label", pieces[0], "pieces", List.of(pieces).subList(1, pieces.length), "cells", cells);
    }
}
