package io.github.livechat4j.cli.resources;

import java.util.Locale;

/** How an answer is printed. */
enum Format {
    /** Lines of cells. */
    TABLE,
    /** As the service sent it, indented. */
    JSON,
    /** A record in each line. */
    NDJSON;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
