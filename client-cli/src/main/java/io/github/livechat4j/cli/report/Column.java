package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.List;
import java.util.Locale;

/**
 * What one number of each line is.
 *
 * @param path where it is in the JSON of a line: {@code chats}, or {@code agents, anna@example.com, chats}
 * @param owner whose it is, as an agent; empty if there is only one
 * @param label what it is, in a word or two
 * @param unit what it counts
 */
record Column(List<String> path, String owner, String label, Unit unit) {

    Column {
        path = List.copyOf(path);
    }

    static Column of(String figure) {
        return new Column(List.of(figure), "", label(figure), Unit.of(figure));
    }

    /** What people call a figure, where its unit stands beside the number. */
    static String label(String figure) {
        String label = figure.replaceFirst("^(chats|tickets)_from_", "")
                .replaceFirst("_?seconds$", "")
                .replace("chats_per_available_hour", "chats per hour")
                .replace('_', ' ');
        return label.isEmpty() ? "time" : label;
    }

    Column visible() {
        return new Column(path, VisibleText.line(owner), VisibleText.line(label), unit);
    }

    /** The name of the figure itself. */
    String figure() {
        return path.get(path.size() - 1);
    }

    /** All of it in one line. */
    String title() {
        return owner.isEmpty() ? label : owner + ", " + label;
    }

    /** All of it in one line; what is nobody's name begins with a capital. */
    String heading() {
        String title = title();
        if (!owner.isEmpty()) {
            return title;
        }
        return title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1);
    }
}
