package io.github.livechat4j.archive;

import io.github.livechat4j.paging.ContradictoryListException;
import io.github.livechat4j.paging.Page;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A running walk over the archive: reads slice after slice, and halves each until it is small enough. */
final class ArchiveWalkIterator<T> implements ArchiveIterator<T> {

    private static final int MOST_OUTGROWN = 3;

    private final WalkTask<ListedRecord<T>> task;
    private final ProgressCounter progress;
    private final DeliveredRecords<ListedRecord<T>> delivered;
    private final Slicer<ListedRecord<T>> slicer;

    /** The remaining days, in the order of the walk. */
    private final Deque<Days> left = new ArrayDeque<>();

    /** The position in the first of the remaining days. */
    private SlicePosition position;

    private @Nullable SliceWalk<ListedRecord<T>> sliceWalk;
    private boolean closed;
    private int outgrown;

    ArchiveWalkIterator(WalkTask<ListedRecord<T>> task, @Nullable WalkCursor cursor) {
        this.task = task;
        this.progress = new ProgressCounter(task.listener());
        this.delivered = new DeliveredRecords<>(task);
        this.slicer = new Slicer<>(task, progress);
        this.position = cursor == null ? SlicePosition.BEGINNING : cursor.position();
        if (cursor == null) {
            addUnlessEmpty(task.bounds());
        } else if (cursor.stage() != WalkCursor.Stage.FINISHED) {
            addUnlessEmpty(cursor.slice(task.bounds()));
            addUnlessEmpty(cursor.rest(task.bounds()));
        }
    }

    private void addUnlessEmpty(@Nullable Days days) {
        if (days != null && !days.isEmpty()) {
            left.addLast(days);
        }
    }

    @Override
    public boolean hasNext() {
        while (!closed && progress.records() < task.limit()) {
            if (sliceWalk == null) {
                if (left.isEmpty()) {
                    return false;
                }
                sliceWalk = open(left.getFirst());
            } else if (sliceWalk.hasNext()) {
                progress.reportPages();
                return true;
            } else {
                leave(sliceWalk);
            }
        }
        close();
        return false;
    }

    private @Nullable SliceWalk<ListedRecord<T>> open(Days days) {
        Page<ListedRecord<T>> first = slicer.open(days);
        task.checkCursor();
        // a ticket counts in each slice, so only the first count is right; a walk since a cursor has no right count
        boolean counts = task.since() == null && !(task.listing().isMoving() && progress.records() > 0);
        if (counts && left.size() == 1 && position.equals(SlicePosition.BEGINNING)) {
            progress.toCome(Math.min(first.total(), task.limit() - progress.records()));
        }
        if (slicer.fits(first, days)) {
            return new ServedSliceWalk<>(task, progress, delivered, days, first, position);
        }
        Optional<CurrentDay.Halves> halves = task.horizon().halves(days);
        if (halves.isEmpty()) {
            return new OverfullDayWalk<>(task, progress, delivered, days, first, position);
        }
        left.removeFirst();
        if (position.equals(SlicePosition.BEGINNING)) {
            slicer.halved(days, first, halves.get());
            left.addFirst(
                    task.isNewestFirst() ? halves.get().older() : halves.get().newer());
            left.addFirst(
                    task.isNewestFirst() ? halves.get().newer() : halves.get().older());
        } else {
            // the slice has grown since the cursor was stored
            left.addFirst(narrowed(days, position));
        }
        position = SlicePosition.BEGINNING;
        return null;
    }

    /** Returns the rest of a slice behind a record, with a day to spare. */
    private Days narrowed(Days days, SlicePosition behind) {
        if (behind.last() == null) {
            return days;
        }
        LocalDate day = CurrentDay.day(behind.last(), task.isNewestFirst() ? CurrentDay.EARLIEST : CurrentDay.LATEST);
        return task.isNewestFirst() ? days.notAfter(day) : days.notBefore(day);
    }

    private void leave(SliceWalk<ListedRecord<T>> done) {
        Days days = left.removeFirst();
        if (done.isOutgrown()) {
            left.addFirst(narrowed(days, done.position()));
        }
        done.close();
        sliceWalk = null;
        position = SlicePosition.BEGINNING;
        if (done.isOutgrown()) {
            checkProgress(days);
        } else {
            outgrown = 0;
            progress.sliceDone();
            if (done.missing() > 0) {
                throw new UnreachableRecordsException(days, done.missing(), cursor());
            }
        }
    }

    /**
     * Throws if a slice makes no progress: a list with too many records only behind its first page would be started
     * again for ever.
     */
    private void checkProgress(Days days) {
        outgrown = days.equals(left.getFirst()) ? outgrown + 1 : 0;
        if (outgrown > MOST_OUTGROWN) {
            outgrown = 0;
            throw new ContradictoryListException(
                    task.listing().kind() + " of " + days + " were asked for " + (MOST_OUTGROWN + 1)
                            + " times; each time the first page counts fewer records than "
                            + task.limits().cap()
                            + ", and one behind it more");
        }
    }

    @Override
    public T next() {
        if (!hasNext() || sliceWalk == null) {
            throw new NoSuchElementException("the walk is over");
        }
        T next = sliceWalk.next().readable();
        progress.record();
        return next;
    }

    @Override
    public ArchiveCursor cursor() {
        SlicePosition now = sliceWalk == null ? position : sliceWalk.position();
        Days slice = left.peekFirst();
        WalkCursor.Stage stage = slice == null
                ? WalkCursor.Stage.FINISHED
                : sliceWalk == null && now.equals(SlicePosition.BEGINNING)
                        ? WalkCursor.Stage.BETWEEN_SLICES
                        : WalkCursor.Stage.IN_A_SLICE;
        boolean newestFirst = task.isNewestFirst();
        return ArchiveCursor.of(new WalkCursor(
                task.listing().kind(),
                task.order(),
                task.fingerprint(),
                task.start(),
                task.since(),
                stage,
                slice == null ? null : newestFirst ? slice.to() : slice.from(),
                slice == null ? null : newestFirst ? slice.from() : slice.to(),
                now));
    }

    @Override
    public long unreadableRecords() {
        return delivered.unreadable();
    }

    @Override
    public void close() {
        closed = true;
        if (sliceWalk != null) {
            sliceWalk.close();
        }
    }
}
