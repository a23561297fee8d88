package io.github.livechat4j.cli.report;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;

/** Parses days. */
final class Day implements ITypeConverter<LocalDate> {

    Day() {}

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Failure.of(ExitCode.USAGE, "a day must be written as 2026-03-01, and exist, was '" + text + "'")
                    .because(e);
        }
    }
}
