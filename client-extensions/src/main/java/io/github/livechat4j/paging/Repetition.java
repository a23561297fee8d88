package io.github.livechat4j.paging;

import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Refuses pages that repeat others at the same time. */
final class Repetition<T> {

    private final Course course;
    private final Seen seen;
    private final IntFunction<Reading<T>> reader;

    Repetition(Course course, Seen seen, IntFunction<Reading<T>> reader) {
        this.course = course;
        this.seen = seen;
        this.reader = reader;
    }

    /** Refuses a page that comes for the first time, if all of it was on one other page and is still on both. */
    void refuse(Reading<T> covered, Reading<T> reading) {
        if (reading.isEmpty()) {
            return;
        }
        @Nullable Integer other = seen.pageOf(reading.entries().get(0).identity());
        int repeatable = course.repeated(covered.total(), reading.total());
        if (other == null || other == reading.number() || reading.entries().size() <= repeatable) {
            return;
        }
        for (Entry<T> entry : reading.entries()) {
            if (!other.equals(seen.pageOf(entry.identity()))) {
                return;
            }
        }
        // records that moved can look like this, but then they are not on both pages for long
        if (holds(other, reading) && holds(reading.number(), reading)) {
            throw new RepeatedPageException(reading.number(), other);
        }
    }

    private boolean holds(int number, Reading<T> wanted) {
        return Set.copyOf(reader.apply(number).identities()).containsAll(wanted.identities());
    }
}
