package io.github.livechat4j.cli.report;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Lays out words in columns of characters. Names of agents may hold anything; a control character would break the layout. */
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

    /** The beginning of a text that is too long. */
    static String cut(String text, int width) {
        String shown = VisibleText.of(text);
        return width(shown) <= width ? shown : shown.substring(0, shown.offsetByCodePoints(0, width - 1)) + "…";
    }

    /** A text in as many lines as it takes; none for an empty one. */
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
