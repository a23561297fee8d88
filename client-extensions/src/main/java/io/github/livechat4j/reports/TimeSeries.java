package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The result of a report: figures by hour, day, week or month, in order of time.
 *
 * <p>Immutable. A series has only the rows that the service sent. {@link #gaps()} lists missing buckets, and only
 * {@link #filled} adds figures for them. All buckets have the same granularity and do not overlap.
 *
 * @param <T> the type of the figures
 */
public final class TimeSeries<T extends Figures<T>> implements Iterable<Point<T>>, Tabular {

    private final Granularity granularity;
    private final List<Point<T>> points;
    private final Coverage coverage;
    private final @Nullable ZoneId zone;

    /** The names of the figures, needed for a series without rows. */
    private final List<String> figureNames;

    TimeSeries(Granularity granularity, List<Point<T>> points, Coverage coverage, @Nullable ZoneId zone) {
        this(granularity, points, coverage, zone, List.of());
    }

    private TimeSeries(
            Granularity granularity,
            List<Point<T>> points,
            Coverage coverage,
            @Nullable ZoneId zone,
            List<String> figureNames) {
        this.granularity = granularity;
        this.points = List.copyOf(points);
        this.coverage = coverage;
        this.zone = zone;
        this.figureNames = List.copyOf(figureNames);
    }

    /**
     * Creates a series that covers the time from the start of its first bucket to the end of its last.
     *
     * @param granularity the granularity of the buckets
     * @param points the rows, in any order
     * @param <T> the type of the figures
     * @return the series
     * @throws IllegalArgumentException if a bucket has another granularity, or overlaps another
     */
    public static <T extends Figures<T>> TimeSeries<T> of(
            Granularity granularity, Collection<? extends Point<T>> points) {
        List<Point<T>> sorted = SeriesPoints.sorted(granularity, points);
        return new TimeSeries<>(granularity, sorted, SeriesPoints.coverage(sorted), null);
    }

    /**
     * Returns the granularity of the buckets.
     *
     * @return the granularity; the first and the last bucket may be partial
     */
    public Granularity granularity() {
        return granularity;
    }

    /**
     * Returns the time zone of the buckets.
     *
     * @return the zone of the query; empty if the query had none and the service chose one
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * Returns the rows.
     *
     * @return the rows in order of time, unmodifiable
     */
    public List<Point<T>> points() {
        return points;
    }

    /**
     * Returns the buckets of the rows.
     *
     * @return the buckets in order of time
     */
    public List<Bucket> buckets() {
        return points.stream().map(Point::bucket).toList();
    }

    /**
     * Returns whether the series has no rows.
     *
     * @return true if there are no rows
     */
    public boolean isEmpty() {
        return points.isEmpty();
    }

    /**
     * Returns the rows as a stream.
     *
     * @return the rows in order of time
     */
    public Stream<Point<T>> stream() {
        return points.stream();
    }

    @Override
    public Iterator<Point<T>> iterator() {
        return points.iterator();
    }

    /**
     * Returns the figures of a time.
     *
     * @param time a time in the zone of the series
     * @return the figures of the bucket that contains it; empty if there is none
     */
    public Optional<T> at(LocalDateTime time) {
        return points.stream()
                .filter(point -> point.bucket().contains(time))
                .map(Point::figures)
                .findFirst();
    }

    /**
     * Returns the figures of a day.
     *
     * @param day a day
     * @return the figures of the bucket that contains it; empty if there is none
     * @throws IllegalArgumentException if the granularity is HOUR, since a day has several hours
     */
    public Optional<T> at(LocalDate day) {
        if (granularity == Granularity.HOUR) {
            throw new IllegalArgumentException(
                    "day " + day + " is not enough to find an hour; allowed for a series of HOUR"
                            + " is a LocalDateTime, or resample(DAY) before");
        }
        return at(day.atStartOfDay());
    }

    /**
     * Returns the missing buckets in the requested period; without a period in the query, those between the first and
     * the last bucket. A future time is a gap too. An hour that a clock change skips is not a gap if the query had a
     * zone.
     *
     * @return the missing buckets in order of time
     */
    public List<Bucket> gaps() {
        return SeriesPoints.gaps(points, granularity, coverage, zone);
    }

    /**
     * Fills all gaps with the same figures.
     *
     * @param figures the figures, usually zeros
     * @return a series without gaps
     */
    public TimeSeries<T> filled(T figures) {
        List<Point<T>> all = SeriesPoints.filled(points, gaps(), figures);
        return new TimeSeries<>(granularity, all, coverage, zone, figureNames);
    }

    /**
     * Returns the part of the series between two days.
     *
     * @param from the first day, inclusive
     * @param to the last day, inclusive
     * @return a series of the buckets that are completely within these days
     * @throws IllegalArgumentException if {@code from} is after {@code to}
     */
    public TimeSeries<T> between(LocalDate from, LocalDate to) {
        if (from.isAfter(to)) {
            throw new IllegalArgumentException("from must not be after to, was " + from + " and to was " + to
                    + "; allowed is any day up to " + to);
        }
        LocalDateTime start = from.atStartOfDay();
        LocalDateTime end = to.plusDays(1).atStartOfDay();
        List<Point<T>> within = points.stream()
                .filter(point -> !point.bucket().start().isBefore(start)
                        && !point.bucket().end().isAfter(end))
                .toList();
        return new TimeSeries<>(granularity, within, coverage.within(start, end), zone, figureNames);
    }

    /**
     * Converts the figures: {@code ratings.map(ChatRatings::satisfaction)}.
     *
     * @param change converts the figures of a row
     * @param <R> the type of the new figures
     * @return a series of the new figures
     */
    public <R extends Figures<R>> TimeSeries<R> map(Function<? super T, ? extends R> change) {
        List<Point<R>> changed = new ArrayList<>();
        points.forEach(point -> changed.add(new Point<>(point.bucket(), change.apply(point.figures()))));
        return new TimeSeries<>(granularity, changed, coverage, zone);
    }

    /**
     * Returns the sum of all figures by {@link Figures#plus}: averages are weighted by their counts.
     *
     * @return the figures of the whole series; empty if it has no rows
     * @throws ArithmeticException if a sum overflows
     */
    public Optional<T> total() {
        return points.stream().map(Point::figures).reduce(Figures::plus);
    }

    /**
     * Combines the rows into coarser buckets and sums the figures by {@link Figures#plus}. Buckets without rows are
     * omitted. The first and the last bucket may be partial, like the months of the service.
     *
     * @param coarser the granularity of the new buckets
     * @return the coarser series
     * @throws IllegalArgumentException if it is finer than that of this series, or if it is MONTH and this series has
     *     weeks
     * @throws ArithmeticException if a sum overflows
     */
    public TimeSeries<T> resample(Granularity coarser) {
        return resample(coarser, Figures::plus);
    }

    /**
     * Combines the rows into coarser buckets with a custom combination of figures.
     *
     * @param coarser the granularity of the new buckets
     * @param combiner combines figures, in order of time
     * @return the coarser series
     * @throws IllegalArgumentException if it is finer than that of this series, or if it is MONTH and this series has
     *     weeks
     */
    public TimeSeries<T> resample(Granularity coarser, BinaryOperator<T> combiner) {
        return Resampling.of(points, granularity, coarser, coverage, combiner)
                .over(coverage, zone)
                .named(figureNames);
    }

    /** Returns the same rows with another coverage. Rows outside the coverage extend it. */
    TimeSeries<T> over(Coverage newCoverage, @Nullable ZoneId newZone) {
        return new TimeSeries<>(granularity, points, newCoverage, newZone, figureNames);
    }

    /** Returns the same rows with names for the figures of a series without rows. */
    TimeSeries<T> named(List<String> names) {
        return new TimeSeries<>(granularity, points, coverage, zone, names);
    }

    /** Returns the names of the figures: those of the report first, then others of the rows. */
    Set<String> figureNames() {
        Set<String> names = new LinkedHashSet<>(figureNames);
        points.forEach(point -> point.figures().figures().forEach(figure -> names.add(figure.name())));
        return names;
    }

    /**
     * Returns the rows with the columns {@code start}, {@code end} and one for each figure of the report, even if there
     * are no rows.
     */
    @Override
    public List<List<String>> rows() {
        return SeriesRows.of(points, figureNames());
    }

    /** Compares granularity and rows, but not the requested period and zone. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeSeries<?> that && granularity == that.granularity && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(granularity, points);
    }

    /** Shows the granularity and the rows. */
    @Override
    public String toString() {
        return "TimeSeries[" + granularity + ", " + points + "]";
    }
}
