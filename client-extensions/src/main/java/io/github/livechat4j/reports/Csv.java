package io.github.livechat4j.reports;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Writes cells so that neither a parser nor a spreadsheet can take them for something else. */
final class Csv {

    private static final String LINE_END = "\r\n";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    /** Also after spaces, which some spreadsheets cut off, and in their wide forms, which some take for the same. */
    private static final Pattern FORMULA = Pattern.compile("[\\t\\r\\n]|[\\s\\p{Z}\\p{Cntrl}\\uFEFF]*[=+\\-@＝＋－＠]");

    /** Semicolons and tabs too, which are what separates cells in some countries. */
    private static final Pattern QUOTED = Pattern.compile("[\",;\\t\\r\\n]");

    private Csv() {}

    /** Takes what is written. */
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

    /** A text as it can be shown: not as a formula. */
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
