package io.github.livechat4j.paging;

import org.jspecify.annotations.Nullable;

/**
 * Ends a forward pass that does not approach the end of the list. A real list grows at its front, where new records
 * push read records to the next page. A list that grows faster than it is read, or behind the current page, is
 * contradictory.
 */
final class EndlessListCheck {

    /** The number of pages without progress, which is more than any list grows in the meantime. */
    private static final int MOST_WITHOUT_PROGRESS = 100;

    private static final int MOST_GROWN_BEHIND = 20;

    private int fewestLeft = Integer.MAX_VALUE;
    private int withoutProgress;
    private int grownBehind;

    /**
     * Checks a page that is further than all earlier ones.
     *
     * @param before the previous page; null for the first one
     * @param left the known number of pages behind it
     * @param allAreNew whether all its records are new
     * @throws ContradictoryListException if the pass does not approach the end
     */
    void check(@Nullable ReadPage<?> before, ReadPage<?> page, int left, boolean allAreNew) {
        if (page.total() == 0 && page.pages() == 0) {
            // the source does not count its records
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
