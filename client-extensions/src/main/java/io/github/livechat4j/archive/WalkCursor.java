package io.github.livechat4j.archive;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The position of a walk over the archive.
 *
 * @param kind chats or tickets
 * @param order the order
 * @param filter the fingerprint of the filter
 * @param start the time at which the walk began
 * @param since skip records that ended or changed earlier; null skips none
 * @param stage the stage of the walk
 * @param nextBound the day on which the walk resumes: the last remaining day with the newest first, otherwise the first
 *     one; null for no bound
 * @param farBound the day at the other end of the current slice; null for no bound
 * @param position the position in that slice
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

    /** The stage of a walk. */
    enum Stage {
        /** Before the next slice. */
        BETWEEN_SLICES,

        /** Within a slice. */
        IN_A_SLICE,

        /** At the end. */
        FINISHED
    }

    /** Returns the current slice, or all remaining days if there is none. */
    Days slice(Days bounds) {
        boolean within = stage == Stage.IN_A_SLICE;
        return order == ArchiveOrder.NEWEST_FIRST
                ? new Days(within ? farBound : bounds.from(), nextBound)
                : new Days(nextBound, within ? farBound : bounds.to());
    }

    /** Returns the remaining days behind the current slice; null if there are none. */
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
