package io.github.livechat4j.paging;

import java.util.List;

/**
 * Tells unreliable counts from a list that changes: if the same two pages make a pass step back again and again,
 * although both have the same records as before, the source always counts so, and the counts of the second page are
 * ignored.
 */
final class UnreliableCounts {

    /** How often a pass steps back from a page before its counts are ignored. */
    private static final int STEPS_BACK = 2;

    private List<List<Object>> doubted = List.of();
    private int times;

    /** Notes that a pass steps back from a page to the one before it. */
    void doubt(ReadPage<?> before, ReadPage<?> page) {
        List<List<Object>> pages = List.of(before.identities(), page.identities());
        times = doubted.equals(pages) ? times + 1 : 1;
        doubted = pages;
    }

    boolean include(ReadPage<?> before, ReadPage<?> page) {
        return times >= STEPS_BACK && doubted.equals(List.of(before.identities(), page.identities()));
    }

    /** Forgets the doubts, when a pass comes further than ever. */
    void clear() {
        times = 0;
    }
}
