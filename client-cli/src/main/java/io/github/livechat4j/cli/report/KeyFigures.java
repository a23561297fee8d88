package io.github.livechat4j.cli.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes the key figures of a page: all figures of an overview, the totals of any other report. */
final class KeyFigures {

    private static final int MOST = 12;
    private static final int PREVIOUS = 1;
    private static final int CHANGE = 2;
    private static final char NO_BREAK_SPACE = '\u00a0';

    private KeyFigures() {}

    /** Returns the values of the template for each key figure. */
    static List<Map<String, Object>> of(Sheet sheet) {
        List<Map<String, Object>> figures = new ArrayList<>();
        for (Line line : sheet.lines()) {
            if (!line.figure().isEmpty()) {
                List<Integer> columns = List.of(0, PREVIOUS, CHANGE);
                add(figures, sheet, line, line.label(), line.figure(), columns);
            }
        }
        sheet.total().ifPresent(total -> {
            for (List<Integer> columns : PageTable.groups(sheet)) {
                ReportColumn column = sheet.columns().get(columns.get(0));
                add(figures, sheet, total, column.heading(), column.figure(), columns);
            }
        });
        return figures.subList(0, Math.min(MOST, figures.size()));
    }

    private static void add(
            List<Map<String, Object>> figures,
            Sheet sheet,
            Line line,
            String name,
            String figure,
            List<Integer> columns) {
        Optional<BigDecimal> number = line.numbers().get(columns.get(0));
        if (number.isEmpty()) {
            return;
        }
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("value", text(sheet, line, columns.get(0)).orElse(""));
        values.put(
                "beside",
                sheet.question()
                        .compared()
                        .filter(period -> columns.size() > CHANGE)
                        .flatMap(period -> beside(sheet, line, figure, columns, period))
                        .<Object>map(text -> text)
                        .orElse(false));
        figures.add(values);
    }

    /** Returns the other period, the figure in it, and the change: {@code September 2026: 501 · -1.7 % a day}. */
    private static Optional<String> beside(
            Sheet sheet, Line line, String figure, List<Integer> columns, ComparedPeriod period) {
        boolean isPerDay = period.isAlike()
                && period.days() != period.otherDays()
                && FigureChange.Kind.of(figure).isPerDay();
        String change = text(sheet, line, columns.get(CHANGE))
                .map(text -> " · " + text + (isPerDay ? " a day" : ""))
                .orElse("");
        return text(sheet, line, columns.get(PREVIOUS))
                .map(before ->
                        TimeText.days(period.other().first(), period.other().last()) + ": " + before + change);
    }

    private static Optional<String> text(Sheet sheet, Line line, int index) {
        // a number and its unit stay in one line
        return line.text(index, sheet.columns().get(index).unit()).map(text -> text.replace(' ', NO_BREAK_SPACE));
    }
}
