package io.github.livechat4j.archive;

import io.github.livechat4j.paging.internal.CursorState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The position of a walk within a slice.
 *
 * @param inGroups whether the walk reads an overfull day by group
 * @param place the position in the list of all groups
 * @param last the instant of the last delivered record; null if no record had one
 * @param total the number of records of the slice at its beginning
 * @param reached the number of records that the walk has found
 * @param missing the number of records that the service counted but did not return
 */
record SlicePosition(
        boolean inGroups, CursorState place, @Nullable Instant last, int total, long reached, long missing) {

    static final SlicePosition BEGINNING = new SlicePosition(false, CursorState.START, null, 0, 0, 0);
}
