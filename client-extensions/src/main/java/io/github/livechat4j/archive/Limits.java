package io.github.livechat4j.archive;

/**
 * The limits of the service for a query.
 *
 * @param pageSize the number of records of a page
 * @param cap the maximum number of served records
 */
record Limits(int pageSize, int cap) {

    static final Limits SERVICE = new Limits(25, 25_000);

    /** Returns the number of served pages. */
    int pages() {
        return cap / pageSize;
    }

    /** Returns the number of records that a live slice leaves free for arrivals. */
    int headroom() {
        return cap / 50;
    }

    /** Returns the number of remembered records of a list: those of a slice and some more. */
    int remembered() {
        return cap + cap / 5;
    }

    /** Returns the number of remembered records of a walk; if slices overlap, those of some slices. */
    int remembered(boolean overlapping) {
        return overlapping ? 4 * cap : remembered();
    }
}
