package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.VisibleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One line of a sheet.
 *
 * @param label the time or the agent
 * @param tick the label in short form, for an axis
 * @param fields the time or the agent in the JSON for scripts
 * @param numbers one number for each column; empty if the service did not report it
 * @param uncertain the places of changes that may be chance
 * @param figure the name of the figure, if the line is of one figure and has a unit of its own; empty otherwise
 */
record Line(
        String label,
        String tick,
        List<Field> fields,
        List<Optional<BigDecimal>> numbers,
        Set<Integer> uncertain,
        String figure) {

    /**
     * A text in the JSON for scripts.
     *
     * @param path the names of the members that lead to the text in the JSON of a line
     * @param value the text
     */
    record Field(List<String> path, String value) {

        static Field of(String name, String value) {
            return new Field(List.of(name), value);
        }
    }

    Line {
        fields = List.copyOf(fields);
        numbers = List.copyOf(numbers);
        uncertain = Set.copyOf(uncertain);
    }

    Line(String label, String tick, List<Field> fields, List<Optional<BigDecimal>> numbers) {
        this(label, tick, fields, numbers, Set.of());
    }

    Line(String label, String tick, List<Field> fields, List<Optional<BigDecimal>> numbers, Set<Integer> uncertain) {
        this(label, tick, fields, numbers, uncertain, "");
    }

    /** Returns the unit of a number in a column of a unit. */
    Unit unit(Unit ofColumn) {
        if (figure.isEmpty()) {
            return ofColumn;
        }
        return ofColumn.isChange() ? Unit.ofChange(figure) : Unit.of(figure);
    }

    Line visible() {
        return new Line(VisibleText.line(label), VisibleText.line(tick), fields, numbers, uncertain, figure);
    }

    /** Returns a number for people, with {@code ~} before a change that may be chance; empty if there is none. */
    Optional<String> text(int column, Unit ofColumn) {
        Unit unit = unit(ofColumn);
        return numbers.get(column).map(number -> (uncertain.contains(column) ? "~" : "") + unit.text(number));
    }

    /** Makes the last line, with the totals. */
    static Line ofTotals(List<Optional<BigDecimal>> numbers) {
        return ofTotals(numbers, Set.of());
    }

    static Line ofTotals(List<Optional<BigDecimal>> numbers, Set<Integer> uncertain) {
        return new Line("total", "total", List.of(), numbers, uncertain);
    }
}
