package io.github.livechat4j.text.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Replaces control characters in texts of the service or of a sender before they are shown. Visitors choose their
 * names, and a character in a name could control a terminal, reverse the writing direction, break a log line, or hide
 * words.
 */
public final class VisibleText {

    /** The replacement for a removed character. */
    public static final String REPLACEMENT = "\ufffd";

    /**
     * The characters that count as control characters here: the category Cc, line and paragraph separators, lone
     * surrogates, direction marks, interlinear annotations and invisible tags. Joiners and variation selectors are
     * kept: many scripts and emoji need them.
     */
    private static final String STEERING =
            "\\p{Cc}\\p{Zl}\\p{Zp}\\p{Cs}\\u061C\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u206F"
                    + "\\uFFF9-\\uFFFB\\x{E0000}-\\x{E007F}";

    private static final Pattern STEERS = Pattern.compile("[" + STEERING + "]");
    private static final Pattern STEER = Pattern.compile("[" + STEERING + "]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\u0085\\u2028\\u2029]+");
    private static final Pattern STEERS_BUT_LAYOUT = Pattern.compile("(?!\\r\\n|[\\n\\t])[" + STEERING + "]");

    private VisibleText() {}

    /**
     * Replaces each control character with {@link #REPLACEMENT}.
     *
     * @param text any text
     * @return the visible text, on one line
     */
    public static String of(String text) {
        return STEERS.matcher(text).replaceAll(REPLACEMENT);
    }

    /**
     * Replaces each run of white space, including line ends, with one space, then each control character with {@link
     * #REPLACEMENT}.
     *
     * @param text any text
     * @return the visible text, on one line
     */
    public static String line(String text) {
        return of(SPACES.matcher(text).replaceAll(" "));
    }

    /**
     * Replaces each run of control characters with one space.
     *
     * @param text any text
     * @return the visible text, on one line
     */
    public static String spaced(String text) {
        return STEER.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Escapes each control character as JSON does, <code>&#92;u001b</code>, except line ends and tabs. JSON text keeps
     * its meaning.
     *
     * @param text any text
     * @return the visible text, with the same lines
     */
    public static String escaped(String text) {
        Matcher found = STEERS_BUT_LAYOUT.matcher(text);
        return found.find() ? found.replaceAll(each -> Matcher.quoteReplacement(escape(each.group()))) : text;
    }

    private static String escape(String character) {
        StringBuilder escaped = new StringBuilder();
        character.chars().forEach(unit -> escaped.append(String.format(Locale.ROOT, "\\u%04x", unit)));
        return escaped.toString();
    }
}
