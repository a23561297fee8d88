package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes a sheet as an aligned table. Columns that do not fit follow in a further block below, which repeats the first
 * column.
 *
 * @param style bold and faint text
 * @param width the width of a line in terminal columns
 */
record TableText(Style style, int width) {

    private static final String GAP = "  ";
    private static final String NOTHING = "·";
    private static final int NARROWEST_LABEL = 8;

    String of(Sheet sheet) {
        StringBuilder text = new StringBuilder();
        text.append(style.bold(TerminalText.cut(sheet.question().title(), width)))
                .append('\n');
        TerminalText.lines(about(sheet.question()), width)
                .forEach(line -> text.append(style.faint(line)).append('\n'));
        if (sheet.columns().isEmpty() || sheet.lines().isEmpty()) {
            return text.append("\nThe service has no figures of this.\n").toString();
        }
        appendTable(text, sheet);
        sheet.further().forEach(further -> appendTable(text, further));
        for (String remark : sheet.remarks()) {
            text.append('\n');
            TerminalText.lines(remark, width)
                    .forEach(line -> text.append(style.faint(line)).append('\n'));
        }
        return text.toString();
    }

    private void appendTable(StringBuilder text, Sheet sheet) {
        List<List<String>> columns = new ArrayList<>();
        for (int index = 0; index < sheet.columns().size(); index++) {
            columns.add(cells(sheet, index));
        }
        int widestNumber = columns.stream().mapToInt(TerminalText::widest).max().orElse(0);
        int widestLabel = Math.max(NARROWEST_LABEL, Math.min(width / 2, width - GAP.length() - widestNumber));
        List<String> labels = labels(sheet).stream()
                .map(label -> TerminalText.cut(label, widestLabel))
                .toList();
        for (List<Integer> block : blocks(labels, columns)) {
            text.append('\n').append(block(sheet, labels, columns, block));
        }
    }

    static String about(Question question) {
        List<String> parts = new ArrayList<>();
        question.dates().filter(dates -> !question.title().contains(dates)).ifPresent(parts::add);
        parts.add(question.zone());
        parts.addAll(question.filters());
        return String.join(" · ", parts);
    }

    /** Returns the cells of the first column: heading, labels of the lines, and total. */
    private static List<String> labels(Sheet sheet) {
        List<String> labels = new ArrayList<>();
        if (sheet.hasOwners()) {
            labels.add("");
        }
        labels.add(sheet.rowTitle());
        // at a terminal, names are shortened; times are short anyway
        boolean isOfNames = sheet.plots().stream().anyMatch(plot -> plot.axis() == Plot.Axis.NAMES);
        sheet.lines().forEach(line -> labels.add(isOfNames ? line.tick() : line.label()));
        sheet.total().ifPresent(total -> labels.add(total.label()));
        return labels;
    }

    private static List<String> cells(Sheet sheet, int index) {
        ReportColumn column = sheet.columns().get(index);
        List<String> cells = new ArrayList<>();
        if (sheet.hasOwners()) {
            cells.add(column.owner());
        }
        cells.add(column.label());
        sheet.lines().forEach(line -> cells.add(line.text(index, column.unit()).orElse(NOTHING)));
        sheet.total()
                .ifPresent(total -> cells.add(total.text(index, column.unit()).orElse(NOTHING)));
        return cells;
    }

    /** Distributes the columns over blocks, as many to a block as fit. */
    private List<List<Integer>> blocks(List<String> labels, List<List<String>> columns) {
        List<List<Integer>> blocks = new ArrayList<>();
        int used = width;
        for (int index = 0; index < columns.size(); index++) {
            int needed = GAP.length() + TerminalText.widest(columns.get(index));
            if (blocks.isEmpty() || used + needed > width) {
                blocks.add(new ArrayList<>());
                used = TerminalText.widest(labels);
            }
            blocks.get(blocks.size() - 1).add(index);
            used += needed;
        }
        return blocks;
    }

    private String block(Sheet sheet, List<String> labels, List<List<String>> columns, List<Integer> block) {
        int heads = sheet.hasOwners() ? 2 : 1;
        int labelWidth = TerminalText.widest(labels);
        int whole = labelWidth
                + block.stream()
                        .mapToInt(index -> GAP.length() + TerminalText.widest(columns.get(index)))
                        .sum();
        StringBuilder text = new StringBuilder();
        for (int row = 0; row < labels.size(); row++) {
            int current = row;
            String numbers = block.stream()
                    .map(index -> GAP
                            + TerminalText.right(
                                    columns.get(index).get(current), TerminalText.widest(columns.get(index))))
                    .collect(Collectors.joining());
            boolean isTotal = sheet.total().isPresent() && row == labels.size() - 1;
            if (isTotal) {
                text.append(style.faint("─".repeat(whole))).append('\n');
            }
            String line = (TerminalText.left(labels.get(row), labelWidth) + numbers).stripTrailing();
            text.append(row < heads || isTotal ? style.bold(line) : line).append('\n');
            if (row == heads - 1) {
                text.append(style.faint("─".repeat(whole))).append('\n');
            }
        }
        return text.toString();
    }
}
