package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.cli.TextInput;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file formats of an export. */
enum ExportFormat {
    NDJSON,
    CSV,
    PARQUET;

    /** The ending of the name of a Parquet file. */
    static final String PARQUET_ENDING = ".parquet";

    private static final String GZIP = ".gz";

    /** Returns the format of {@code --format}; without it, the format of the file's extension. */
    static ExportFormat of(@Nullable String asked, String file) {
        if (asked != null) {
            return checked(named(asked), file);
        }
        String name = file.toLowerCase(Locale.ROOT);
        name = isCompressed(name) ? name.substring(0, name.length() - GZIP.length()) : name;
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.equals("-")) {
            return NDJSON;
        }
        if (name.endsWith(PARQUET_ENDING)) {
            return checked(PARQUET, file);
        }
        throw Failure.of(ExitCode.USAGE, "the name " + file + " says nothing about the format")
                .advise("name it *.ndjson or *.csv, with .gz behind it to compress it, or *.parquet, or add --format"
                        + " ndjson, csv or parquet");
    }

    private static ExportFormat named(String asked) {
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "ndjson", "jsonl" -> NDJSON;
            case "csv" -> CSV;
            case "parquet" -> PARQUET;
            default -> throw Failure.of(ExitCode.USAGE, "--format must be ndjson, csv or parquet, was " + asked);
        };
    }

    private static ExportFormat checked(ExportFormat format, String file) {
        if (format == PARQUET && file.equals(TextInput.STANDARD)) {
            throw Failure.of(ExitCode.USAGE, "parquet cannot be written to standard output")
                    .advise("name a file with -o, such as chats.parquet");
        }
        if (format == PARQUET && isCompressed(file)) {
            throw Failure.of(ExitCode.USAGE, "a parquet file is compressed already, but " + file + " ends in .gz")
                    .advise("name it *.parquet");
        }
        return format;
    }

    static boolean isCompressed(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** Returns the word on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
