package io.github.livechat4j.cli.output;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Lays out text in columns of a terminal. Control characters, which names of visitors and agents may hold, are replaced
 * by visible ones, since they would break the layout. The width of all output of the command is computed here.
 */
public final class TerminalText {

    private TerminalText() {}

    /**
     * Returns the width of a text.
     *
     * @param text a text without line ends
     * @return the width in terminal columns
     */
    public static int width(String text) {
        TextColumns columns = new TextColumns();
        return text.codePoints().map(columns::next).sum();
    }

    /**
     * Returns the width of the widest text.
     *
     * @param texts texts without line ends
     * @return the width in terminal columns; 0 for no texts
     */
    public static int widest(Collection<String> texts) {
        return texts.stream().mapToInt(TerminalText::width).max().orElse(0);
    }

    /**
     * Aligns a text to the left.
     *
     * @param text a text without line ends
     * @param width the width in terminal columns
     * @return the text, filled with spaces; unchanged if it is wider
     */
    public static String left(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    /**
     * Aligns a text to the right.
     *
     * @param text a text without line ends
     * @param width the width in terminal columns
     * @return spaces and the text; the text unchanged if it is wider
     */
    public static String right(String text, int width) {
        return " ".repeat(Math.max(0, width - width(text))) + text;
    }

    /**
     * Shortens a text.
     *
     * @param text any text
     * @param width the greatest width in terminal columns, at least 1
     * @return the text; if it is too wide, its beginning with an ellipsis
     */
    public static String cut(String text, int width) {
        String shown = VisibleText.of(text);
        return width(shown) <= width ? shown : shown.substring(0, beginning(shown, width - 1)) + "…";
    }

    /** Returns the length, in characters of Java, of the longest beginning that is not wider. */
    private static int beginning(String text, int width) {
        TextColumns columns = new TextColumns();
        int length = 0;
        int used = 0;
        while (length < text.length()) {
            int character = text.codePointAt(length);
            used += columns.next(character);
            if (used > width) {
                break;
            }
            length += Character.charCount(character);
        }
        return length;
    }

    /**
     * Wraps a text between words. A word that is wider than a line is broken.
     *
     * @param text any text; line ends count as spaces
     * @param width the width of a line in terminal columns, positive
     * @return the lines; none for an empty text
     */
    public static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : VisibleText.line(text).split(" ", -1)) {
            if (line.length() > 0 && width(line.toString()) + 1 + width(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            String rest = word;
            while (width(rest) > width) {
                int end = Math.max(Character.charCount(rest.codePointAt(0)), beginning(rest, width));
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line.append(line.length() > 0 ? " " : "").append(rest);
        }
        if (line.length() > 0) {
            lines.add(line.toString());
        }
        return lines;
    }
}
