package io.github.livechat4j.cli.resources;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** Finds the word that was probably meant. */
final class Closest {

    private Closest() {}

    /** The word that takes the fewest changes, if they are few; the number of letters counts, not their case. */
    static Optional<String> to(String misspelt, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> changes(misspelt, word)))
                .filter(word -> changes(misspelt, word) <= Math.max(1, misspelt.length() / 3));
    }

    /** Letters to insert, leave out or replace (Levenshtein). */
    private static int changes(String from, String to) {
        String one = from.toLowerCase(Locale.ROOT);
        String other = to.toLowerCase(Locale.ROOT);
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
