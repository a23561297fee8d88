package io.github.livechat4j.paging;

/**
 * The direction of a pass, and the boundary rule: how many records can have crossed the boundary between pages that
 * were read and pages that were not, from one total to the next.
 *
 * <p>Forwards, a record that is deleted pulls those behind it to the front, over the boundary; the total falls.
 * Backwards, a record that arrives pushes those behind it over the boundary; the total rises. So the change of the
 * total is the most that was skipped, as long as nothing was reordered.
 */
enum Direction {
    /** From the first page to the last. */
    FORWARDS(1),

    /** From the last page to the first. */
    BACKWARDS(-1);

    private final int step;

    Direction(int step) {
        this.step = step;
    }

    /** The page that this direction comes to after a page. */
    int pageAfter(int page) {
        return page + step;
    }

    /** Whether this direction comes to a page earlier than to another one. */
    boolean isBefore(int page, int other) {
        return (other - page) * step > 0;
    }

    /** How many records can have been skipped while the total changed. */
    int skipped(int totalBefore, int totalNow) {
        return Math.max(0, step * (totalBefore - totalNow));
    }

    /** The page to read next after a page, if up to so many records were skipped. */
    int pageAfter(int page, long skipped, int pageSize) {
        int size = Math.max(1, pageSize);
        long pagesBack = (skipped + size - 1) / size;
        return (int) Math.max(1, page + step * (1 - pagesBack));
    }
}
