package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.Closest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses words of the contract's enumerations. The models accept any word, but on the command line an unknown word is a
 * typing error, and is rejected.
 */
final class EnumerationWords {

    private EnumerationWords() {}

    static <T> T known(String text, List<T> known, Function<T, String> word) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> word.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> unknown(text, known.stream().map(word).toList()));
    }

    private static TypeConversionException unknown(String text, List<String> words) {
        String question = Closest.question(text, words).map(each -> "; " + each).orElse("");
        return new TypeConversionException(
                "must be one of " + String.join(", ", words) + ", was '" + text + "'" + question);
    }
}
