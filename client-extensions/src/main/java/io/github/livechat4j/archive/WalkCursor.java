package io.github.livechat4j.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over the archive stands.
 *
 * @param kind what is walked over
 * @param order in which order
 * @param filter the fingerprint of the filter
 * @param start when the walk began
 * @param since what was complete before this is left out; null for nothing
 * @param stage how far it is
 * @param near the bound of what is left from which the walk goes on: the last day if the newest come first, else the first day; null for
 *     none
 * @param far the other bound of the slice in hand
 * @param standing where it is in that slice
 */
record WalkCursor(
        String kind,
        ArchiveOrder order,
        long filter,
        Instant start,
        @Nullable Instant since,
        Stage stage,
        @Nullable LocalDate near,
        @Nullable LocalDate far,
        Standing standing) {

    /** How far a walk is. */
    enum Stage {
        /** Before a slice that it has not begun. */
        BETWEEN_SLICES,

        /** Within a slice. */
        IN_A_SLICE,

        /** At the end. */
        FINISHED
    }

    /** The slice in hand, or all that is left if there is none. */
    Days slice(Days bounds) {
        boolean within = stage == Stage.IN_A_SLICE;
        return order == ArchiveOrder.NEWEST_FIRST
                ? new Days(within ? far : bounds.from(), near)
                : new Days(near, within ? far : bounds.to());
    }

    /** What is left behind the slice in hand; null if there is nothing. */
    @Nullable
    Days rest(Days bounds) {
        if (stage != Stage.IN_A_SLICE || far == null) {
            return null;
        }
        Days rest = order == ArchiveOrder.NEWEST_FIRST
                ? new Days(bounds.from(), far.minusDays(1))
                : new Days(far.plusDays(1), bounds.to());
        return rest.isEmpty() ? null : rest;
    }
}
