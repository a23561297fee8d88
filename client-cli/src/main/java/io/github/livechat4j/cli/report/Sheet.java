package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.Tabular;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answer to a question in the form that all formats are made of.
 *
 * @param question what was asked
 * @param rowTitle what the lines are: times or agents
 * @param columns what the numbers of a line are
 * @param lines the lines
 * @param total what all lines are together; empty where that makes no sense
 * @param plots what to draw
 * @param remarks what a reader should know of the figures
 * @param csv the same for spreadsheets
 */
record Sheet(
        Question question,
        String rowTitle,
        List<Column> columns,
        List<Line> lines,
        Optional<Line> total,
        List<Plot> plots,
        List<String> remarks,
        Tabular csv) {

    Sheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        plots = List.copyOf(plots);
        remarks = List.copyOf(remarks);
    }

    /** The same, with more that a reader should know. */
    Sheet withRemarks(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Sheet(question, rowTitle, columns, lines, total, plots, all, csv);
    }

    /** Whether some columns are of one agent and some of another. */
    boolean hasOwners() {
        return columns.stream().anyMatch(column -> !column.owner().isEmpty());
    }
}
