package io.github.livechat4j.http.internal;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Prepares foreign text for exception messages: without secrets, on one line, and shortened. */
final class Printable {

    static final int LONGEST = 1024;

    /** How many characters of a text are processed at most, since it may be a whole HTML page. */
    static final int MOST_READ = 16 * LONGEST;

    /** An address with a query in a text: the values in the query came from the caller. */
    private static final Pattern QUERY = Pattern.compile("\\?[^\\s?=\"'<>]+=[^\\s\"'<>]*");

    private Printable() {}

    /**
     * Redacts and shortens a text.
     *
     * @param text any text
     * @param redact removes secrets from a text
     * @return at most {@link #LONGEST} characters of the text; empty if it has no visible characters
     */
    static String of(String text, UnaryOperator<String> redact) {
        String beginning = text.length() > MOST_READ ? text.substring(0, MOST_READ) : text;
        // shortened last: a half of a secret would not be recognised and redacted
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
