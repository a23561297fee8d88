package io.github.livechat4j.cli.export;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The file formats of an export. */
enum ExportFormat {
    NDJSON,
    CSV;

    private static final String GZIP = ".gz";

    /** Returns the format of {@code --format}; without it, the format of the file's extension. */
    static ExportFormat of(@Nullable String asked, String file) {
        if (asked != null) {
            return named(asked);
        }
        String name = file.toLowerCase(Locale.ROOT);
        name = isCompressed(name) ? name.substring(0, name.length() - GZIP.length()) : name;
        if (name.endsWith(".csv")) {
            return CSV;
        }
        if (name.endsWith(".ndjson") || name.endsWith(".jsonl") || name.equals("-")) {
            return NDJSON;
        }
        if (name.endsWith(".parquet")) {
            throw noParquet();
        }
        throw Failure.of(ExitCode.USAGE, "the name " + file + " says nothing about the format")
                .advise("name it *.ndjson or *.csv, with .gz behind it to compress it, or add --format ndjson or csv");
    }

    private static ExportFormat named(String asked) {
        return switch (asked.toLowerCase(Locale.ROOT)) {
            case "ndjson", "jsonl" -> NDJSON;
            case "csv" -> CSV;
            case "parquet" -> throw noParquet();
            default -> throw Failure.of(ExitCode.USAGE, "--format must be ndjson or csv, was " + asked);
        };
    }

    private static Failure noParquet() {
        return Failure.of(ExitCode.USAGE, "parquet is not supported, since an export to it could not be resumed")
                .advise("export to chats.ndjson.gz, then run: duckdb -c"
                        + " \"copy (from read_json('chats.ndjson.gz', sample_size=-1)) to 'chats.parquet'\"");
    }

    static boolean isCompressed(String file) {
        return file.toLowerCase(Locale.ROOT).endsWith(GZIP);
    }

    /** Returns the word on the command line. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
