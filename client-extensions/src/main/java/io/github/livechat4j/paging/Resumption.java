package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Finds out where a walk goes on, and whether the list was disturbed before. */
final class Resumption<T> {

    private static final int MOST_LOOKS = 3;

    private final CursorState cursor;
    private final Course course;
    private final IntFunction<Reading<T>> reader;
    private final Extent extent;

    Resumption(WalkSettings<T> settings, IntFunction<Reading<T>> reader, Extent extent) {
        this.cursor = settings.cursor();
        this.course = settings.course();
        this.reader = reader;
        this.extent = extent;
    }

    /**
     * Where it goes on.
     *
     * @param head what the list began with, when the walk began; going backwards, when it goes on
     * @param page the page on which the last record is or should be
     * @param place where the last record is; null if it was not found
     * @param disturbed whether records may have moved in the meantime, or have been lost before
     */
    record Outcome<T>(Head head, int page, Locator.@Nullable Place<T> place, boolean disturbed) {}

    Outcome<T> find() {
        boolean forwards = course == Course.FORWARDS;
        Reading<T> first = reader.apply(forwards ? cursor.page() : 1);
        extent.learn(first);
        boolean disturbed = !forwards && isHeadDisturbed(first);
        Locator<T> locator = new Locator<>(cursor, reader);
        int expected = Math.min(locator.expectedPage(first.total(), extent.size()), Math.max(1, extent.last()));
        Locator.Place<T> place = locator.find(expected, extent, course, first);
        disturbed |= place == null || (forwards && locator.hasMoved(place, extent.size()));
        return new Outcome<>(forwards ? Head.of(cursor) : Head.of(first), expected, place, disturbed);
    }

    /** Looks at the records that the list began with, where the total says that they are by now. */
    private boolean isHeadDisturbed(Reading<T> first) {
        Head head = Head.of(cursor);
        int total = first.total();
        for (int look = 0; look < MOST_LOOKS; look++) {
            int size = Math.max(1, extent.size());
            int came = Math.max(0, total - head.total());
            int last = Math.max(0, came + head.size() - 1) / size + 1;
            int before = total;
            for (int page = came / size + 1; page <= last; page++) {
                Reading<T> reading = page == first.number() ? first : reader.apply(page);
                head.meet(reading, extent.size());
                total = reading.total();
            }
            if (total == before) {
                break;
            }
        }
        return head.isDisturbed() && !head.hasOnlyLost(first);
    }

    /** What counts as covered if the last record was not found: the pages before it, when they were read; null if there are none. */
    @Nullable
    Reading<T> coveredBefore() {
        if (course == Course.BACKWARDS || cursor.page() < 2) {
            return null;
        }
        Page<T> before = new Page<>(cursor.page() - 1, List.of(), cursor.total(), 0);
        return new Reading<>(before, List.of(), cursor.total(), 0);
    }
}
