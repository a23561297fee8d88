package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lays out text in columns of a terminal. Control characters, which names of agents may hold, are escaped. */
final class Words {

    private static final int COMBINING = Character.NON_SPACING_MARK;

    private Words() {}

    static int width(String text) {
        return (int) text.codePoints()
                .filter(character -> Character.getType(character) != COMBINING)
                .count();
    }

    static int widest(Collection<String> texts) {
        return texts.stream().mapToInt(Words::width).max().orElse(0);
    }

    static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /** Shortens a text that is too long. */
    static String cut(String text, int width) {
        String shown = VisibleText.of(text);
        return width(shown) <= width ? shown : shown.substring(0, shown.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** Breaks a text into lines; none for an empty text. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : VisibleText.line(text).split(" ", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + Math.min(width, width(word)) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(cut(word, width));
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
