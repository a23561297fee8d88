package io.github.livechat4j.archive;

/**
 * What the service serves of a query.
 *
 * @param pageSize how many records a page has
 * @param cap how many records it serves
 */
record Limits(int pageSize, int cap) {

    static final Limits SERVICE = new Limits(25, 25_000);

    /** How many pages it serves. */
    int pages() {
        return cap / pageSize;
    }

    /** How many records are left free for those that come while a slice is walked. */
    int headroom() {
        return cap / 50;
    }

    /** How many records of a list are remembered: those of a slice and some more. */
    int remembered() {
        return cap + cap / 5;
    }

    /** How many records of a walk are remembered; where slices overlap, those of some slices. */
    int remembered(boolean overlapping) {
        return overlapping ? 4 * cap : remembered();
    }
}
