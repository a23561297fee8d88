package io.github.livechat4j.paging;

import java.util.List;

/**
 * Distinguishes unreliable counts from a changing list: if the same two pages cause a pass to step back repeatedly,
 * although both have the same records as before, the source always returns these counts, and the counts of the second
 * page are ignored.
 */
final class UnreliableCounts {

    /** The number of steps back from a page before its counts are ignored. */
    private static final int STEPS_BACK = 2;

    private List<List<Object>> doubted = List.of();
    private int times;

    /** Records that a pass steps back from a page to the previous one. */
    void doubt(ReadPage<?> before, ReadPage<?> page) {
        List<List<Object>> pages = List.of(before.identities(), page.identities());
        times = doubted.equals(pages) ? times + 1 : 1;
        doubted = pages;
    }

    boolean include(ReadPage<?> before, ReadPage<?> page) {
        return times >= STEPS_BACK && doubted.equals(List.of(before.identities(), page.identities()));
    }

    /** Clears the records when a pass reaches a new furthest page. */
    void clear() {
        times = 0;
    }
}
