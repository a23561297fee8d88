package io.github.livechat4j.paging;

import org.jspecify.annotations.Nullable;

/** The boundary of a pass, behind the page that was accepted last, and the rule when to step back from it. */
final class Boundary<T> {

    private static final int MOST_STEPS_BACK = 16;

    private final Direction direction;
    private final PageCount count;
    private final int reach;
    private final UnreliableCounts unreliable = new UnreliableCounts();
    private @Nullable ReadPage<T> last;
    private int stepsBack;

    Boundary(Direction direction, PageCount count, int reach) {
        this.direction = direction;
        this.count = count;
        this.reach = reach;
    }

    /** The page that was accepted last; null at the beginning. */
    @Nullable
    ReadPage<T> last() {
        return last;
    }

    /** Moves behind a page, which is further on than all before, or is read again. */
    void moveTo(@Nullable ReadPage<T> page, boolean isFurther) {
        last = page;
        if (isFurther) {
            stepsBack = 0;
            unreliable.clear();
        }
    }

    /** Whether records can have been skipped between the page that was accepted last and a page that was read now. */
    boolean isCrossed(ReadPage<T> page) {
        return last != null
                && direction.isBefore(firstSkipped(last, page), page.number())
                && !unreliable.include(last, page);
    }

    /** The page with its counts, or with those of the page before it if they are unreliable. */
    ReadPage<T> withReliableCounts(ReadPage<T> page) {
        return last != null && direction.isBefore(firstSkipped(last, page), page.number())
                ? page.withCountsOf(last)
                : page;
    }

    /**
     * The page that has the first record that can have been skipped between two pages; the second of them if there is
     * none.
     */
    private int firstSkipped(ReadPage<T> before, ReadPage<T> page) {
        long skipped = direction.skipped(before.total(), page.total());
        if (before.total() == page.total()) {
            skipped = (long) direction.skipped(before.pages(), page.pages()) * count.pageSize();
        }
        if (skipped == 0) {
            return page.number();
        }
        int from = direction.pageAfter(before.number(), skipped, count.pageSize());
        return direction == Direction.FORWARDS ? from : Math.min(from, count.pagesSaidBy(page));
    }

    /**
     * Steps back from a page.
     *
     * @return the page to read next: the one before, which tells whether the counts are reliable; from there, the first
     *     with a skipped record
     * @throws UnstableListException if that does not help, or the page is not served
     */
    int stepBackFrom(ReadPage<T> page) {
        ReadPage<T> before = last == null ? page : last;
        boolean isFirstStep = page.number() == direction.pageAfter(before.number());
        int to = isFirstStep ? before.number() : firstSkipped(before, page);
        if (++stepsBack > MOST_STEPS_BACK || to > reach) {
            int tries = Math.min(stepsBack, MOST_STEPS_BACK);
            stepsBack = 0;
            throw new UnstableListException(page.number(), tries);
        }
        if (isFirstStep) {
            unreliable.doubt(before, page);
        }
        return to;
    }

    /**
     * Whether the total fell, so that a deletion can hide a reordering; where the total stays, a smaller number of
     * pages says nothing.
     */
    boolean hasTotalFallen(ReadPage<T> page) {
        return last != null && (last.total() != page.total() || page.total() == 0);
    }
}
