package io.github.livechat4j.archive;

import io.github.livechat4j.paging.ContradictoryListException;
import io.github.livechat4j.paging.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Halves days into slices that the service serves completely, by the totals of their first pages. */
final class Slicer<T> {

    private final WalkTask<T> task;
    private final ProgressCounter progress;
    private final HalvesCheck<T> halving;

    Slicer(WalkTask<T> task, ProgressCounter progress) {
        this.task = task;
        this.progress = progress;
        this.halving = new HalvesCheck<>(task, this);
    }

    /**
     * A slice that the service serves completely.
     *
     * @param days its days
     * @param records the number of its records
     */
    record Slice(Days days, int records) {}

    Page<T> first(Days days) {
        return SliceSource.ask(task, progress, days, null, 1);
    }

    /**
     * Returns the first page of the days to walk over.
     *
     * @throws ContradictoryListException if the service ignores the days
     */
    Page<T> open(Days days) {
        Page<T> first = first(days);
        halving.check(days, first);
        return first;
    }

    /** Records that days were halved, for the comparison with their halves. */
    void halved(Days days, Page<T> first, CurrentDay.Halves halves) {
        halving.halved(days, first, halves);
    }

    /**
     * Returns whether the service serves a slice completely. A total equal to the limit may be a truncated count. If
     * records can still arrive, some room is left for them.
     */
    boolean fits(Page<T> first, Days days) {
        int room = task.isLive(days) ? task.limits().headroom() : 0;
        return first.total() < task.limits().cap()
                && first.total() <= task.limits().cap() - room
                && first.pages() <= task.limits().pages();
    }

    /** Returns all slices, the newest first, without empty ones in which no record can arrive. */
    List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        Deque<Days> left = new ArrayDeque<>();
        left.add(task.bounds());
        while (!left.isEmpty()) {
            Days days = left.removeFirst();
            Page<T> first = open(days);
            Optional<CurrentDay.Halves> halves =
                    fits(first, days) ? Optional.empty() : task.horizon().halves(days);
            if (halves.isPresent()) {
                halved(days, first, halves.get());
                left.addFirst(halves.get().older());
                left.addFirst(halves.get().newer());
            } else if (first.total() > 0 || !first.items().isEmpty() || task.isLive(days)) {
                slices.add(new Slice(days, first.total()));
            }
        }
        return slices;
    }
}
