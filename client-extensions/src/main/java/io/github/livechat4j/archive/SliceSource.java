package io.github.livechat4j.archive;

import io.github.livechat4j.paging.ContradictoryListException;
import io.github.livechat4j.paging.Page;
import io.github.livechat4j.paging.PageSource;
import io.github.livechat4j.paging.internal.AskedDays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads the pages of one slice, of which one has been read already, and counts the records that the service counts but
 * does not return.
 */
final class SliceSource<T> implements PageSource<T> {

    /** The number of records by which a slice of past days may grow, since some records are listed late. */
    private static final int MOST_LATE = 100;

    private final WalkTask<T> task;
    private final ProgressCounter progress;
    private final Days days;
    private final @Nullable Integer group;
    private final Page<T> first;
    private final AtomicInteger usesOfFirst;
    private final int size;
    private final Map<Integer, Integer> missing = new ConcurrentHashMap<>();
    private volatile int total;

    /**
     * Creates a source.
     *
     * @param first the page that was read already, usually the first
     * @param usesOfFirst the number of times that this page is returned without a request
     */
    SliceSource(
            WalkTask<T> task,
            ProgressCounter progress,
            Days days,
            @Nullable Integer group,
            Page<T> first,
            int usesOfFirst) {
        this.task = task;
        this.progress = progress;
        this.days = days;
        this.group = group;
        this.first = first;
        this.usesOfFirst = new AtomicInteger(usesOfFirst);
        this.size = size(first, task.limits().pageSize());
        this.total = first.total();
    }

    /**
     * Returns the size of a page: the usual one if it fits the total and the number of pages, otherwise the size of the
     * first page.
     */
    private static int size(Page<?> first, int usual) {
        boolean usualFits = (first.total() + usual - 1) / usual == first.pages();
        return first.pages() < 2 || usualFits || first.items().isEmpty()
                ? usual
                : first.items().size();
    }

    static <T> Page<T> ask(WalkTask<T> task, ProgressCounter progress, Days days, @Nullable Integer group, int number) {
        Page<T> page = task.listing().page(days, group, number);
        progress.page();
        AskedDays asked = new AskedDays(days.from(), days.to());
        if (asked.areIgnoredBy(
                page.items().stream().map(task.listing()::happenings).toList())) {
            throw new ContradictoryListException(
                    "page " + number + " of the " + task.listing().kind() + " of " + days
                            + " was asked for, and has records of other days: the service ignores date_from or date_to");
        }
        return page;
    }

    /** Returns the total of the last page. */
    int total() {
        return total;
    }

    /** Returns the number of records that the service counted but did not return. */
    long missing() {
        return Math.max(
                0, missing.values().stream().mapToLong(Integer::longValue).sum());
    }

    @Override
    public Page<T> fetch(int number) {
        if (number != first.number() && task.isNewestFirst()) {
            // a pass that returns to this page needs its present state
            usesOfFirst.set(0);
        }
        Page<T> page = number == first.number() && usesOfFirst.getAndDecrement() > 0 ? first : ask(number);
        if (missingOf(page) > 0 && progress.isWorthAnotherLook()) {
            page = ask(number);
            if (missingOf(page) > 0) {
                progress.lookedInVain();
            }
        }
        checkGrowth(page);
        missing.put(number, missingOf(page));
        missing.remove(number, 0);
        total = page.total();
        return page;
    }

    private void checkGrowth(Page<T> page) {
        int most = first.total() + Math.max(MOST_LATE, task.limits().headroom());
        if (!task.isLive(days) && page.total() > most) {
            throw new ContradictoryListException(
                    "page " + page.number() + " of the " + task.listing().kind() + " of " + days
                            + " was asked for; these days are over, and the list has grown from " + first.total()
                            + " records to "
                            + page.total() + " while it was read");
        }
    }

    private Page<T> ask(int number) {
        return ask(task, progress, days, group, number);
    }

    /**
     * Returns the number of records that a page lacks by its total; negative if it has more, which compensates for
     * another page.
     */
    private int missingOf(Page<T> page) {
        int before = (page.number() - 1) * size;
        int expected = Math.max(0, Math.min(size, page.total() - before));
        return expected - page.items().size();
    }
}
