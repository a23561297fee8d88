package io.github.livechat4j.reports;

import java.io.IOException;
import java.util.List;

/**
 * A result that can be written as a table.
 *
 * <p>A text that a spreadsheet would run as a formula gets the prefix {@code '}. Numbers stay numbers, including
 * negative ones. Times are written as {@code 2026-03-01 09:00}, durations as seconds.
 */
public interface Tabular {

    /**
     * Returns the rows as texts, with the column names as the first row. Absent values are empty texts.
     *
     * @return the rows, all of the same length
     */
    List<List<String>> rows();

    /**
     * Returns the rows as comma-separated values as in RFC 4180, with CRLF line ends.
     *
     * @return the CSV text
     */
    default String toCsv() {
        StringBuilder csv = new StringBuilder();
        Csv.write(rows(), csv::append);
        return csv.toString();
    }

    /**
     * Writes the rows as comma-separated values as in RFC 4180, with CRLF line ends.
     *
     * @param out the destination
     * @throws IOException if writing fails
     */
    default void toCsv(Appendable out) throws IOException {
        Csv.write(rows(), out::append);
    }

    /**
     * Escapes a text for a table cell, for custom tables.
     *
     * @param text any text
     * @return the CSV text, with the prefix {@code '} if a spreadsheet would run it as a formula
     */
    static String text(String text) {
        return Csv.text(text);
    }
}
