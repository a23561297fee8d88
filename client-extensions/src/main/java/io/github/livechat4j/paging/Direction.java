package io.github.livechat4j.paging;

/**
 * The direction of a pass, and the boundary rule: the number of records that may have crossed the boundary between read
 * and unread pages while the total changed.
 *
 * <p>Forwards, a deleted record pulls the records behind it over the boundary, and the total falls. Backwards, an
 * arriving record pushes the records behind it over the boundary, and the total rises. So at most as many records were
 * skipped as the total changed, unless records were reordered.
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

    /** Returns the next page in this direction. */
    int pageAfter(int page) {
        return page + step;
    }

    /** Returns whether a page is before another one in this direction. */
    boolean isBefore(int page, int other) {
        return (other - page) * step > 0;
    }

    /** Returns the maximum number of skipped records for a change of the total. */
    int skipped(int totalBefore, int totalNow) {
        return Math.max(0, step * (totalBefore - totalNow));
    }

    /** Returns the page to read after a page if up to this number of records was skipped. */
    int pageAfter(int page, long skipped, int pageSize) {
        int size = Math.max(1, pageSize);
        long pagesBack = (skipped + size - 1) / size;
        return (int) Math.max(1, page + step * (1 - pagesBack));
    }
}
