package io.github.livechat4j.text.internal;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text of a service or a sender, made fit for people. Visitors choose their names: a character in one may steer a terminal, turn the direction
 * of writing, break the line of a log, or hide words.
 */
public final class VisibleText {

    /** Stands where a character was taken out. */
    public static final String REPLACEMENT = "\ufffd";

    /**
     * Control characters, line and paragraph separators, lone surrogates, what turns the direction of writing, annotations between lines, and
     * tags that nobody sees. Joiners and variation selectors are none of them: writing and pictures of many people need them.
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
     * Puts {@link #REPLACEMENT} in the place of each character that steers.
     *
     * @param text any text
     * @return it as it can be seen, in one line
     */
    public static String of(String text) {
        return STEERS.matcher(text).replaceAll(REPLACEMENT);
    }

    /**
     * Does the same, but makes each run of white space, such as a line end, a single space first.
     *
     * @param text any text
     * @return it as it can be seen, in one line
     */
    public static String line(String text) {
        return of(SPACES.matcher(text).replaceAll(" "));
    }

    /**
     * Puts a space in the place of each run of characters that steer.
     *
     * @param text any text
     * @return it as it can be seen, in one line
     */
    public static String spaced(String text) {
        return STEER.matcher(text).replaceAll(" ").strip();
    }

    /**
     * Writes each character that steers as JSON escapes it, <code>&#92;u001b</code>, but for line ends and tabs. What is JSON stays the same JSON.
     *
     * @param text any text
     * @return it as it can be seen, in as many lines
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
