package io.github.livechat4j.paging;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Known records in the order of the list. What has moved to the front is in front of all that has not; so where these follow one another
 * as they did before, they have not moved, and nothing behind them has.
 *
 * <p>One or two of them may have moved themselves, but hardly so many in just the reverse of their order.
 */
final class Territory {

    private final Map<Long, Integer> ranks;
    private final long mask;
    private final int wanted;
    private int run;
    private int last;

    private Territory(List<Long> hashes, long mask, int wanted) {
        this.ranks = IntStream.range(0, hashes.size())
                .boxed()
                .collect(Collectors.toMap(hashes::get, Function.identity(), Math::min));
        this.mask = mask;
        this.wanted = wanted;
    }

    /**
     * Makes a territory.
     *
     * @param hashes the records
     * @param wanted how many of them have to follow one another
     * @param mask which bits of a hash are known
     */
    static Territory of(List<Long> hashes, int wanted, long mask) {
        return new Territory(hashes, mask, wanted);
    }

    /** Comes to the next record of the list, and says whether it follows the one before as it did. */
    boolean meets(long hash) {
        @Nullable Integer rank = ranks.get(hash & mask);
        boolean follows = rank != null && run > 0 && rank > last;
        run = rank == null ? 0 : follows ? run + 1 : 1;
        last = rank == null ? 0 : rank;
        return follows;
    }

    /** Whether the record that came last is known. */
    boolean isRun() {
        return run > 0;
    }

    /** Whether enough records have followed one another. */
    boolean isReached() {
        return run >= wanted;
    }
}
