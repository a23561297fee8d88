package io.github.livechat4j.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses days such as {@code 2026-03-01}. */
public final class DayConverter implements ITypeConverter<LocalDate> {

    /** Called by picocli. */
    public DayConverter() {}

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no day; write it as YYYY-MM-DD");
        }
    }
}
