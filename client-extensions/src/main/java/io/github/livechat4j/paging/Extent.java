package io.github.livechat4j.paging;

/**
 * How far a list goes, as far as its pages have told.
 *
 * <p>An empty page does not end it, and a page with records cannot say that the list ended before it.
 */
final class Extent {

    private final int reach;
    private int size;
    private int last;
    private boolean full = true;

    Extent(int reach, int size) {
        this.reach = reach;
        this.size = size;
    }

    /** How many records a page holds. */
    int size() {
        return size;
    }

    /** The last page. */
    int last() {
        return last;
    }

    void assume(int newLast) {
        last = Math.max(last, newLast);
    }

    /** Learns the size of pages. */
    void grow(Reading<?> reading) {
        if (reading.entries().size() > size) {
            full &= size == 0;
            size = reading.entries().size();
        }
    }

    /** Learns from a page that the walk has come to. */
    void learn(Reading<?> reading) {
        grow(reading);
        int claimed = pagesOf(reading);
        if (claimed < reading.number()) {
            claimed = reading.isEmpty() || isAll(reading) ? claimed : reading.number() + 1;
        }
        last = Math.min(claimed, reach);
        full &= reading.entries().size() == size;
    }

    /** What a page says of the number of pages, or more if its total says more. */
    int pagesOf(Reading<?> reading) {
        int counted = full && size > 0 ? (reading.total() + size - 1) / size : 0;
        return Math.max(counted, reading.pages());
    }

    private boolean isAll(Reading<?> reading) {
        long position = (long) (reading.number() - 1) * size + reading.entries().size();
        return reading.total() > 0 && position >= reading.total();
    }

    /** The total, if it is more than is served; else 0. */
    int beyondReach(int total) {
        return (long) reach * size < total ? total : 0;
    }
}
