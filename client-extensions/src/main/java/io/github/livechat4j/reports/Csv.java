package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes CSV cells: escapes separators for parsers and formulas for spreadsheets. */
final class Csv {

    private static final String LINE_END = "\r\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /**
     * The start of a text that a spreadsheet may run as a formula. It includes leading spaces, which some spreadsheets
     * strip, and full-width signs, which some treat like the ASCII ones.
     */
    private static final Pattern FORMULA = Pattern.compile("[\\t\\r\\n]|[\\s\\p{Z}\\p{Cntrl}\\uFEFF]*[=+\\-@＝＋－＠]");

    /** Characters that need quotes; semicolons and tabs too, since some locales use them as separators. */
    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private Csv() {}

    /** Receives the written text. */
    @FunctionalInterface
    interface Out<E extends Exception> {
        void append(CharSequence text) throws E;
    }

    static <E extends Exception> void write(List<List<String>> rows, Out<E> out) throws E {
        for (List<String> row : rows) {
            String separator = "";
            for (String cell : row) {
                out.append(separator);
                out.append(quoted(cell));
                separator = ",";
            }
            out.append(LINE_END);
        }
    }

    private static String quoted(String cell) {
        return QUOTED.matcher(cell).find() ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** Escapes a text that a spreadsheet would run as a formula. */
    static String text(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    static String number(Optional<BigDecimal> number) {
        return number.map(present -> present.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
