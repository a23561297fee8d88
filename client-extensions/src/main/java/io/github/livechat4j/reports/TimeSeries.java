package io.github.livechat4j.reports;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
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
 * A report: figures of hours, days, weeks or months, in the order of time.
 *
 * <p>Immutable. It has only what the service sent; what is missing is in {@link #gaps()}, and nothing is filled in unless {@link
 * #filled} is called. All its buckets are of one length, and none overlaps another.
 *
 * @param <T> the type of the figures
 */
public final class TimeSeries<T extends Figures<T>> implements Iterable<Point<T>>, Tabular {

    private final Granularity granularity;
    private final List<Point<T>> points;
    private final Coverage coverage;
    private final @Nullable ZoneId zone;

    /** What its figures are called where there are none to tell. */
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
     * Makes a series, from the start of its first bucket to the end of its last.
     *
     * @param granularity how long its buckets are
     * @param points its rows, in any order
     * @param <T> the type of the figures
     * @return the series
     * @throws IllegalArgumentException if a bucket is of another granularity, or overlaps another
     */
    public static <T extends Figures<T>> TimeSeries<T> of(
            Granularity granularity, Collection<? extends Point<T>> points) {
        List<Point<T>> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparing(point -> point.bucket().start()));
        Bucket before = null;
        for (Point<T> point : sorted) {
            Bucket bucket = point.bucket();
            if (bucket.granularity() != granularity) {
                throw new IllegalArgumentException(
                        "points must all be of the granularity " + granularity + ", but one is of " + bucket);
            }
            if (before != null && bucket.start().isBefore(before.end())) {
                throw new IllegalArgumentException(
                        "points must not overlap, but one is of " + before + " and one of " + bucket);
            }
            before = bucket;
        }
        Coverage coverage = before == null
                ? Coverage.NOTHING
                : Coverage.of(sorted.get(0).bucket().start(), before.end());
        return new TimeSeries<>(granularity, sorted, coverage, null);
    }

    /**
     * Says how long its buckets are.
     *
     * @return the length of each bucket, of which the first and the last may be only a part
     */
    public Granularity granularity() {
        return granularity;
    }

    /**
     * Says where its times are local.
     *
     * @return the zone of the query; empty if there was none, so that the service chose one
     */
    public Optional<ZoneId> zone() {
        return Optional.ofNullable(zone);
    }

    /**
     * Gives its rows.
     *
     * @return the rows by time, unmodifiable
     */
    public List<Point<T>> points() {
        return points;
    }

    /**
     * Gives the times of its rows.
     *
     * @return the buckets by time
     */
    public List<Bucket> buckets() {
        return points.stream().map(Point::bucket).toList();
    }

    /**
     * Says whether it has no rows.
     *
     * @return whether the service sent none
     */
    public boolean isEmpty() {
        return points.isEmpty();
    }

    /**
     * Goes through its rows.
     *
     * @return the rows by time
     */
    public Stream<Point<T>> stream() {
        return points.stream();
    }

    @Override
    public Iterator<Point<T>> iterator() {
        return points.iterator();
    }

    /**
     * Finds the figures of a time.
     *
     * @param time a time, local as the series is
     * @return the figures of the bucket that it is in; empty if there is none
     */
    public Optional<T> at(LocalDateTime time) {
        return points.stream()
                .filter(point -> point.bucket().contains(time))
                .map(Point::figures)
                .findFirst();
    }

    /**
     * Finds the figures of a day.
     *
     * @param day a day
     * @return the figures of the bucket that it is in; empty if there is none
     * @throws IllegalArgumentException if the series is of hours, of which a day has many
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
     * Lists the buckets that the series should have and does not: of the time that was asked for, as far as the query said so,
     * else from its first bucket to its last. A time that has not come yet is a gap too; an hour that the clocks skip is none
     * if the query had a zone.
     *
     * @return the missing buckets by time
     */
    public List<Bucket> gaps() {
        Set<LocalDateTime> present = new HashSet<>();
        points.forEach(point -> present.add(granularity.floor(point.bucket().start())));
        return coverage.buckets(granularity).stream()
                .filter(bucket -> !present.contains(granularity.floor(bucket.start())) && !isSkipped(bucket))
                .toList();
    }

    private boolean isSkipped(Bucket bucket) {
        ZoneOffsetTransition transition = zone == null ? null : zone.getRules().getTransition(bucket.start());
        return transition != null && transition.isGap() && !bucket.end().isAfter(transition.getDateTimeAfter());
    }

    /**
     * Puts the same figures into all gaps.
     *
     * @param figures the figures, usually zeros
     * @return a series without gaps
     */
    public TimeSeries<T> filled(T figures) {
        List<Point<T>> all = new ArrayList<>(points);
        gaps().forEach(gap -> all.add(new Point<>(gap, figures)));
        all.sort(Comparator.comparing(point -> point.bucket().start()));
        return new TimeSeries<>(granularity, all, coverage, zone, figureNames);
    }

    /**
     * Cuts out some days.
     *
     * @param from the first day, included
     * @param to the last day, included
     * @return the series of the buckets that lie within as a whole
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
     * Makes other figures of the figures: {@code ratings.map(ChatRatings::satisfaction)}.
     *
     * @param change gives the new figures
     * @param <R> their type
     * @return the series of the new figures
     */
    public <R extends Figures<R>> TimeSeries<R> map(Function<? super T, ? extends R> change) {
        List<Point<R>> changed = new ArrayList<>();
        points.forEach(point -> changed.add(new Point<>(point.bucket(), change.apply(point.figures()))));
        return new TimeSeries<>(granularity, changed, coverage, zone);
    }

    /**
     * Puts all figures together, as {@link Figures#plus} does: averages are weighted by their counts.
     *
     * @return the figures of the whole series; empty if it has no rows
     * @throws ArithmeticException if a number becomes too large
     */
    public Optional<T> total() {
        return points.stream().map(Point::figures).reduce(Figures::plus);
    }

    /**
     * Makes coarser buckets, with the figures put together as {@link Figures#plus} does. Buckets without any row are not made.
     * The first and the last may be partial, as the service's own months are.
     *
     * @param coarser how long the new buckets are
     * @return the coarser series
     * @throws IllegalArgumentException if it is finer, or if months are to be made of weeks
     * @throws ArithmeticException if a number becomes too large
     */
    public TimeSeries<T> resample(Granularity coarser) {
        return resample(coarser, Figures::plus);
    }

    /**
     * Makes coarser buckets.
     *
     * @param coarser how long the new buckets are
     * @param combiner puts figures together, in the order of time
     * @return the coarser series
     * @throws IllegalArgumentException if it is finer, or if months are to be made of weeks
     */
    public TimeSeries<T> resample(Granularity coarser, BinaryOperator<T> combiner) {
        return Resampling.of(points, granularity, coarser, coverage, combiner)
                .over(coverage, zone)
                .named(figureNames);
    }

    /** The same rows, of a query that says what they cover. What lies outside of it counts as covered too. */
    TimeSeries<T> over(Coverage newCoverage, @Nullable ZoneId newZone) {
        return new TimeSeries<>(granularity, points, newCoverage, newZone, figureNames);
    }

    /** The same rows, of a report whose figures are called so. */
    TimeSeries<T> named(List<String> names) {
        return new TimeSeries<>(granularity, points, coverage, zone, names);
    }

    /** What its figures are called: as its report says, and then as its rows say. */
    Set<String> figureNames() {
        Set<String> names = new LinkedHashSet<>(figureNames);
        points.forEach(point -> point.figures().figures().forEach(figure -> names.add(figure.name())));
        return names;
    }

    /** The columns are {@code start}, {@code end}, and those of the figures of the report, also where there is no row. */
    @Override
    public List<List<String>> rows() {
        return SeriesRows.of(points, figureNames());
    }

    /** Two series are equal if their granularity and their rows are, whatever was asked for. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimeSeries<?> that && granularity == that.granularity && points.equals(that.points);
    }

    @Override
    public int hashCode() {
        return Objects.hash(granularity, points);
    }

    /** Tells the granularity and the rows. */
    @Override
    public String toString() {
        return "TimeSeries[" + granularity + ", " + points + "]";
    }
}
