package io.github.livechat4j.sync;

import io.github.livechat4j.text.internal.VisibleText;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Formats texts of an account for a plan: on one line, without control characters, and shortened. */
final class Shown {

    private static final int LONGEST = 60;
    private static final int CONTEXT = 15;

    private Shown() {}

    static String name(@Nullable String text) {
        String line = text == null
                ? ""
                : VisibleText.spaced(text).replaceAll("[\\p{Cf}\\s]+", " ").strip();
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return line;
        }
        return line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)).strip() + "…";
    }

    static String quoted(@Nullable String text) {
        return '"' + name(text) + '"';
    }

    /** Returns both texts, cut to start shortly before the first difference. */
    static String change(@Nullable String before, @Nullable String after) {
        String old = Objects.requireNonNullElse(before, "");
        String changed = Objects.requireNonNullElse(after, "");
        int same = 0;
        while (same < Math.min(old.length(), changed.length()) && old.charAt(same) == changed.charAt(same)) {
            same++;
        }
        int start = same > LONGEST / 2 ? same - CONTEXT : 0;
        String oldShown = quoted(from(start, old));
        String changedShown = quoted(from(start, changed));
        return oldShown.equals(changedShown)
                ? changedShown + " with other spaces, line ends or invisible characters"
                : oldShown + " becomes " + changedShown;
    }

    private static String from(int start, String text) {
        if (start == 0) {
            return text;
        }
        // never starts with the second half of a surrogate pair
        return "…" + text.substring(Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start);
    }
}
