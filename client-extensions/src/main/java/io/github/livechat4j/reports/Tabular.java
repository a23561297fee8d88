package io.github.livechat4j.reports;

import java.io.IOException;
import java.util.List;

/**
 * What can be put into a spreadsheet.
 *
 * <p>A text that a spreadsheet would take for a formula has a {@code '} put before it. Numbers stay numbers, also negative ones.
 * Times are written as {@code 2026-03-01 09:00}, durations as seconds.
 */
public interface Tabular {

    /**
     * Gives the rows as texts, the names of the columns first. What is absent is an empty text.
     *
     * @return the rows, all of the same length
     */
    List<List<String>> rows();

    /**
     * Gives the rows as comma-separated values, as RFC 4180 has them: lines end with CRLF.
     *
     * @return the text
     */
    default String toCsv() {
        StringBuilder csv = new StringBuilder();
        Csv.write(rows(), csv::append);
        return csv.toString();
    }

    /**
     * Writes the rows as comma-separated values, as RFC 4180 has them: lines end with CRLF.
     *
     * @param out where to
     * @throws IOException if it cannot be written there
     */
    default void toCsv(Appendable out) throws IOException {
        Csv.write(rows(), out::append);
    }

    /**
     * Makes a text safe for a cell, for tables of one's own.
     *
     * @param text any text
     * @return the text, with a {@code '} before it if a spreadsheet would take it for a formula
     */
    static String text(String text) {
        return Csv.text(text);
    }
}
