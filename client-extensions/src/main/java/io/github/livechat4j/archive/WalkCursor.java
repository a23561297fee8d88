package io.github.livechat4j.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk over the archive stands.
 *
 * @param kind chats or tickets
 * @param order in which order
 * @param filter the fingerprint of the filter
 * @param start when the walk began
 * @param since skip records that ended or changed earlier; null skips none
 * @param stage how far it is
 * @param nextBound the day on which the walk goes on: the last day that is left if the newest come first, else the
 *     first; null for no bound
 * @param farBound the day at the other end of the slice that the walk is in; null for no bound
 * @param position where it is in that slice
 */
record WalkCursor(
        String kind,
        ArchiveOrder order,
        long filter,
        Instant start,
        @Nullable Instant since,
        Stage stage,
        @Nullable LocalDate nextBound,
        @Nullable LocalDate farBound,
        SlicePosition position) {

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
                ? new Days(within ? farBound : bounds.from(), nextBound)
                : new Days(nextBound, within ? farBound : bounds.to());
    }

    /** What is left behind the slice in hand; null if there is nothing. */
    @Nullable
    Days rest(Days bounds) {
        if (stage != Stage.IN_A_SLICE || farBound == null) {
            return null;
        }
        Days rest = order == ArchiveOrder.NEWEST_FIRST
                ? new Days(bounds.from(), farBound.minusDays(1))
                : new Days(farBound.plusDays(1), bounds.to());
        return rest.isEmpty() ? null : rest;
    }
}
