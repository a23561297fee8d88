package io.github.livechat4j.http.internal;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Text from elsewhere, made fit for exceptions: it shows no secret, breaks no line of a log, and ends soon. */
final class Printable {

    static final int LONGEST = 1024;

    /** Of a page that was sent instead of an answer, no more is looked at. */
    static final int MOST_READ = 16 * LONGEST;

    /** Where a text shows an address with a query: the values in it came from the caller. */
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s?=\"'<>]+=[^\\s\"'<>]*");

    private Printable() {}

    /**
     * Makes a text printable.
     *
     * @param text any text
     * @param redact takes secrets out of a text
     * @return at most {@link #LONGEST} characters of it, empty if there is nothing to be seen in it
     */
    static String of(String text, UnaryOperator<String> redact) {
        String beginning = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        // cut last, so that no half of a secret is left
        return cut(VisibleText.spaced(withoutSecrets(beginning, redact)));
    }

    static String withoutSecrets(String text, UnaryOperator<String> redact) {
        return QUERY.matcher(redact.apply(text)).replaceAll("?…");
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end);
    }
}
