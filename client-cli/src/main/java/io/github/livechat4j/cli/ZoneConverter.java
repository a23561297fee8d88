package io.github.livechat4j.cli;

import io.github.livechat4j.text.internal.ZoneNames;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses IANA names of time zones, such as {@code Europe/Warsaw}. */
public final class ZoneConverter implements ITypeConverter<ZoneId> {

    /** Called by picocli. */
    public ZoneConverter() {}

    @Override
    public ZoneId convert(String text) {
        try {
            return ZoneNames.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(unknown(text));
        }
    }

    /** Returns the names to suggest: those of IANA, without the names of old systems that only Java has. */
    private static List<String> suggested() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(name -> !name.startsWith("SystemV/"))
                .toList();
    }

    /** Words the message for a zone that this Java does not know: it is newer than this Java, or does not exist. */
    static String unknown(String text) {
        return ZoneNames.newer(text)
                .map(newer -> "'" + text + "' is a time zone since release " + newer.release()
                        + " of the IANA data, but this Java has release " + ZoneNames.release()
                        + ": update Java, or write "
                        + newer.instead() + ", which has the same time today")
                .orElseGet(() -> "'" + text + "' is no time zone; write its IANA name, such as Europe/Warsaw or UTC"
                        + Closest.question(text, suggested())
                                .map(words -> "; " + words)
                                .orElse(""));
    }
}
