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

    /** Escapes them in a JSON text, where they can only be within a text or a name. */
    static String escaped(String json) {
        return LONE_SURROGATE.matcher(json).replaceAll(LoneSurrogates::escape);
    }

    private static String escape(MatchResult surrogate) {
        return "\\\\u" + Integer.toHexString(surrogate.group().charAt(0));
    }
}
