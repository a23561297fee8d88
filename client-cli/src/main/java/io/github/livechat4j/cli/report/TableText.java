package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.output.TerminalText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
            columns.add(cells(sheet, index, List.of(sheet.columns().get(index).label())));
        }
        List<String> labels = labels(sheet);
        // times are never longer than needed; names may be, and share the line with the numbers
        int most = Math.min(TerminalText.widest(labels), PageTable.isOfNames(sheet) ? width / 2 : width);
        List<List<Integer>> groups = groups(sheet, columns, Math.min(most, roomBeside(columns)));
        int labelWidth = Math.min(most, roomBeside(columns));
        List<List<Integer>> blocks = blocks(groups, columns, labelWidth);
        int spare = blocks.stream()
                .mapToInt(block -> width - widthOf(block, columns))
                .min()
                .orElse(0);
        int widestLabel = Math.max(labelWidth, spare);
        List<String> shown = new ArrayList<>(labels.stream()
                .map(label -> TerminalText.cut(label, widestLabel))
                .toList());
        int owners = sheet.hasOwners() ? 1 : 0;
        int rows = columns.stream().mapToInt(List::size).max().orElse(0);
        Stream.concat(columns.stream(), Stream.of(shown)).forEach(column -> {
            while (column.size() < rows) {
                column.add(owners, "");
            }
        });
        int heads = owners + 1 + rows - labels.size();
        for (List<Integer> block : blocks) {
            text.append('\n').append(block(sheet, shown, columns, block, heads));
        }
    }

    /** Returns the width that the widest column leaves to the first one. */
    private int roomBeside(List<List<String>> columns) {
        int widest = columns.stream().mapToInt(TerminalText::widest).max().orElse(0);
        return Math.max(NARROWEST_LABEL, width - GAP.length() - widest);
    }

    private static int widthOf(List<Integer> block, List<List<String>> columns) {
        return block.stream()
                .mapToInt(index -> GAP.length() + TerminalText.widest(columns.get(index)))
                .sum();
    }

    /**
     * Returns the columns that stay together: those of one figure. If they do not fit into one block, their headings
     * take several lines. If that is not enough, each column is alone, and the heading of a change names its figure.
     */
    private List<List<Integer>> groups(Sheet sheet, List<List<String>> columns, int labelWidth) {
        List<List<Integer>> groups = new ArrayList<>();
        for (List<Integer> group : PageTable.groups(sheet)) {
            if (labelWidth + widthOf(group, columns) > width) {
                group.forEach(index -> columns.set(
                        index, narrow(sheet, index, sheet.columns().get(index).label())));
            }
            if (labelWidth + widthOf(group, columns) <= width) {
                groups.add(group);
                continue;
            }
            String figure = sheet.columns().get(group.get(0)).label();
            for (int index : group) {
                ReportColumn column = sheet.columns().get(index);
                if (column.unit().isChange() && group.size() > 1 && !PageTable.hasFigures(sheet)) {
                    columns.set(index, narrow(sheet, index, column.label() + " of " + figure));
                }
                groups.add(List.of(index));
            }
        }
        return groups;
    }

    /** Returns a column whose heading takes as many lines as make it narrow. */
    private static List<String> narrow(Sheet sheet, int index, String heading) {
        int widest = Math.max(
                TerminalText.widest(cells(sheet, index, List.of())),
                TerminalText.widest(List.of(heading.split(" ", -1))));
        return cells(sheet, index, TerminalText.lines(heading, widest));
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
        boolean isOfNames = PageTable.isOfNames(sheet);
        sheet.lines().forEach(line -> labels.add(isOfNames ? line.tick() : line.label()));
        sheet.total().ifPresent(total -> labels.add(total.label()));
        return labels;
    }

    private static List<String> cells(Sheet sheet, int index, List<String> heading) {
        ReportColumn column = sheet.columns().get(index);
        List<String> cells = new ArrayList<>();
        if (sheet.hasOwners()) {
            cells.add(column.owner());
        }
        cells.addAll(heading);
        sheet.lines().forEach(line -> cells.add(line.text(index, column.unit()).orElse(NOTHING)));
        sheet.total()
                .ifPresent(total -> cells.add(total.text(index, column.unit()).orElse(NOTHING)));
        return cells;
    }

    /** Distributes groups of columns over blocks, as many to a block as fit. */
    private List<List<Integer>> blocks(List<List<Integer>> groups, List<List<String>> columns, int labelWidth) {
        List<List<Integer>> blocks = new ArrayList<>();
        int used = width;
        for (List<Integer> group : groups) {
            int needed = widthOf(group, columns);
            if (blocks.isEmpty() || used + needed > width) {
                blocks.add(new ArrayList<>());
                used = labelWidth;
            }
            blocks.get(blocks.size() - 1).addAll(group);
            used += needed;
        }
        return blocks;
    }

    private String block(Sheet sheet, List<String> labels, List<List<String>> columns, List<Integer> block, int heads) {
        int labelWidth = TerminalText.widest(labels);
        int whole = labelWidth + widthOf(block, columns);
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
            if (row < heads - 1 && line.isEmpty()) {
                continue;
            }
            text.append(row < heads || isTotal ? style.bold(line) : line).append('\n');
            if (row == heads - 1) {
                text.append(style.faint("─".repeat(whole))).append('\n');
            }
        }
        return text.toString();
    }
}
