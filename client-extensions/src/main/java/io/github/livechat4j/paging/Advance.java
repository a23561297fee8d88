package io.github.livechat4j.paging;

import org.jspecify.annotations.Nullable;

/**
 * Sees to it that a walk forwards comes nearer to the end. A list that grows faster than it is read, or behind the place where it is read, is none that a
 * service has: new records come at the front, where they push others that were read over to the next page.
 */
final class Advance {

    /** What a walk may take in such a list; it is more than what any list grows in the meantime. */
    private static final int MOST_WITHOUT = 100;

    private static final int MOST_GROWN_BEHIND = 20;

    private int nearest = Integer.MAX_VALUE;
    private int without;
    private int grownBehind;

    /**
     * Looks at a page that is further on than all before.
     *
     * @param before the page before it; null for the first one
     * @param left how many pages are left behind it, as far as is known
     * @param allAreNew whether none of its records was on a page before
     * @throws ContradictoryListException if the end comes no nearer
     */
    void look(@Nullable Reading<?> before, Reading<?> reading, int left, boolean allAreNew) {
        if (reading.total() == 0 && reading.pages() == 0) {
            // a source that does not count its records
            return;
        }
        boolean isNearer = left < nearest;
        nearest = Math.min(nearest, left);
        without = isNearer ? 0 : without + 1;
        boolean hasGrown = before != null && reading.total() > before.total();
        grownBehind = hasGrown && allAreNew && !reading.isEmpty() ? grownBehind + 1 : 0;
        if (without > MOST_WITHOUT) {
            throw new ContradictoryListException("page " + reading.number() + " was asked for, and " + MOST_WITHOUT
                    + " pages before it brought the end of the list no nearer: it is said to have " + reading.total()
                    + " records on " + reading.pages() + " pages now");
        }
        if (grownBehind > MOST_GROWN_BEHIND) {
            throw new ContradictoryListException(
                    "page " + reading.number() + " was asked for, and the list has grown with each of "
                            + MOST_GROWN_BEHIND + " pages before it, to " + reading.total()
                            + " records, without one of them coming again, though new records come at the front");
        }
    }
}
