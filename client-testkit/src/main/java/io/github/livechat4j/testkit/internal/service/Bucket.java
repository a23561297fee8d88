package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report and the time that it covers.
 *
 * @param key its key
 * @param from the first second
 * @param to the second after the last
 * @param days the days of a month, null for others
 * @param isHour whether it is an hour
 */
record Bucket(String key, long from, long to, @Nullable Period days, boolean isHour) {

    /** In their order. Every bucket of the period is there, be it empty. */
    static List<Bucket> of(ObjectNode query, Period period) {
        String length = query.has("group_by") ? query.path("group_by").asText() : "hour";
        if (length.equals("month")) {
            return months(period);
        }
        // asked for hours of several days, the service answers by day
        return length.equals("hour") && period.isOneDay() ? hours(period) : days(period);
    }

    static List<Bucket> hours(Period day) {
        List<Bucket> buckets = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            // where clocks are put forward an hour is empty, where they are put back one is long
            buckets.add(new Bucket(
                    String.format(Locale.ROOT, "%02d:00", hour), begin(day, hour), begin(day, hour + 1), null, true));
        }
        return buckets;
    }

    private static long begin(Period day, int hour) {
        return hour == 24
                ? day.to()
                : ZonedDateTime.of(day.first(), LocalTime.of(hour, 0), day.zone())
                        .toEpochSecond();
    }

    private static List<Bucket> days(Period period) {
        List<Bucket> buckets = new ArrayList<>();
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            Period one = new Period(day, day, period.zone());
            buckets.add(new Bucket(day.toString(), one.from(), one.to(), null, false));
        }
        return buckets;
    }

    private static List<Bucket> months(Period period) {
        List<Bucket> buckets = new ArrayList<>();
        YearMonth last = YearMonth.from(period.last());
        for (YearMonth month = YearMonth.from(period.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate begin = month.atDay(1).isBefore(period.first()) ? period.first() : month.atDay(1);
            LocalDate end = month.atEndOfMonth().isAfter(period.last()) ? period.last() : month.atEndOfMonth();
            Period days = new Period(begin, end, period.zone());
            buckets.add(new Bucket(month.toString(), days.from(), days.to(), days, false));
        }
        return buckets;
    }

    /** The row as it begins: months say which days they cover. */
    ObjectNode row() {
        ObjectNode row = new ObjectNode();
        if (days != null) {
            row.put("begin", days.first().toString()).put("end", days.last().toString());
        }
        return row;
    }

    boolean contains(long epochSecond) {
        return epochSecond >= from && epochSecond < to;
    }
}
