package io.github.livechat4j.cli.replicate;

import java.util.Locale;

/** The values of {@code --format} of {@code livechat replicate tables}. */
enum TableFormat {
    /** A heading and a table for each table of the database. */
    MARKDOWN,
    /** A line for each column. */
    CSV;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
