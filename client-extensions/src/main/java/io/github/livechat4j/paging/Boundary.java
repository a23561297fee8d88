package io.github.livechat4j.paging;

import org.jspecify.annotations.Nullable;

/** The boundary of a pass, behind the last accepted page, and the rule for stepping back from it. */
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

    /** Returns the last accepted page; null at the beginning. */
    @Nullable
    ReadPage<T> last() {
        return last;
    }

    /** Moves the boundary behind a page, which is the furthest so far or was read again. */
    void moveTo(@Nullable ReadPage<T> page, boolean isFurther) {
        last = page;
        if (isFurther) {
            stepsBack = 0;
            unreliable.clear();
        }
    }

    /** Returns whether records may have been skipped between the last accepted page and the present page. */
    boolean isCrossed(ReadPage<T> page) {
        return last != null
                && direction.isBefore(firstSkipped(last, page), page.number())
                && !unreliable.include(last, page);
    }

    /** Returns the page with its counts, or with those of the previous page if its counts are unreliable. */
    ReadPage<T> withReliableCounts(ReadPage<T> page) {
        return last != null && direction.isBefore(firstSkipped(last, page), page.number())
                ? page.withCountsOf(last)
                : page;
    }

    /**
     * Returns the page with the first record that may have been skipped between two pages; the second page if there is
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
     * @return the page to read next: first the previous page, which shows whether the counts are reliable, then the
     *     first page with a skipped record
     * @throws UnstableListException if stepping back does not help, or the page is not served
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
     * Returns whether the total fell, so that a deletion can hide a reordering. If the total is unchanged, a smaller
     * number of pages has no meaning.
     */
    boolean hasTotalFallen(ReadPage<T> page) {
        return last != null && (last.total() != page.total() || page.total() == 0);
    }
}
