package io.github.livechat4j.paging;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
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

    private final PageCursor cursor;
    private final IntFunction<Reading<T>> reader;

    Locator(PageCursor cursor, IntFunction<Reading<T>> reader) {
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

    /** Whether a place shows that records have moved: the very last record is not where the totals say. */
    boolean hasMoved(Place<T> place, int size) {
        Reading<T> reading = place.reading();
        long position = (long) (reading.number() - 1) * size + place.index();
        return position != expectedPosition(reading.total(), size)
                || reading.entries().get(place.index()).hash()
                        != cursor.anchors().get(0);
    }

    /** Looks where it should be, and around that; for a walk that goes backwards to the end of the list. */
    @Nullable
    Place<T> find(int expected, int last, Course course, @Nullable Reading<T> known) {
        for (int number : candidates(expected, last, course)) {
            Reading<T> reading = known != null && known.number() == number ? known : reader.apply(number);
            int index = index(reading);
            if (index >= 0) {
                return new Place<>(reading, index);
            }
        }
        return null;
    }

    private static List<Integer> candidates(int expected, int last, Course course) {
        List<Integer> candidates = new ArrayList<>();
        for (int number : new int[] {expected, expected + 1, expected - 1}) {
            if (number >= 1 && number <= last) {
                candidates.add(number);
            }
        }
        // going forwards, to begin too early only repeats; going backwards, it would lose
        for (int number = expected + 2; course == Course.BACKWARDS && number <= last; number++) {
            candidates.add(number);
        }
        return candidates;
    }

    private int index(Reading<T> reading) {
        for (long anchor : cursor.anchors()) {
            for (Entry<T> entry : reading.entries()) {
                if (entry.hash() == anchor) {
                    return entry.index();
                }
            }
        }
        return -1;
    }
}
