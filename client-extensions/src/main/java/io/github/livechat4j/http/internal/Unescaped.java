package io.github.livechat4j.http.internal;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text with all escapes resolved: percent-encoding, JSON, HTML, and combinations of them. It maps each octet to its
 * position in the original text, so that a value is found in any escaped form.
 */
final class Unescaped {

    private static final String INSTEAD = "***";

    /** The most layers of escapes that are resolved. */
    private static final int MOST_LAYERS = 16;

    private static final Pattern ESCAPE = Pattern.compile("%(?<percent>[0-9a-fA-F]{2})"
            + "|(?<units>(?:\\\\u[0-9a-fA-F]{4})+)"
            + "|\\\\(?<escaped>.)"
            + "|&#(?<decimal>[0-9]{1,6});"
            + "|&#[xX](?<hex>[0-9a-fA-F]{1,5});"
            + "|&(?<named>amp|lt|gt|quot|apos);");

    /** A word; longer texts are not treated as words. */
    private static final Pattern WORD = Pattern.compile("[a-z_]{1,20}");

    private static final Map<String, String> NAMED =
            Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

    private static final int UNIT_LENGTH = "\\u0000".length();
    private static final int HEX = 16;
    private static final char ASCII = 0x7F;

    /** The unescaped text in UTF-8, with one character per octet. */
    private final StringBuilder octets = new StringBuilder();

    /** The start and end of each octet in the original text. */
    private int[] starts = new int[64];

    private int[] ends = new int[64];

    private Unescaped() {}

    /** Resolves the escapes of a text. */
    static Unescaped of(String text) {
        Unescaped unescaped = new Unescaped();
        int next;
        for (int index = 0; index < text.length(); index = next) {
            next = text.offsetByCodePoints(index, 1);
            unescaped.add(octets(text.substring(index, next)), index, next);
        }
        for (int layer = 0;
                layer < MOST_LAYERS && ESCAPE.matcher(unescaped.octets).find();
                layer++) {
            unescaped = unescaped.withoutOneLayer();
        }
        return unescaped;
    }

    private Unescaped withoutOneLayer() {
        Unescaped inner = new Unescaped();
        Matcher escape = ESCAPE.matcher(octets);
        int read = 0;
        while (escape.find()) {
            inner.addAll(this, read, escape.start());
            inner.add(meaning(escape), starts[escape.start()], ends[escape.end() - 1]);
            read = escape.end();
        }
        inner.addAll(this, read, octets.length());
        return inner;
    }

    private static String meaning(Matcher escape) {
        if (escape.group("percent") != null) {
            return Character.toString(Integer.parseInt(escape.group("percent"), HEX));
        }
        if (escape.group("units") != null) {
            return octets(units(escape.group("units")));
        }
        if (escape.group("escaped") != null) {
            // escaped line breaks and tabs become spaces
            return "bfnrt".contains(escape.group("escaped")) ? " " : escape.group("escaped");
        }
        if (escape.group("decimal") != null) {
            return octets(Character.toString(Integer.parseInt(escape.group("decimal"))));
        }
        return escape.group("hex") != null
                ? octets(Character.toString(Integer.parseInt(escape.group("hex"), HEX)))
                : NAMED.getOrDefault(escape.group("named"), "");
    }

    private static String units(String escapes) {
        StringBuilder units = new StringBuilder();
        for (int index = 0; index < escapes.length(); index += UNIT_LENGTH) {
            units.append((char) Integer.parseInt(escapes.substring(index + 2, index + UNIT_LENGTH), HEX));
        }
        return units.toString();
    }

    private static String octets(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }

    private void add(String more, int start, int end) {
        int length = octets.length() + more.length();
        if (length > starts.length) {
            starts = Arrays.copyOf(starts, 2 * length);
            ends = Arrays.copyOf(ends, 2 * length);
        }
        Arrays.fill(starts, octets.length(), length, start);
        Arrays.fill(ends, octets.length(), length, end);
        octets.append(more);
    }

    private void addAll(Unescaped outer, int from, int to) {
        for (int index = from; index < to; index++) {
            add(String.valueOf(outer.octets.charAt(index)), outer.starts[index], outer.ends[index]);
        }
    }

    /** Returns the text for comparison: in lower case, with spaces for plus signs and line breaks. */
    String words() {
        return octets.toString().toLowerCase(Locale.ROOT).replace('+', ' ').replaceAll("[\\x00-\\x1f\\x7f]", " ");
    }

    /**
     * Redacts values in the original text.
     *
     * @param text the original text
     * @param secrets the {@link #words} of texts that are redacted everywhere
     * @param values the {@link #words} of texts that are redacted unless they are inside a longer word
     * @return the text with asterisks in place of each value; the text itself if it contains none
     */
    String without(String text, Collection<String> secrets, Collection<String> values) {
        String words = words();
        BitSet certain = new BitSet();
        BitSet possible = new BitSet();
        secrets.forEach(secret -> find(secret, words, certain));
        values.forEach(value -> find(value, words, WORD.matcher(value).matches() ? possible : certain));
        possible.or(certain);
        // a value that is a word reveals nothing inside a longer word, such as chat in max_chats_count
        for (int start = 0; start < words.length(); start++) {
            int end = start;
            while (end < words.length() && isOfAWord(words.charAt(end))) {
                end++;
            }
            if (possible.nextClearBit(start) >= end) {
                certain.set(start, end);
            }
            start = end;
        }
        BitSet hidden = new BitSet();
        certain.stream().forEach(octet -> hidden.set(starts[octet], ends[octet]));
        return masked(text, hidden);
    }

    private static void find(String value, String words, BitSet found) {
        for (int at = words.indexOf(value); at >= 0; at = words.indexOf(value, at + 1)) {
            found.set(at, at + value.length());
        }
    }

    private static boolean isOfAWord(char octet) {
        // an octet outside ASCII nearly always belongs to a letter
        return octet > ASCII || Character.isLetterOrDigit(octet) || octet == '_';
    }

    private static String masked(String text, BitSet hidden) {
        StringBuilder shown = new StringBuilder();
        int seen = 0;
        for (int next = hidden.nextSetBit(0); next >= 0; next = hidden.nextSetBit(seen)) {
            shown.append(text, seen, next).append(INSTEAD);
            seen = hidden.nextClearBit(next);
        }
        return shown.append(text, seen, text.length()).toString();
    }
}
