package io.github.livechat4j.paging;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Determines how far to read a list again: until enough delivered records follow one another in their old order.
 *
 * <p>A reordered record is in front of all records that kept their place. So a run of delivered records in their old
 * order has kept its place, and so has everything behind it.
 */
final class KnownRun {

    private final Map<Long, Integer> ranks = new HashMap<>();
    private final long mask;
    private final int enough;
    private int length;
    private int lastRank;

    /**
     * Creates a run without a record.
     *
     * @param hashes delivered records, in the order of the list
     * @param mask the known bits of a hash
     * @param enough the number of records that must follow one another
     */
    KnownRun(List<Long> hashes, long mask, int enough) {
        this.mask = mask;
        this.enough = enough;
        hashes.forEach(hash -> ranks.putIfAbsent(hash, ranks.size()));
    }

    /** Takes the next record of the list, and returns whether it is one of the delivered records. */
    boolean meet(long hash) {
        @Nullable Integer rank = ranks.get(hash & mask);
        if (rank == null) {
            length = 0;
        } else {
            length = length > 0 && rank > lastRank ? length + 1 : 1;
            lastRank = rank;
        }
        return rank != null;
    }

    /** Returns whether nothing behind the last record was reordered. */
    boolean isEnough() {
        return length >= enough;
    }
}
