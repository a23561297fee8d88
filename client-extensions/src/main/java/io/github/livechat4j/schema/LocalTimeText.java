package io.github.livechat4j.schema;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Reads local times in the two forms of the service, {@code Thu, 03/05/26 02:15:09 pm} and {@code 2026-03-05 14:15:09}.
 * The name of the day is not compared with the date.
 */
public final class LocalTimeText {

    private static final int CENTURY = 2000;
    private static final int HALF_DAY = 12;

    /** The form behind the name of the day; a {@code 0} stands for any digit. */
    private static final String TWELVE_HOURS = "00/00/00 00:00:00 ";

    private static final String DATE_FIRST = "0000-00-00 00:00:00";

    private LocalTimeText() {}

    /**
     * Reads a local time.
     *
     * @param text the text
     * @return the time; empty if the text has another form, or is no possible time ({@code 0000-00-00 00:00:00})
     * @throws NullPointerException if the text is null
     */
    public static Optional<LocalDateTime> parse(String text) {
        try {
            if (has(DATE_FIRST, text, 0) && text.length() == DATE_FIRST.length()) {
                return Optional.of(LocalDateTime.of(
                        two(text, 0) * 100 + two(text, 2),
                        two(text, 5),
                        two(text, 8),
                        two(text, 11),
                        two(text, 14),
                        two(text, 17)));
            }
            int from = text.indexOf(',') + 1;
            while (from < text.length() && text.charAt(from) == ' ') {
                from++;
            }
            return has(TWELVE_HOURS, text, from) ? ofTwelveHours(text, from) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> ofTwelveHours(String text, int from) {
        int end = from + TWELVE_HOURS.length();
        boolean isAfternoon = text.regionMatches(true, end, "pm", 0, 2);
        int hour = two(text, from + 9);
        boolean isWhole = text.length() == end + 2 && hour >= 1 && hour <= HALF_DAY;
        if (!isWhole || !(isAfternoon || text.regionMatches(true, end, "am", 0, 2))) {
            return Optional.empty();
        }
        return Optional.of(LocalDateTime.of(
                CENTURY + two(text, from + 6),
                two(text, from),
                two(text, from + 3),
                hour % HALF_DAY + (isAfternoon ? HALF_DAY : 0),
                two(text, from + 12),
                two(text, from + 15)));
    }

    private static boolean has(String form, String text, int from) {
        if (text.length() < from + form.length()) {
            return false;
        }
        for (int i = 0; i < form.length(); i++) {
            char wanted = form.charAt(i);
            char found = text.charAt(from + i);
            if (wanted == '0' ? found < '0' || found > '9' : found != wanted) {
                return false;
            }
        }
        return true;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
