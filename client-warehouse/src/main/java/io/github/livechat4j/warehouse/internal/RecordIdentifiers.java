package io.github.livechat4j.warehouse.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The e-mail addresses, ids and IPs that a record names, in lower case: those that are a value, and those within a
 * text, such as a message or a URL, also percent-encoded or in JSON within a text. Names of members are none.
 *
 * <p>An identifier is a whole word: {@code anna@example.com} is not in {@code johanna@example.com} and not in
 * {@code anna@example.com.pl}.
 */
public final class RecordIdentifiers {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .build())
            .build();

    private static final int LONGEST = 320;
    private static final int SHORTEST_ID = 8;

    /** Runs of characters that addresses, ids and IPv4 addresses have. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}._+@'-]+");

    private static final Pattern IPV6 = Pattern.compile("[0-9a-f]*:[0-9a-f:]*:[0-9a-f:.]*");
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+");
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._-]*\\d[\\p{L}\\p{N}._-]*");
    private static final Pattern EDGES = Pattern.compile("^[.'+-]+|[.'+-]+$");
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final int HEX = 16;

    private final Set<String> found = new HashSet<>();

    private RecordIdentifiers() {}

    /**
     * Checks an identifier.
     *
     * @param identifier an e-mail address, an id or an IP
     * @return the identifier as {@link #of} returns it
     * @throws IllegalArgumentException if it could be a word of every record, such as {@code chat}
     */
    public static String checked(String identifier) {
        String stripped = identifier.strip().toLowerCase(Locale.ROOT);
        if (!isOne(stripped)) {
            throw new IllegalArgumentException("\"" + identifier
                    + "\" identifies no visitor; pass an e-mail address, an IP, or an id of eight characters or more"
                    + " with a digit, such as S1354547427.0c151b0e1b");
        }
        return stripped;
    }

    private static boolean isOne(String word) {
        return word.length() <= LONGEST
                && (ADDRESS.matcher(word).matches()
                        || IPV4.matcher(word).matches()
                        || (word.length() > 2 && IPV6.matcher(word).matches())
                        || (word.length() >= SHORTEST_ID && ID.matcher(word).matches()));
    }

    /**
     * Finds the identifiers of a record.
     *
     * @param json the record, or any text
     * @return the identifiers in lower case
     */
    public static Set<String> of(String json) {
        RecordIdentifiers identifiers = new RecordIdentifiers();
        try (JsonParser parser = FACTORY.createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken().isScalarValue() && parser.currentToken() != JsonToken.VALUE_NULL) {
                    identifiers.add(parser.getText());
                }
            }
        } catch (IOException e) {
            // no JSON, so its bytes are searched as they are
            identifiers.add(json);
        }
        return identifiers.found;
    }

    private void add(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        words(lower);
        String plain = lower;
        if (plain.indexOf('%') >= 0) {
            plain = ENCODED.matcher(plain)
                    .replaceAll(RecordIdentifiers::decoded)
                    .toLowerCase(Locale.ROOT);
            words(plain);
        }
        if (plain.contains("\\u")) {
            words(ESCAPED.matcher(plain)
                    .replaceAll(RecordIdentifiers::unescaped)
                    .toLowerCase(Locale.ROOT));
        }
    }

    private static String decoded(MatchResult match) {
        byte[] bytes = HexFormat.of().parseHex(match.group().replace("%", ""));
        return Matcher.quoteReplacement(new String(bytes, StandardCharsets.UTF_8));
    }

    private static String unescaped(MatchResult match) {
        return Matcher.quoteReplacement(Character.toString(Integer.parseInt(match.group(1), HEX)));
    }

    private void words(String text) {
        word(text.strip());
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            word(words.group());
            word(EDGES.matcher(words.group()).replaceAll(""));
            if (words.group().indexOf('\'') >= 0) {
                for (String part : words.group().split("'", -1)) {
                    word(EDGES.matcher(part).replaceAll(""));
                }
            }
        }
        Matcher addresses = IPV6.matcher(text);
        while (text.indexOf(':') >= 0 && addresses.find()) {
            word(EDGES.matcher(addresses.group()).replaceAll(""));
        }
    }

    private void word(String word) {
        if (isOne(word)) {
            found.add(word);
        }
    }
}
