package io.github.livechat4j.archive;

import io.github.livechat4j.paging.internal.CursorState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The position of a walk within a slice.
 *
 * @param inGroups whether the walk reads an overfull day by group
 * @param place the position in the list of all groups
 * @param last the instant of the record that came last; null if none had one
 * @param total how many records the slice had when it was begun
 * @param reached how many of them the walk has found
 * @param missing how many records the service counted but did not answer
 */
record SlicePosition(
        boolean inGroups, CursorState place, @Nullable Instant last, int total, long reached, long missing) {

    static final SlicePosition BEGINNING = new SlicePosition(false, CursorState.START, null, 0, 0, 0);
}
