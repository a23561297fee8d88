package io.github.livechat4j.cli.resources;

import java.util.Locale;

/** The formats of an answer. */
enum AnswerFormat {
    /** An aligned table. */
    TABLE,
    /** Comma-separated values with a header, for spreadsheets. */
    CSV,
    /** JSON as the service sent it, indented. */
    JSON,
    /** JSON with one record per line. */
    NDJSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
