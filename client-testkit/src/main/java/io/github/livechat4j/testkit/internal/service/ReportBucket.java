package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of a report and the time that it covers.
 *
 * @param key the key of the row
 * @param from the start in epoch seconds, inclusive
 * @param to the end in epoch seconds, exclusive
 * @param days the days of a month; null for other buckets
 * @param isHour whether it covers one hour
 */
record ReportBucket(
        String key, long from, long to, @Nullable Period days, boolean isHour) {

    /** Returns all buckets of a period in order, including empty ones. */
    static List<ReportBucket> of(ObjectNode query, Period period) {
        String length = query.has("group_by") ? query.path("group_by").asText() : "hour";
        if (length.equals("month")) {
            return months(period);
        }
        // for hours of several days the service returns days
        return length.equals("hour") && period.isOneDay() ? hours(period) : days(period);
    }

    static List<ReportBucket> hours(Period day) {
        List<ReportBucket> buckets = new ArrayList<>();
        for (int hour = 0; hour < 24; hour++) {
            // when clocks go forward an hour is empty, when they go back an hour has 7,200 seconds
            buckets.add(new ReportBucket(
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

    private static List<ReportBucket> days(Period period) {
        List<ReportBucket> buckets = new ArrayList<>();
        for (LocalDate day = period.first(); !day.isAfter(period.last()); day = day.plusDays(1)) {
            Period one = new Period(day, day, period.zone());
            buckets.add(new ReportBucket(day.toString(), one.from(), one.to(), null, false));
        }
        return buckets;
    }

    private static List<ReportBucket> months(Period period) {
        List<ReportBucket> buckets = new ArrayList<>();
        YearMonth last = YearMonth.from(period.last());
        for (YearMonth month = YearMonth.from(period.first()); !month.isAfter(last); month = month.plusMonths(1)) {
            LocalDate begin = month.atDay(1).isBefore(period.first()) ? period.first() : month.atDay(1);
            LocalDate end = month.atEndOfMonth().isAfter(period.last()) ? period.last() : month.atEndOfMonth();
            Period days = new Period(begin, end, period.zone());
            buckets.add(new ReportBucket(month.toString(), days.from(), days.to(), days, false));
        }
        return buckets;
    }

    /** Returns the bucket that contains an instant. The buckets are in order, and empty ones may be among them. */
    static Optional<ReportBucket> find(List<ReportBucket> buckets, long epochSecond) {
        int low = 0;
        int high = buckets.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (buckets.get(middle).to() <= epochSecond) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < buckets.size() && buckets.get(low).contains(epochSecond)
                ? Optional.of(buckets.get(low))
                : Optional.empty();
    }

    /** Creates the row; months show which days they cover. */
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
