package io.github.livechat4j.archive;

import io.github.livechat4j.paging.ContradictoryListException;
import io.github.livechat4j.paging.Page;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One walk over the archive: slice after slice, each of them halved until it is small enough. */
final class Walk<T> implements ArchiveIterator<T> {

    private static final int MOST_OUTGROWN = 3;

    private final Task<Found<T>> task;
    private final Tally tally;
    private final Delivered<Found<T>> delivered;
    private final Slicer<Found<T>> slicer;

    /** What is left, in the order of the walk. */
    private final Deque<Days> left = new ArrayDeque<>();

    /** Where to go on in the first of what is left. */
    private Standing standing;

    private @Nullable Part<Found<T>> part;
    private boolean closed;
    private int outgrown;

    Walk(Task<Found<T>> task, @Nullable WalkCursor cursor) {
        this.task = task;
        this.tally = new Tally(task.listener());
        this.delivered = new Delivered<>(task);
        this.slicer = new Slicer<>(task, tally);
        this.standing = cursor == null ? Standing.BEGINNING : cursor.standing();
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
        while (!closed && tally.records() < task.limit()) {
            if (part == null) {
                if (left.isEmpty()) {
                    return false;
                }
                part = open(left.getFirst());
            } else if (part.hasNext()) {
                tally.reportPages();
                return true;
            } else {
                leave(part);
            }
        }
        close();
        return false;
    }

    private @Nullable Part<Found<T>> open(Days days) {
        Page<Found<T>> first = slicer.open(days);
        task.checkCursor();
        // a ticket is counted in each slice, so only the first count is right; of what is since a moment, none is
        boolean counts = task.since() == null && !(task.listing().isMoving() && tally.records() > 0);
        if (counts && left.size() == 1 && standing.equals(Standing.BEGINNING)) {
            tally.toCome(Math.min(first.total(), task.limit() - tally.records()));
        }
        if (slicer.fits(first, days)) {
            return new SlicePart<>(task, tally, delivered, days, first, standing);
        }
        Optional<Horizon.Halves> halves = task.horizon().halves(days);
        if (halves.isEmpty()) {
            return new DayPart<>(task, tally, delivered, days, first, standing);
        }
        left.removeFirst();
        if (standing.equals(Standing.BEGINNING)) {
            slicer.halved(days, first, halves.get());
            left.addFirst(
                    task.isNewestFirst() ? halves.get().older() : halves.get().newer());
            left.addFirst(
                    task.isNewestFirst() ? halves.get().newer() : halves.get().older());
        } else {
            // the slice has grown since the cursor was stored
            left.addFirst(narrowed(days, standing));
        }
        standing = Standing.BEGINNING;
        return null;
    }

    /** What is left of a slice behind a record, with a day to spare. */
    private Days narrowed(Days days, Standing behind) {
        if (behind.last() == null) {
            return days;
        }
        LocalDate day = Horizon.day(behind.last(), task.isNewestFirst() ? Horizon.EARLIEST : Horizon.LATEST);
        return task.isNewestFirst() ? days.notAfter(day) : days.notBefore(day);
    }

    private void leave(Part<Found<T>> done) {
        Days days = left.removeFirst();
        if (done.isOutgrown()) {
            left.addFirst(narrowed(days, done.standing()));
        }
        done.close();
        part = null;
        standing = Standing.BEGINNING;
        if (done.isOutgrown()) {
            checkProgress(days);
        } else {
            outgrown = 0;
            tally.sliceDone();
            if (done.missing() > 0) {
                throw new UnreachableRecordsException(days, done.missing(), cursor());
            }
        }
    }

    /** A list that has too many records only behind its first page would be begun again for ever. */
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
        if (!hasNext() || part == null) {
            throw new NoSuchElementException("the walk is over");
        }
        T next = part.next().readable();
        tally.record();
        return next;
    }

    @Override
    public ArchiveCursor cursor() {
        Standing now = part == null ? standing : part.standing();
        Days slice = left.peekFirst();
        WalkCursor.Stage stage = slice == null
                ? WalkCursor.Stage.FINISHED
                : part == null && now.equals(Standing.BEGINNING)
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
        if (part != null) {
            part.close();
        }
    }
}
