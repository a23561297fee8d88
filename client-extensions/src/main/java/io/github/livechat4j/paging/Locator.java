package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the place of a cursor in a list that has moved since: on the page where the totals say that it should be, or near it.
 *
 * <p>Records that came at the front push the place back by as many positions at least. Those that vanished before it can have pulled it
 * back again, so that the totals do not show them all.
 */
final class Locator<T> {

    /**
     * A place.
     *
     * @param reading the page on which the record is
     * @param index where on it the record is
     */
    record Place<T>(Reading<T> reading, int index) {}

    private final CursorState cursor;
    private final IntFunction<Reading<T>> reader;

    Locator(CursorState cursor, IntFunction<Reading<T>> reader) {
        this.cursor = cursor;
        this.reader = reader;
    }

    /** The page on which the record should be by now. */
    int expectedPage(int totalNow, int size) {
        return (int) (Math.max(0, expectedPosition(totalNow, size)) / Math.max(1, size)) + 1;
    }

    private long expectedPosition(int totalNow, int size) {
        return (long) (cursor.page() - 1) * size + cursor.index() + totalNow - cursor.total();
    }

    /** Whether a place shows that records have moved: the last records are not where the totals say, one behind the other. */
    boolean hasMoved(Place<T> place, int size) {
        Reading<T> reading = place.reading();
        long position = (long) (reading.number() - 1) * size + place.index();
        if (position != expectedPosition(reading.total(), size)) {
            return true;
        }
        List<Long> before = reading.hashes().subList(0, place.index() + 1);
        for (int back = 0; back < Math.min(before.size(), cursor.anchors().size()); back++) {
            if (!before.get(place.index() - back).equals(cursor.anchors().get(back))) {
                return true;
            }
        }
        return false;
    }

    /** Looks where it should be, and around that; for a walk that goes backwards to the end of the list. */
    @Nullable
    Place<T> find(int expected, Extent extent, Course course, Reading<T> known) {
        for (int number : candidates(expected, extent.last(), course)) {
            Reading<T> reading = known.number() == number ? known : reader.apply(number);
            Place<T> place = course == Course.FORWARDS ? foremost(reading) : rearmost(reading, extent);
            if (place != null) {
                return place;
            }
        }
        return null;
    }

    private static List<Integer> candidates(int expected, int last, Course course) {
        // going forwards, to begin too early only repeats; going backwards, it would lose
        int[] near = course == Course.FORWARDS
                ? new int[] {expected, expected + 1, expected - 1}
                : IntStream.rangeClosed(expected, last).toArray();
        return Arrays.stream(near)
                .filter(number -> number >= 1 && number <= last)
                .boxed()
                .toList();
    }

    private @Nullable Place<T> foremost(Reading<T> reading) {
        for (long anchor : cursor.anchors()) {
            for (Entry<T> entry : reading.entries()) {
                if (entry.hash() == anchor) {
                    return new Place<>(reading, entry.index());
                }
            }
        }
        return null;
    }

    /**
     * The last of the records that the cursor knows: those that have moved to the front are before those that have not. What is before
     * the place where the totals put it has moved surely.
     */
    private @Nullable Place<T> rearmost(Reading<T> reading, Extent extent) {
        Place<T> found = rearmost(reading, extent.size());
        boolean isAll = found != null && Set.copyOf(reading.hashes()).containsAll(cursor.anchors());
        if (found == null || isAll || reading.number() >= extent.last()) {
            return found;
        }
        Place<T> further = rearmost(reader.apply(reading.number() + 1), extent.size());
        return further == null ? found : further;
    }

    private @Nullable Place<T> rearmost(Reading<T> reading, int size) {
        Place<T> found = null;
        for (Entry<T> entry : reading.entries()) {
            long position = (long) (reading.number() - 1) * size + entry.index();
            if (cursor.anchors().contains(entry.hash()) && position >= expectedPosition(reading.total(), size)) {
                found = new Place<>(reading, entry.index());
            }
        }
        return found;
    }
}
