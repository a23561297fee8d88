package io.github.livechat4j.cli.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
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
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is none of " + known.stream().map(word).collect(Collectors.joining(", "))));
    }
}
