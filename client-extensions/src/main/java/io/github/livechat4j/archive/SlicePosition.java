package io.github.livechat4j.archive;

import io.github.livechat4j.paging.internal.CursorState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a walk stands within a slice.
 *
 * @param inGroups whether it is among the records of a day that are asked for by group
 * @param place where it is in the list of all groups
 * @param last the instant of the record that came last; null if none had one
 * @param total how many records the slice had when it was begun
 * @param reached how many of them have been found
 * @param missing how many were counted, but not given
 */
record SlicePosition(
        boolean inGroups, CursorState place, @Nullable Instant last, int total, long reached, long missing) {

    static final SlicePosition BEGINNING = new SlicePosition(false, CursorState.START, null, 0, 0, 0);
}
