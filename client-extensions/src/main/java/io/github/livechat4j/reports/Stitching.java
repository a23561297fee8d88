package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Makes series that the service does not report in one call: hours of several days, and weeks. */
final class Stitching {

    private Stitching() {}

    static <T extends Figures<T>> TimeSeries<T> hourly(
            ReportQuery query, FanOut fanOut, Function<? super ReportQuery, TimeSeries<T>> report) {
        LocalDate from = query.from().orElseThrow(() -> missing("from"));
        LocalDate to = query.to().orElseThrow(() -> missing("to"));
        if (query.granularity().orElse(Granularity.HOUR) != Granularity.HOUR) {
            throw new IllegalArgumentException("granularity of an hourly report must be HOUR or none, was "
                    + query.granularity().get());
        }
        List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
        Map<LocalDate, TimeSeries<T>> byDay =
                fanOut.each(days, day -> report.apply(query.withPeriod(day, day).withGranularity(Granularity.HOUR)));
        List<Point<T>> points = new ArrayList<>();
        byDay.values().forEach(day -> points.addAll(day.points()));
        Coverage asked = Coverage.of(from.atStartOfDay(), to.plusDays(1).atStartOfDay());
        return TimeSeries.of(Granularity.HOUR, points).over(asked, query.zone().orElse(null));
    }

    static <T extends Figures<T>> TimeSeries<T> inBuckets(
            Granularity granularity,
            ReportQuery query,
            FanOut fanOut,
            Function<? super ReportQuery, TimeSeries<T>> report) {
        if (!query.granularity().orElse(granularity).equals(granularity)) {
            throw new IllegalArgumentException("granularity of the query must be " + granularity + " or none, was "
                    + query.granularity().get());
        }
        return switch (granularity) {
            case HOUR -> hourly(query, fanOut, report);
            case DAY, MONTH -> report.apply(query.withGranularity(granularity));
            case WEEK -> report.apply(query.withGranularity(Granularity.DAY)).resample(Granularity.WEEK);
        };
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException(
                "query must have a " + name + " to be asked hour by hour, but it has none; allowed is any day");
    }
}
