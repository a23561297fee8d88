package io.github.livechat4j.cli;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Finds the words that were probably meant by a misspelt one: those with the fewest changes, if these are few compared
 * with the length of the word; else those that contain the word.
 */
public final class Closest {

    private static final int MOST = 3;

    private Closest() {}

    /**
     * Words a question for the advice of a failure.
     *
     * @param misspelt the word as given
     * @param words the allowed words
     * @return {@code did you mean chats or tickets?}, with at most three words; empty if no word is close
     */
    public static Optional<String> question(String misspelt, Collection<String> words) {
        List<String> close = to(misspelt, words);
        return close.isEmpty() ? Optional.empty() : Optional.of("did you mean " + String.join(" or ", close) + "?");
    }

    /**
     * Words the advice of a failure about an unknown word.
     *
     * @param misspelt the word as given
     * @param words the allowed words
     * @param list the command that lists the allowed words
     * @return {@code did you mean chats or tickets? see: COMMAND}, without the question if no word is close
     */
    public static String advice(String misspelt, Collection<String> words, String list) {
        return question(misspelt, words).map(question -> question + " ").orElse("") + "see: " + list;
    }

    static List<String> to(String misspelt, Collection<String> words) {
        int few = Math.max(1, misspelt.length() / 3);
        int fewest =
                words.stream().mapToInt(word -> changes(misspelt, word)).min().orElse(Integer.MAX_VALUE);
        return words.stream()
                .filter(word -> fewest <= few ? changes(misspelt, word) == fewest : contains(word, misspelt))
                .sorted(Comparator.comparingInt(String::length))
                .limit(MOST)
                .toList();
    }

    private static boolean contains(String word, String part) {
        return part.length() > 1 && word.toLowerCase(Locale.ROOT).contains(part.toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the optimal string alignment distance: the number of letters to insert, delete or replace, and of
     * neighbours to swap, regardless of their case.
     */
    private static int changes(String from, String to) {
        String one = from.toLowerCase(Locale.ROOT);
        String other = to.toLowerCase(Locale.ROOT);
        int[][] distances = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) {
            for (int j = 0; j <= other.length(); j++) {
                distances[i][j] = i == 0 || j == 0 ? i + j : fewest(one, i, other, j, distances);
            }
        }
        return distances[one.length()][other.length()];
    }

    private static int fewest(String one, int i, String other, int j, int[][] distances) {
        int replaced = distances[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        int fewest = Math.min(replaced, Math.min(distances[i - 1][j], distances[i][j - 1]) + 1);
        boolean isSwapped =
                i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
        return isSwapped ? Math.min(fewest, distances[i - 2][j - 2] + 1) : fewest;
    }
}
