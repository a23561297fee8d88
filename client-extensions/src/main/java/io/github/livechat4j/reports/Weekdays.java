package io.github.livechat4j.reports;

import io.github.livechat4j.model.Weekday;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Computes the coverage of reports on one day of the week. */
final class Weekdays {

    private Weekdays() {}

    static Weekday wire(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> Weekday.MON;
            case TUESDAY -> Weekday.TUE;
            case WEDNESDAY -> Weekday.WED;
            case THURSDAY -> Weekday.THU;
            case FRIDAY -> Weekday.FRI;
            case SATURDAY -> Weekday.SAT;
            case SUNDAY -> Weekday.SUN;
        };
    }

    /** Returns a coverage of the dates of a series and of all dates between them on the same day of the week. */
    static <T extends Figures<T>> Coverage coverage(TimeSeries<T> series, DayOfWeek day) {
        if (series.isEmpty()) {
            return Coverage.NOTHING;
        }
        List<LocalDate> dates = series.stream()
                .map(point -> point.bucket().start().toLocalDate())
                .distinct()
                .toList();
        List<Coverage.Span> spans = new ArrayList<>();
        LocalDate last = dates.get(dates.size() - 1);
        for (LocalDate date = dates.get(0); !date.isAfter(last); date = date.plusDays(1)) {
            if (date.getDayOfWeek() == day || dates.contains(date)) {
                spans.add(
                        new Coverage.Span(date.atStartOfDay(), date.plusDays(1).atStartOfDay()));
            }
        }
        return new Coverage(spans);
    }
}
