package io.github.livechat4j.http.internal;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the right region of an account in an answer that says the request went to the wrong one. */
final class Region {

    private static final Pattern MISDIRECTED = Pattern.compile("misdirected[ _-]?request", Pattern.CASE_INSENSITIVE);

    private static final Pattern WORD = Pattern.compile("[a-z]{3}");

    private static final Pattern KNOWN =
            Pattern.compile("(?<![a-z0-9])(fra|dal)(?![a-z0-9])", Pattern.CASE_INSENSITIVE);

    private static final String BETWEEN =
            "(?:\\W+(?:the|this|region|is|data|cent(?:er|re)|to|in|for|X-Region))*\\W+(fra|dal)(?![a-z0-9])";

    private static final Pattern RIGHT = Pattern.compile(
            "\\b(?:use|using|try|correct|right|proper|expected|belongs)\\b" + BETWEEN, Pattern.CASE_INSENSITIVE);

    /** The wrong region in a sentence, which must not be taken for the right one if no other is named. */
    private static final Pattern WRONG =
            Pattern.compile("\\b(?:wrong|incorrect|invalid|not)\\b" + BETWEEN, Pattern.CASE_INSENSITIVE);

    private Region() {}

    /** Returns whether an answer says that the request went to the wrong region. */
    static boolean isSpokenOf(List<String> words) {
        return words.stream().anyMatch(word -> MISDIRECTED.matcher(word).find());
    }

    /** Returns the region that a header value names. */
    static Optional<String> ofWord(String value) {
        String word = value.strip().toLowerCase(Locale.ROOT);
        return WORD.matcher(word).matches() ? Optional.of(word) : Optional.empty();
    }

    /** Returns the region in the host of an address: {@code https://api-fra.example.com/}. */
    static Optional<String> ofAddress(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? Optional.empty() : only(host);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the region that a sentence names. */
    static Optional<String> ofText(String text) {
        Matcher right = RIGHT.matcher(text);
        return right.find()
                ? Optional.of(right.group(1).toLowerCase(Locale.ROOT))
                : only(WRONG.matcher(text).replaceAll(""));
    }

    private static Optional<String> only(String text) {
        List<String> named = KNOWN.matcher(text)
                .results()
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        return named.size() == 1 ? Optional.of(named.get(0)) : Optional.empty();
    }
}
