package io.github.livechat4j.archive;

import io.github.livechat4j.paging.Page;
import io.github.livechat4j.paging.PageCursor;
import io.github.livechat4j.paging.PageIterator;
import io.github.livechat4j.paging.UnreachablePagesException;
import io.github.livechat4j.paging.UnstableListException;
import io.github.livechat4j.paging.internal.CursorState;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The walk over a day with more records than the service serves. The newest records come from the list of all groups,
 * the older ones from the list of each group.
 */
final class OverfullDayWalk<T> implements SliceWalk<T> {

    private static final int REMEMBERED_PAGES = 200;
    private static final int MOST_UNDATED_PAGES = 4;

    private enum Phase {
        PAGES,
        GROUPS,
        CHANGED,
        OVER
    }

    private final WalkTask<T> task;
    private final ProgressCounter progress;
    private final DeliveredRecords<T> delivered;
    private final Days day;
    private final SlicePosition beginning;
    private final SliceSource<T> source;
    private final RecentIdentities ofThisDay;
    private final boolean over;
    private final int total;
    private Phase phase;
    private @Nullable PageIterator<T> pages;
    private @Nullable OverfullDayGroups<T> groups;
    private @Nullable PageIterator<T> changed;
    private @Nullable Instant border;
    private @Nullable T ready;
    private @Nullable Instant last;
    private long reached;

    /** The identities of the last records; a walk that resumes here skips those of the last instant. */
    private final Deque<Object> latest = new ArrayDeque<>();

    OverfullDayWalk(
            WalkTask<T> task,
            ProgressCounter progress,
            DeliveredRecords<T> delivered,
            Days day,
            Page<T> first,
            SlicePosition beginning) {
        this.task = task;
        this.progress = progress;
        this.delivered = delivered;
        this.day = day;
        this.beginning = beginning;
        this.last = beginning.last();
        this.reached = beginning.reached();
        this.source = new SliceSource<>(task, progress, day, null, first, task.isNewestFirst() ? 1 : 0);
        this.ofThisDay = new RecentIdentities(REMEMBERED_PAGES * task.limits().pageSize());
        this.over = first.total() >= task.limits().cap();
        this.total = beginning.total() == 0 ? first.total() : Math.min(beginning.total(), first.total());
        this.phase = firstPhase(first.total());
    }

    private Phase firstPhase(int totalNow) {
        if (beginning.inGroups()) {
            return Phase.GROUPS;
        }
        if (!over) {
            return Phase.PAGES;
        }
        CursorState place = beginning.place();
        if (place.equals(CursorState.START)) {
            return task.isNewestFirst() ? Phase.PAGES : Phase.GROUPS;
        }
        // arrivals may have pushed the position beyond the served records
        long position = (long) (place.page() - 1) * place.size() + place.index() + totalNow - place.total();
        return position < task.limits().cap() ? Phase.PAGES : Phase.GROUPS;
    }

    @Override
    public boolean hasNext() {
        while (phase != Phase.OVER) {
            boolean hasNext = switch (phase) {
                case PAGES -> hasNextOfPages();
                case GROUPS -> hasNextOfGroups();
                default -> hasNextOfChanged();
            };
            if (hasNext) {
                return true;
            }
        }
        return false;
    }

    private boolean hasNextOfPages() {
        try {
            if (pages().hasNext()) {
                return true;
            }
            phase = task.isNewestFirst() && source.total() >= task.limits().cap() ? Phase.GROUPS : Phase.OVER;
        } catch (UnreachablePagesException e) {
            phase = task.isNewestFirst() ? Phase.GROUPS : Phase.OVER;
        } catch (UnstableListException e) {
            if (task.isNewestFirst() || source.total() <= task.limits().cap()) {
                throw e;
            }
            // the pages to read again are no longer served
            pages = null;
            groups = null;
            phase = Phase.GROUPS;
        }
        return false;
    }

    private PageIterator<T> pages() {
        if (pages == null) {
            CursorState place = groups == null && !beginning.inGroups() ? beginning.place() : CursorState.START;
            pages = task.list(source, task.limit() - progress.records())
                    .filter(this::isNew)
                    .startingAt(PageCursor.parse(place.toString()))
                    .iterator();
        }
        return pages;
    }

    /** Returns whether a record is new, and counts it if another slice delivered it. */
    private boolean isNew(T found) {
        if (isBehindTheBeginning(found)) {
            return false;
        }
        boolean isFirst = ofThisDay.add(task.listing().identity(found));
        boolean isNew = delivered.isNew(found, day);
        if (isFirst && !isNew) {
            count();
        }
        return isNew;
    }

    /** Returns whether a record was delivered before the cursor; groups are read from its instant on, inclusive. */
    private boolean isBehindTheBeginning(T found) {
        return beginning.last() != null
                && beginning.last().equals(task.listing().instant(found))
                && beginning.place().knows(task.listing().identity(found));
    }

    private boolean hasNextOfGroups() {
        if (groups == null) {
            border = task.isNewestFirst() ? null : borderOfPages();
            groups = new OverfullDayGroups<>(task, progress, day, last, (double) reached / Math.max(1, total));
        }
        while (ready == null && groups.hasNext(border)) {
            T found = groups.next();
            ready = isNew(found) ? found : null;
        }
        if (ready == null) {
            endOfGroups();
        }
        return ready != null;
    }

    private void endOfGroups() {
        if (task.isNewestFirst()) {
            phase = task.listing().isMoving() ? Phase.CHANGED : Phase.OVER;
            return;
        }
        Instant moved = task.isLive(day) ? borderOfPages() : border;
        if (border != null && moved != null && moved.isAfter(border)) {
            border = moved;
        } else {
            phase = Phase.PAGES;
        }
    }

    /** Reads the front again, because a ticket that changed before its group was read has moved there. */
    private boolean hasNextOfChanged() {
        if (changed == null) {
            changed = task.list(source, Long.MAX_VALUE).prefetch(0).iterator();
        }
        while (ready == null && phase == Phase.CHANGED && hasMore(changed)) {
            T found = changed.next();
            if (task.isSettled(task.listing().instant(found))) {
                phase = Phase.OVER;
            } else {
                ready = isNew(found) ? found : null;
            }
        }
        phase = ready == null ? Phase.OVER : phase;
        return ready != null;
    }

    private static boolean hasMore(PageIterator<?> records) {
        try {
            return records.hasNext();
        } catch (UnreachablePagesException e) {
            return false;
        }
    }

    /**
     * Returns the instant of the oldest served record in the list of all groups; null if no record there has a time.
     */
    private @Nullable Instant borderOfPages() {
        int lastServed = task.limits().pages();
        for (int page = lastServed; page > Math.max(0, lastServed - MOST_UNDATED_PAGES); page--) {
            Instant oldest = source.fetch(page).items().stream()
                    .map(task.listing()::instant)
                    .filter(Objects::nonNull)
                    .min(Instant::compareTo)
                    .orElse(null);
            if (oldest != null) {
                return oldest;
            }
        }
        return null;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the day is over");
        }
        T next = ready != null ? ready : pages().next();
        ready = null;
        count();
        if (phase != Phase.CHANGED) {
            deliver(task.listing().identity(next), task.listing().instant(next));
        }
        return next;
    }

    /**
     * Counts the record, unless a walk before the cursor may have counted it. Undercounting may report missing records
     * wrongly, but never hides one.
     */
    private void count() {
        if (phase != Phase.CHANGED || beginning.reached() == 0) {
            reached++;
        }
    }

    private void deliver(Object identity, @Nullable Instant instant) {
        last = instant == null ? last : instant;
        latest.addFirst(identity);
        if (latest.size() > CursorState.MOST_ANCHORS) {
            latest.removeLast();
        }
    }

    @Override
    public SlicePosition position() {
        CursorState place = pages == null
                ? beginning.place()
                : CursorState.parse(pages.cursor().toString());
        boolean inGroups = phase == Phase.GROUPS
                || phase == Phase.CHANGED
                || (groups != null && (pages == null || place.page() == 0));
        return new SlicePosition(
                inGroups, inGroups ? placeInGroups() : place, last, total, reached, beginning.missing());
    }

    private CursorState placeInGroups() {
        return latest.isEmpty() ? beginning.place() : CursorState.behind(List.copyOf(latest));
    }

    @Override
    public boolean isOutgrown() {
        return false;
    }

    @Override
    public long missing() {
        if (over || groups != null) {
            // with the oldest first, the walk also finds records that arrived meanwhile
            int counted = task.isNewestFirst() ? Math.min(total, source.total()) : source.total();
            return Math.max(0, counted - reached);
        }
        return beginning.missing() + source.missing();
    }

    @Override
    public void close() {
        if (pages != null) {
            pages.close();
        }
    }
}
