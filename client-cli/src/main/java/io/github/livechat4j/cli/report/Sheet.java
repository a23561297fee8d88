package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.Tabular;
import io.github.livechat4j.text.internal.VisibleText;
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

    /** The same for people: what steers a terminal or turns the direction of writing is taken out. What scripts read stays as it is. */
    Sheet visible() {
        return new Sheet(
                question,
                VisibleText.line(rowTitle),
                columns.stream().map(Column::visible).toList(),
                lines.stream().map(Line::visible).toList(),
                total.map(Line::visible),
                plots.stream().map(Plot::visible).toList(),
                remarks.stream().map(VisibleText::line).toList(),
                csv);
    }

    /** Whether some columns are of one agent and some of another. */
    boolean hasOwners() {
        return columns.stream().anyMatch(column -> !column.owner().isEmpty());
    }
}
