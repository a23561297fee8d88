package io.github.livechat4j.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses IANA names of time zones, such as {@code Europe/Warsaw}. */
public final class ZoneConverter implements ITypeConverter<ZoneId> {

    /** Called by picocli. */
    public ZoneConverter() {}

    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneId.of(text);
        } catch (DateTimeException e) {
            String question = Closest.question(text, ZoneId.getAvailableZoneIds())
                    .map(words -> "; " + words)
                    .orElse("");
            throw new TypeConversionException(
                    "'" + text + "' is no time zone; write its IANA name, such as Europe/Warsaw or UTC" + question);
        }
    }
}
