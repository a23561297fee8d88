package io.github.livechat4j.cli.export;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Parses days. */
final class DayConverter implements ITypeConverter<LocalDate> {

    DayConverter() {}

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + text + "' is no day; write it as YYYY-MM-DD");
        }
    }
}
