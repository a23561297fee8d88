package io.github.livechat4j.reports;

import io.github.livechat4j.error.DecodingException;
import io.github.livechat4j.wire.UnreadableValueListener;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Decodes the answer of a report into a series. */
final class SeriesReader<R, T extends Figures<T>> {

    private static final String COUNTS = "counts of at least 0 and times that fit a duration";

    private final RowReader<R, T> reader;
    private final ReportQuery query;
    private final RowFaults faults;

    SeriesReader(RowReader<R, T> reader, ReportQuery query, UnreadableValueListener unreadable) {
        this.reader = reader;
        this.query = query;
        this.faults = new RowFaults(reader.report(), unreadable);
    }

    /**
     * Reads the rows. An invalid row is skipped and reported.
     *
     * @throws DecodingException if no row has a valid key, if rows have different granularities, or if at least half of
     *     them are outside the requested days
     */
    TimeSeries<T> read(Map<String, R> rows) {
        Map<String, DecodingException> unknown = new LinkedHashMap<>();
        Map<String, Bucket> buckets = buckets(rows, unknown);
        if (buckets.isEmpty() && !unknown.isEmpty()) {
            throw unknown.values().iterator().next();
        }
        unknown.forEach((key, fault) -> faults.row(fault, row(rows, key)));
        List<Point<T>> points = new ArrayList<>();
        Granularity granularity = null;
        for (Map.Entry<String, Bucket> each : buckets.entrySet()) {
            String key = each.getKey();
            Bucket bucket = each.getValue();
            if (granularity != null && granularity != bucket.granularity()) {
                throw fault(key, "one of " + granularity + " as before", "one of " + bucket.granularity());
            }
            granularity = bucket.granularity();
            figures(key, row(rows, key)).ifPresent(figures -> points.add(new Point<>(bucket, figures)));
        }
        requireDaysAskedFor(points);
        TimeSeries<T> series =
                TimeSeries.of(granularity == null ? reader.report().granularity(query) : granularity, points);
        return series.named(reader.figureNames())
                .over(coverage(series.points()), query.zone().orElse(null));
    }

    /** Rejects rows of other days. One extra day on each side is allowed, since the account may be in any time zone. */
    private void requireDaysAskedFor(List<Point<T>> points) {
        LocalDateTime from =
                query.from().map(day -> day.minusDays(1).atStartOfDay()).orElse(LocalDateTime.MIN);
        LocalDateTime to = query.to().map(day -> day.plusDays(2).atStartOfDay()).orElse(LocalDateTime.MAX);
        long others = points.stream()
                .map(Point::bucket)
                .filter(bucket -> !bucket.end().isAfter(from) || !bucket.start().isBefore(to))
                .count();
        if (others > 0 && 2 * others >= points.size()) {
            String first = query.from().map(LocalDate::toString).orElse("the beginning");
            String last = query.to().map(LocalDate::toString).orElse("today");
            throw faults.fault(
                    "$",
                    "rows of " + first + " to " + last,
                    "rows of other days: the service ignores date_from or date_to");
        }
    }

    private static <R> R row(Map<String, R> rows, String key) {
        return Objects.requireNonNull(rows.get(key), key);
    }

    private Map<String, Bucket> buckets(Map<String, R> rows, Map<String, DecodingException> unknown) {
        Map<String, Bucket> buckets = new LinkedHashMap<>();
        Set<Bucket> known = new HashSet<>();
        rows.forEach((key, row) -> {
            try {
                Bucket bucket = bucket(key, reader.dates().apply(row));
                if (!known.add(bucket)) {
                    throw fault(key, "one row of each time", "a second row of the same time");
                }
                buckets.put(key, bucket);
            } catch (DecodingException e) {
                unknown.put(key, e);
            }
        });
        return buckets;
    }

    private Optional<T> figures(String key, R row) {
        try {
            return Optional.of(reader.figures().apply(row, new RowValues(KeyPath.of(key), faults)));
        } catch (IllegalArgumentException | ArithmeticException e) {
            faults.row(fault(key, COUNTS, "others"), row);
            return Optional.empty();
        }
    }

    private Bucket bucket(String key, RowDates dates) {
        BucketKey read = BucketKey.of(key).orElseThrow(() -> fault(key, BucketKey.FORMS, "another form of key"));
        if (read.granularity() == Granularity.MONTH) {
            return month(key, read, dates);
        }
        LocalDate date = read.date() == null ? onlyDay(key) : read.date();
        return Bucket.around(date.atTime(read.hour()), read.granularity());
    }

    /**
     * Returns the day of a key that is only an hour. The service sends such keys only if one day was requested; an
     * absent {@code to} means today.
     */
    private LocalDate onlyDay(String key) {
        return query.from()
                .filter(from -> query.to().map(from::equals).orElse(true))
                .orElseThrow(() -> fault(
                        key,
                        "a day (2026-03-01) or a month (2026-03), since no single day was asked",
                        "an hour alone"));
    }

    /**
     * Returns the bucket of a month: from the dates of the row, else from the dates of the query if they are within the
     * month.
     */
    private Bucket month(String key, BucketKey read, RowDates dates) {
        LocalDateTime floor = Objects.requireNonNull(read.date()).atStartOfDay();
        Bucket whole = Bucket.around(floor, Granularity.MONTH);
        LocalDate first = floor.toLocalDate();
        LocalDate last = whole.end().toLocalDate().minusDays(1);
        LocalDate usualBegin = within(query.from(), whole).orElse(first);
        LocalDate usualEnd = within(query.to(), whole).orElse(last);
        LocalDate begin = dates.begin().orElse(usualBegin);
        LocalDate end = dates.end().orElse(usualEnd);
        if (begin.isBefore(first) || end.isAfter(last) || begin.isAfter(end)) {
            faults.figure(fault(key, "a begin and an end within the month", "others"), List.of(begin, end));
            begin = usualBegin;
            end = usualEnd;
        }
        return new Bucket(begin.atStartOfDay(), end.plusDays(1).atStartOfDay(), Granularity.MONTH);
    }

    private static Optional<LocalDate> within(Optional<LocalDate> date, Bucket month) {
        return date.filter(day -> month.contains(day.atStartOfDay()));
    }

    /** Returns the requested period, extended by rows outside it. */
    private Coverage coverage(List<Point<T>> points) {
        Optional<LocalDateTime> from = query.from().map(LocalDate::atStartOfDay);
        Optional<LocalDateTime> to = query.to().map(day -> day.plusDays(1).atStartOfDay());
        if (points.isEmpty()) {
            return from.isPresent() && to.isPresent() ? Coverage.of(from.get(), to.get()) : Coverage.NOTHING;
        }
        LocalDateTime first = points.get(0).bucket().start();
        LocalDateTime last = points.get(points.size() - 1).bucket().end();
        return Coverage.of(
                from.filter(first::isAfter).orElse(first),
                to.filter(last::isBefore).orElse(last));
    }

    private DecodingException fault(String key, String expected, String found) {
        return faults.fault(KeyPath.of(key), expected, found);
    }
}
