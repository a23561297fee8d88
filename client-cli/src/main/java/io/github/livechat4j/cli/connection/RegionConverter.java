package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.Closest;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Parses the value of {@code --region}. On the command line an unknown region is a typing error; profiles and the
 * environment may name a region that is newer than this program.
 */
final class RegionConverter implements ITypeConverter<String> {

    private static final List<String> REGIONS = List.of("fra", "dal");

    RegionConverter() {}

    @Override
    public String convert(String text) {
        String word = text.toLowerCase(Locale.ROOT);
        // an empty value has a message of its own
        if (word.isEmpty() || REGIONS.contains(word)) {
            return word;
        }
        // a long value may be a token that was passed as region by mistake
        String was = word.matches("[a-z]{1,10}") ? ", was '" + text + "'" : "";
        throw new TypeConversionException("must be " + String.join(" or ", REGIONS) + was
                + Closest.question(text, REGIONS).map(words -> "; " + words).orElse(""));
    }
}
