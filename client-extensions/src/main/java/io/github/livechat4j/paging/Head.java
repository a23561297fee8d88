package io.github.livechat4j.paging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The first records of the list when a walk began. Where they are later tells how many came before them. */
final class Head {

    private final Map<Long, Integer> ranks = new HashMap<>();
    private final List<Long> first;
    private final int total;
    private int arrived;
    private boolean met;
    private boolean metFirst;

    private Head(List<Long> hashes, int total) {
        this.first = List.copyOf(hashes.subList(0, Math.min(hashes.size(), PageCursor.MOST_ANCHORS)));
        this.total = total;
        hashes.forEach(hash -> ranks.putIfAbsent(hash, ranks.size()));
    }

    /** What is known from a cursor. */
    static Head of(PageCursor cursor) {
        return new Head(cursor.heads(), cursor.headTotal());
    }

    /** What is known from the first page. */
    static Head of(Reading<?> page) {
        return new Head(page.entries().stream().map(Entry::hash).toList(), page.total());
    }

    /** The hashes of the very first records. */
    List<Long> first() {
        return first;
    }

    /** How many records the list had. */
    int total() {
        return total;
    }

    boolean isKnown() {
        return !ranks.isEmpty();
    }

    Set<Long> hashes() {
        return ranks.keySet();
    }

    /** Notes where in the list a record is now. */
    void meet(long hash, long position) {
        @Nullable Integer rank = ranks.get(hash);
        if (rank != null) {
            met = true;
            metFirst |= rank == 0;
            arrived = (int) Math.max(arrived, position - rank);
        }
    }

    /**
     * Whether more records came to the front than the total tells, since as many vanished. For a walk that goes backwards, each of
     * them can have pushed another record over its boundary unnoticed.
     */
    boolean hidesArrivals(int totalNow) {
        if (!isKnown() || (met && arrived == 0)) {
            return false;
        }
        return !metFirst || arrived > Math.max(0, totalNow - total);
    }
}
