package io.github.livechat4j.sync;

import org.jspecify.annotations.Nullable;

/** Texts of an account as a plan shows them: on one line, which does nothing to a terminal, and short. */
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String name(@Nullable String text) {
        String line = text == null
                ? ""
                : text.replaceAll("[\\p{Cntrl}\\p{Cf}\\s\\u2028\\u2029]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    static String quoted(@Nullable String text) {
        return '"' + name(text) + '"';
    }
}
