package io.github.livechat4j.cli.report;

import io.github.livechat4j.reports.Tabular;
import io.github.livechat4j.text.internal.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The result of a report, from which all formats are written.
 *
 * @param question the question
 * @param rowTitle the heading of the first column, such as {@code agent} or {@code day}
 * @param columns the columns
 * @param lines the lines
 * @param total the totals; empty if there are none
 * @param plots the pictures to draw
 * @param remarks remarks on the figures, in sentences
 * @param csv the same result as rows of CSV
 * @param further further tables of the same page, below the first
 */
record Sheet(
        Question question,
        String rowTitle,
        List<ReportColumn> columns,
        List<Line> lines,
        Optional<Line> total,
        List<Plot> plots,
        List<String> remarks,
        Tabular csv,
        List<Sheet> further) {

    Sheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        plots = List.copyOf(plots);
        remarks = List.copyOf(remarks);
        further = List.copyOf(further);
    }

    Sheet(
            Question question,
            String rowTitle,
            List<ReportColumn> columns,
            List<Line> lines,
            Optional<Line> total,
            List<Plot> plots,
            List<String> remarks,
            Tabular csv) {
        this(question, rowTitle, columns, lines, total, plots, remarks, csv, List.of());
    }

    /** Returns a copy with further tables. */
    Sheet withFurther(List<Sheet> sheets) {
        return new Sheet(question, rowTitle, columns, lines, total, plots, remarks, csv, sheets);
    }

    /** Returns a copy without remarks, which the first table of the page has. */
    Sheet withoutRemarks() {
        return new Sheet(question, rowTitle, columns, lines, total, plots, List.of(), csv, further);
    }

    /** Returns a copy with further remarks. */
    Sheet withRemarks(List<String> more) {
        List<String> all = new ArrayList<>(remarks);
        all.addAll(more);
        return new Sheet(question, rowTitle, columns, lines, total, plots, all, csv, further);
    }

    /**
     * Returns a copy for people, in which control and bidirectional characters are replaced. Fields and CSV, which
     * scripts read, are unchanged.
     */
    Sheet visible() {
        return new Sheet(
                question,
                VisibleText.line(rowTitle),
                columns.stream().map(ReportColumn::visible).toList(),
                lines.stream().map(Line::visible).toList(),
                total.map(Line::visible),
                plots.stream().map(Plot::visible).toList(),
                remarks.stream().map(VisibleText::line).toList(),
                csv,
                further.stream().map(Sheet::visible).toList());
    }

    /** Returns whether the columns are by agent. */
    boolean hasOwners() {
        return columns.stream().anyMatch(column -> !column.owner().isEmpty());
    }
}
