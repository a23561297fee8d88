package io.github.livechat4j.paging;

import java.util.Set;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Ends a walk if a page repeats another one, since the walk would never end. */
final class RepeatedPageCheck<T> {

    private final KnownRecords known;
    private final IntFunction<ReadPage<T>> reader;

    RepeatedPageCheck(KnownRecords known, IntFunction<ReadPage<T>> reader) {
        this.known = known;
        this.reader = reader;
    }

    /**
     * Checks a page that is read for the first time.
     *
     * @throws RepeatedPageException if all its records were on one other page, and are still on both
     */
    void check(ReadPage<T> page) {
        if (page.isEmpty()) {
            return;
        }
        @Nullable Integer other = known.pageOf(page.records().get(0).identity());
        if (other == null || other == page.number()) {
            return;
        }
        boolean isAllOfOther = page.identities().stream().allMatch(identity -> other.equals(known.pageOf(identity)));
        // pushed or reordered records look like this too, but not on both pages each time that these are read again
        if (isAllOfOther && holds(other, page) && holds(page.number(), page) && holds(other, page)) {
            throw new RepeatedPageException(page.number(), other);
        }
    }

    private boolean holds(int number, ReadPage<T> wanted) {
        return Set.copyOf(reader.apply(number).identities()).containsAll(wanted.identities());
    }
}
