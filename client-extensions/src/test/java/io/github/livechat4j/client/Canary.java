package io.github.livechat4j.client;

import io.github.livechat4j.http.internal.Received;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Secret values that must never be shown, the forms in which a service may repeat them, and the search for them in
 * texts.
 */
public final class Canary {

    /** An API key or a token. Its forms in base64, in an address, in JSON and in HTML all differ. */
    public static final String TOKEN = "kanarek/t0ken+of=a\"kind'&<b>";

    /** The value of a header. */
    public static final String HEADER = "kanarek-header: \"é\" = 7";

    /** A caller's value in a path, a query or a body. */
    public static final String TEXT = "kanarek text/with+all=\"sorts\" & 'ways' <of> żółw\\";

    private static final String BASIC =
            Base64.getEncoder().encodeToString(("nora@example.com:" + TOKEN).getBytes(StandardCharsets.UTF_8));

    /** The part of {@link #BASIC} that is not the login. */
    private static final String BASIC_FRAGMENT = BASIC.substring(28, 44);

    private Canary() {}

    /** Returns all values of a request in the forms in which a service may repeat them. */
    public static List<String> echoes(Received request) {
        List<String> known = new ArrayList<>();
        known.add(request.target());
        known.add(request.body());
        for (Map.Entry<String, String> header : request.headers()) {
            String value = header.getValue();
            known.add(header.getKey() + ": " + value);
            if (value.startsWith("Basic ")) {
                known.add(value.substring("Basic ".length()));
                known.add(new String(
                        Base64.getDecoder().decode(value.substring("Basic ".length())), StandardCharsets.UTF_8));
            }
        }
        List<String> echoes = new ArrayList<>();
        for (String text : known) {
            echoes.add(text);
            echoes.add(decoded(text));
            echoes.add(URLEncoder.encode(text, StandardCharsets.UTF_8));
            echoes.add(URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20"));
            echoes.add(URLEncoder.encode(text, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT));
            echoes.add(json(decoded(text)));
            echoes.add(html(decoded(text)));
        }
        return echoes.stream().filter(text -> !text.isBlank()).distinct().toList();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Returns the text escaped as JSON in the way of PHP. */
    public static String json(String text) {
        return text.chars()
                .mapToObj(character -> character == '"' || character == '\\' || character == '/'
                        ? "\\" + (char) character
                        : character < ' ' || character > '~'
                                ? String.format(Locale.ROOT, "\\u%04x", character)
                                : String.valueOf((char) character))
                .collect(Collectors.joining());
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#039;");
    }

    /** Returns whether a text contains any of these values, or the API key in base64. */
    public static boolean isSeenIn(String text) {
        return text.toLowerCase(Locale.ROOT).contains("kanarek") || text.contains(BASIC_FRAGMENT);
    }

    /** Returns the printed stack trace, with causes and suppressed exceptions. */
    public static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
