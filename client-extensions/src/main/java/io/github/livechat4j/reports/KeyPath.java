package io.github.livechat4j.reports;

import java.util.regex.Pattern;

/**
 * Writes the path of a row in a body as {@code $["2026-03-01"]}. A key may be any text: a long or odd one is shown only
 * in part.
 */
final class KeyPath {

    private static final Pattern UNSHOWN = Pattern.compile("[^\\p{L}\\p{N} ._:/@+-]");
    private static final int LONGEST = 40;

    private KeyPath() {}

    static String of(String key) {
        String shown = key.length() <= LONGEST ? key : key.substring(0, LONGEST) + "...";
        return "$[\"" + UNSHOWN.matcher(shown).replaceAll("?") + "\"]";
    }
}
