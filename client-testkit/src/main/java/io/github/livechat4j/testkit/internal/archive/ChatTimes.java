package io.github.livechat4j.testkit.internal.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes local times as the service does, such as {@code Sun, 03/29/26 02:05:00 pm}. Threads may share it. */
final class ChatTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE, MM/dd/yy ", Locale.ENGLISH);
    private static final int DAY_SECONDS = 86_400;

    private final ZoneId zone;
    // most times of a page are of one day, and a formatter takes longer than all other parts of a line
    private volatile @Nullable Day latest;

    ChatTimes(ZoneId zone) {
        this.zone = zone;
    }

    String text(long epochSecond) {
        long local = epochSecond
                + zone.getRules().getOffset(Instant.ofEpochSecond(epochSecond)).getTotalSeconds();
        int second = (int) Math.floorMod(local, (long) DAY_SECONDS);
        int hour = second / 3600;
        StringBuilder text = new StringBuilder(24).append(day(Math.floorDiv(local, DAY_SECONDS)));
        two(text, hour % 12 == 0 ? 12 : hour % 12).append(':');
        two(text, second / 60 % 60).append(':');
        return two(text, second % 60).append(hour < 12 ? " am" : " pm").toString();
    }

    private String day(long number) {
        Day day = latest;
        if (day == null || day.number != number) {
            day = new Day(number, DAY.format(LocalDate.ofEpochDay(number)));
            latest = day;
        }
        return day.text;
    }

    private static StringBuilder two(StringBuilder text, int number) {
        return text.append((char) ('0' + number / 10)).append((char) ('0' + number % 10));
    }

    private record Day(long number, String text) {}
}
