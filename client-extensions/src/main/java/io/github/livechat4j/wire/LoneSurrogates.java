package io.github.livechat4j.wire;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Half characters, as they are left when a text is cut within an emoji. JSON can say them as {@code \ud83d}; UTF-8 cannot,
 * and would turn them into question marks.
 */
final class LoneSurrogates {

    // a regular expression sees a pair as one character, which is no surrogate
    private static final Pattern LONE_SURROGATE = Pattern.compile("\\p{Cs}");

    private LoneSurrogates() {}

    /** Escapes them in a JSON text, where they can only be within a text. */
    static String escaped(String json) {
        return hasSurrogate(json) ? LONE_SURROGATE.matcher(json).replaceAll(LoneSurrogates::escape) : json;
    }

    private static String escape(MatchResult surrogate) {
        return "\\\\u" + Integer.toHexString(surrogate.group().charAt(0));
    }

    static boolean isIn(String text) {
        return hasSurrogate(text) && LONE_SURROGATE.matcher(text).find();
    }

    /** Most texts have no surrogates at all, and a regular expression takes long to see it. */
    private static boolean hasSurrogate(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (Character.isSurrogate(text.charAt(index))) {
                return true;
            }
        }
        return false;
    }

    /** A name, if it can be read again: in names, half characters cannot. */
    static String checkedName(String name) {
        if (isIn(name)) {
            throw new IllegalArgumentException("The name \"" + name + "\" has half a character");
        }
        return name;
    }

    /** Refuses a value that would arrive as another one, by its name. */
    static void refuse(String name, String text) {
        checkedName(name);
        if (isIn(text)) {
            throw new IllegalArgumentException(name + " has half a character");
        }
    }
}
