package io.github.livechat4j.archive;

import io.github.livechat4j.paging.Page;
import io.github.livechat4j.paging.PageCursor;
import io.github.livechat4j.paging.PageIterator;
import io.github.livechat4j.paging.UnreachablePagesException;
import io.github.livechat4j.paging.UnstableListException;
import io.github.livechat4j.paging.internal.CursorState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The walk over a slice that the service serves completely. */
final class ServedSliceWalk<T> implements SliceWalk<T> {

    private final WalkTask<T> task;
    private final SliceSource<T> source;
    private final PageIterator<T> records;
    private final SlicePosition beginning;
    private final int total;
    private @Nullable Instant last;
    private long reached;
    private boolean outgrown;

    ServedSliceWalk(
            WalkTask<T> task,
            ProgressCounter progress,
            DeliveredRecords<T> delivered,
            Days days,
            Page<T> first,
            SlicePosition beginning) {
        this.task = task;
        this.beginning = beginning;
        this.last = beginning.last();
        this.reached = beginning.reached();
        this.total = first.total();
        // backwards, the first page is read at the beginning and at the end, and does not change if no record arrives
        int uses = task.isNewestFirst() || task.isLive(days) ? 1 : 2;
        this.source = new SliceSource<>(task, progress, days, null, first, uses);
        CursorState start = beginning.inGroups() ? CursorState.START : beginning.place();
        this.records = task.list(source, task.limit() - progress.records())
                .filter(found -> isNew(delivered, found, days))
                .startingAt(PageCursor.parse(start.toString()))
                .iterator();
    }

    /**
     * Returns whether a record is new, and counts one that another slice delivered; {@link #next()} counts delivered
     * records.
     */
    private boolean isNew(DeliveredRecords<T> delivered, T found, Days days) {
        boolean isNew = delivered.isNew(found, days);
        reached += isNew ? 0 : 1;
        return isNew;
    }

    @Override
    public boolean hasNext() {
        try {
            return !outgrown && records.hasNext();
        } catch (UnreachablePagesException e) {
            outgrown = true;
            return false;
        } catch (UnstableListException e) {
            outgrown = source.total() > task.limits().cap();
            if (outgrown) {
                return false;
            }
            throw e;
        }
    }

    @Override
    public T next() {
        T next = records.next();
        reached++;
        Instant instant = task.listing().instant(next);
        last = instant == null ? last : instant;
        return next;
    }

    @Override
    public SlicePosition position() {
        return new SlicePosition(
                false, CursorState.parse(records.cursor().toString()), last, total, reached, missing());
    }

    @Override
    public boolean isOutgrown() {
        return outgrown;
    }

    @Override
    public long missing() {
        return beginning.missing() + source.missing();
    }

    @Override
    public void close() {
        records.close();
    }
}
