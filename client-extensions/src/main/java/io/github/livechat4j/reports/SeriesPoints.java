package io.github.livechat4j.reports;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sorts and checks the rows of a {@link TimeSeries}, and finds and fills its gaps. */
final class SeriesPoints {

    private SeriesPoints() {}

    /**
     * Sorts rows by time.
     *
     * @throws IllegalArgumentException if a bucket has another granularity, or overlaps another
     */
    static <T> List<Point<T>> sorted(Granularity granularity, Collection<? extends Point<T>> points) {
        List<Point<T>> sorted = new ArrayList<>(points);
        sorted.sort(byTime());
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
        return sorted;
    }

    private static <T> Comparator<Point<T>> byTime() {
        return Comparator.comparing(point -> point.bucket().start());
    }

    /** Returns the time from the start of the first row to the end of the last one. */
    static <T> Coverage coverage(List<Point<T>> sorted) {
        return sorted.isEmpty()
                ? Coverage.NOTHING
                : Coverage.of(
                        sorted.get(0).bucket().start(),
                        sorted.get(sorted.size() - 1).bucket().end());
    }

    /** Returns the covered buckets without a row, except hours that a clock change of the zone skips. */
    static <T> List<Bucket> gaps(
            List<Point<T>> points, Granularity granularity, Coverage coverage, @Nullable ZoneId zone) {
        Set<LocalDateTime> present = new HashSet<>();
        points.forEach(point -> present.add(granularity.floor(point.bucket().start())));
        return coverage.buckets(granularity).stream()
                .filter(bucket -> !present.contains(granularity.floor(bucket.start())) && !isSkipped(bucket, zone))
                .toList();
    }

    private static boolean isSkipped(Bucket bucket, @Nullable ZoneId zone) {
        ZoneOffsetTransition transition = zone == null ? null : zone.getRules().getTransition(bucket.start());
        return transition != null && transition.isGap() && !bucket.end().isAfter(transition.getDateTimeAfter());
    }

    /** Returns the rows with the same figures in each gap. */
    static <T> List<Point<T>> filled(List<Point<T>> points, List<Bucket> gaps, T figures) {
        List<Point<T>> all = new ArrayList<>(points);
        gaps.forEach(gap -> all.add(new Point<>(gap, figures)));
        all.sort(byTime());
        return all;
    }
}
