package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.List;
import java.util.Locale;

/**
 * A column of a sheet.
 *
 * @param path the names of the members that lead to the number in the JSON of a line: {@code chats}, or
 *     {@code agents, anna@example.com, chats}
 * @param owner the agent of the numbers; empty if the columns are not by agent
 * @param label the heading, in a word or two
 * @param unit the unit of the numbers
 */
record ReportColumn(List<String> path, String owner, String label, Unit unit) {

    /** The name of the member with the figures of the period that is compared with. */
    static final String PREVIOUS = "previous";

    ReportColumn {
        path = List.copyOf(path);
    }

    static ReportColumn of(String figure) {
        return new ReportColumn(List.of(figure), "", label(figure), Unit.of(figure));
    }

    /** Returns a figure's name for people, without the unit, which is shown with the number. */
    static String label(String figure) {
        String label = figure.replaceFirst("^(good|bad)$", "$1 ratings")
                .replaceFirst("^(chats|tickets)_from_", "")
                .replaceFirst("_count$", "")
                .replaceFirst("^average_seconds$", "average time")
                .replaceFirst("_(shortest|longest|average)_seconds$", ", $1 time")
                .replaceFirst("_?seconds$", "")
                .replace("chats_per_available_hour", "chats per hour")
                .replace('_', ' ');
        return label.isEmpty() ? "time" : label;
    }

    ReportColumn visible() {
        return new ReportColumn(path, VisibleText.line(owner), VisibleText.line(label), unit);
    }

    /** Returns the library's name of the figure. */
    String figure() {
        return path.get(path.size() - 1);
    }

    /** Returns whether the numbers are those of the period that is compared with. */
    boolean isPrevious() {
        return path.size() == 1
                ? path.contains(PREVIOUS)
                : path.get(path.size() - 2).equals(PREVIOUS);
    }

    /** Returns owner and label in one line. */
    String title() {
        return owner.isEmpty() ? label : owner + ", " + label;
    }

    /** Returns the title; a title without an owner begins with a capital letter. */
    String heading() {
        String title = title();
        if (!owner.isEmpty()) {
            return title;
        }
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
