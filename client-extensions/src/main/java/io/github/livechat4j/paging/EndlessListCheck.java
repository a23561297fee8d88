package io.github.livechat4j.paging;

import org.jspecify.annotations.Nullable;

/**
 * Ends a pass forwards that comes no nearer to the end of the list. A real list grows at its front, where new records
 * push others that were read over to the next page; a list that grows faster than it is read, or behind the page that
 * is read, is contradictory.
 */
final class EndlessListCheck {

    /** More pages than any list grows by in the meantime. */
    private static final int MOST_WITHOUT_PROGRESS = 100;

    private static final int MOST_GROWN_BEHIND = 20;

    private int fewestLeft = Integer.MAX_VALUE;
    private int withoutProgress;
    private int grownBehind;

    /**
     * Looks at a page that is further on than all before.
     *
     * @param before the page before it; null for the first one
     * @param left how many pages are left behind it, as far as is known
     * @param allAreNew whether none of its records was on a page before
     * @throws ContradictoryListException if the end comes no nearer
     */
    void check(@Nullable ReadPage<?> before, ReadPage<?> page, int left, boolean allAreNew) {
        if (page.total() == 0 && page.pages() == 0) {
            // a source that does not count its records
            return;
        }
        withoutProgress = left < fewestLeft ? 0 : withoutProgress + 1;
        fewestLeft = Math.min(fewestLeft, left);
        boolean hasGrown = before != null && page.total() > before.total();
        grownBehind = hasGrown && allAreNew && !page.isEmpty() ? grownBehind + 1 : 0;
        if (withoutProgress > MOST_WITHOUT_PROGRESS) {
            throw new ContradictoryListException("page " + page.number() + " was asked for, and "
                    + MOST_WITHOUT_PROGRESS
                    + " pages before it brought the end of the list no nearer: it is said to have "
                    + page.total() + " records on " + page.pages() + " pages now");
        }
        if (grownBehind > MOST_GROWN_BEHIND) {
            throw new ContradictoryListException(
                    "page " + page.number() + " was asked for, and the list has grown with each of "
                            + MOST_GROWN_BEHIND + " pages before it, to " + page.total()
                            + " records, without one of them coming again, though new records come at the front");
        }
    }
}
