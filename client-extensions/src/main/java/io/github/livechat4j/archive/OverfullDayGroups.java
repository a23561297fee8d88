package io.github.livechat4j.archive;

import io.github.livechat4j.paging.Page;
import io.github.livechat4j.paging.PageCursor;
import io.github.livechat4j.paging.PageIterator;
import io.github.livechat4j.paging.UnreachablePagesException;
import io.github.livechat4j.paging.internal.CursorState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * The records of an overfull day, read from the list of each group and merged by time. It begins at an instant, in the
 * middle of each list. After a failure it can be called again, and repeats the failed request.
 */
final class OverfullDayGroups<T> {

    private final WalkTask<T> task;
    private final ProgressCounter progress;
    private final Days day;
    private final @Nullable Instant from;
    private final double done;
    private final PriorityQueue<Lane> lanes;
    private @Nullable Deque<Integer> unopened;
    private @Nullable Lane moving;

    /**
     * Creates a merge, without a request.
     *
     * @param from the instant to begin at, in the order of the walk; null for the beginning
     * @param done the estimated part of the day before that instant, from 0 to 1
     */
    OverfullDayGroups(WalkTask<T> task, ProgressCounter progress, Days day, @Nullable Instant from, double done) {
        this.task = task;
        this.progress = progress;
        this.day = day;
        this.from = from;
        this.done = done;
        Comparator<Instant> byInstant = task.isNewestFirst() ? Comparator.reverseOrder() : Comparator.naturalOrder();
        this.lanes = new PriorityQueue<>(
                Comparator.<Lane, Instant>comparing(lane -> lane.at, byInstant).thenComparing(lane -> lane.group));
    }

    /** Returns whether there is another record up to an instant, in the order of the walk; null for no limit. */
    boolean hasNext(@Nullable Instant until) {
        open();
        if (moving != null && moving.advance()) {
            lanes.add(moving);
        }
        moving = null;
        Lane first = lanes.peek();
        return first != null && (until == null || !isBehind(first.at, until));
    }

    T next() {
        Lane first = lanes.poll();
        if (first == null || first.head == null) {
            throw new NoSuchElementException("there is no record");
        }
        moving = first;
        return first.head;
    }

    private boolean isBehind(Instant instant, Instant other) {
        return task.isNewestFirst() ? instant.isBefore(other) : instant.isAfter(other);
    }

    private void open() {
        if (unopened == null) {
            unopened = new ArrayDeque<>(
                    task.listing().group() == null ? task.service().groups().get() : List.of());
        }
        while (!unopened.isEmpty()) {
            open(unopened.getFirst());
            unopened.removeFirst();
        }
    }

    private void open(int group) {
        Page<T> first = SliceSource.ask(task, progress, day, group, 1);
        Page<T> begin = from == null ? null : search(group, first, from);
        SliceSource<T> source = new SliceSource<>(task, progress, day, group, begin == null ? first : begin, 1);
        CursorState cursor = begin == null ? CursorState.START : CursorState.ofPage(begin.number());
        Lane lane = new Lane(
                group,
                task.list(source, Long.MAX_VALUE)
                        .prefetch(0)
                        .startingAt(PageCursor.parse(cursor.toString()))
                        .iterator());
        if (lane.advance()) {
            lanes.add(lane);
        }
    }

    /**
     * Finds the first page to read: the last page that begins with skipped records, so that no record before it is
     * missed; null for the beginning of the list. The first guess is usually close, because groups are distributed
     * evenly over the day.
     */
    private @Nullable Page<T> search(int group, Page<T> first, Instant wanted) {
        int last = Math.max(1, Math.min(first.pages(), task.limits().pages()));
        int before = 0;
        int behind = last + 1;
        int step = 1;
        Page<T> found = null;
        int on = Math.max(1, Math.min(last, (int) (last * done) + 1));
        while (behind - before > 1) {
            int number = task.isNewestFirst() ? on : last + 1 - on;
            Page<T> page = number == 1 ? first : SliceSource.ask(task, progress, day, group, number);
            if (beginsBefore(page, wanted)) {
                before = on;
                found = page;
            } else {
                behind = on;
            }
            if (found != null && isLeftBehind(found, wanted)) {
                return found;
            }
            on = before == 0
                    ? Math.max(1, behind - step)
                    : behind > last ? Math.min(last, before + step) : (before + behind) / 2;
            step *= 2;
        }
        return found;
    }

    /** Returns whether the first records of a page, in the order of the walk, are before an instant. */
    private boolean beginsBefore(Page<T> page, Instant wanted) {
        Instant begin = instantAt(page, !task.isNewestFirst());
        return begin != null && isBehind(wanted, begin);
    }

    /** Returns whether the last record of a page, in the order of the walk, is at an instant or after it. */
    private boolean isLeftBehind(Page<T> page, Instant wanted) {
        Instant end = instantAt(page, task.isNewestFirst());
        return end != null && !isBehind(wanted, end);
    }

    private @Nullable Instant instantAt(Page<T> page, boolean atTheEnd) {
        List<Instant> instants = page.items().stream()
                .map(task.listing()::instant)
                .filter(Objects::nonNull)
                .toList();
        return instants.isEmpty() ? null : instants.get(atTheEnd ? instants.size() - 1 : 0);
    }

    /** The records of one group. */
    private final class Lane {

        private final int group;
        private final PageIterator<T> records;
        private @Nullable T head;
        private Instant at;

        Lane(int group, PageIterator<T> records) {
            this.group = group;
            this.records = records;
            this.at = from != null ? from : task.isNewestFirst() ? Instant.MAX : Instant.MIN;
        }

        /** Moves to the next record; a record without a time follows the one before it. */
        boolean advance() {
            while (hasMore()) {
                T next = records.next();
                Instant instant = task.listing().instant(next);
                if (instant == null || from == null || !isBehind(from, instant)) {
                    head = next;
                    at = instant == null ? at : instant;
                    return true;
                }
            }
            return false;
        }

        private boolean hasMore() {
            try {
                return records.hasNext();
            } catch (UnreachablePagesException e) {
                // the comparison with the total of the day finds the missing records
                return false;
            }
        }
    }
}
