package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.VisibleText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One line of a sheet.
 *
 * @param label what it is about: a time or an agent
 * @param tick the same in as few characters as can be, for an axis
 * @param fields what tells scripts the same
 * @param numbers one for each column; empty if the service did not report it
 */
record Line(String label, String tick, List<Field> fields, List<Optional<BigDecimal>> numbers) {

    /**
     * A text for scripts.
     *
     * @param path where it is in the JSON of a line
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
    }

    Line visible() {
        return new Line(VisibleText.line(label), VisibleText.line(tick), fields, numbers);
    }

    /** The line under all others. */
    static Line ofTotals(List<Optional<BigDecimal>> numbers) {
        return new Line("total", "total", List.of(), numbers);
    }
}
