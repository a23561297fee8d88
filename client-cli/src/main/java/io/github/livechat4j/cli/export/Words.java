package io.github.livechat4j.cli.export;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.TypeConversionException;

/** Reads words of the contract's enumerations. The models take any word; on a command line, one that is not known is misspelt. */
final class Words {

    private Words() {}

    static <T> T known(String text, List<T> known, Function<T, String> word) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return known.stream()
                .filter(each -> word.apply(each).equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "'" + text + "' is none of " + known.stream().map(word).collect(Collectors.joining(", "))));
    }
}
