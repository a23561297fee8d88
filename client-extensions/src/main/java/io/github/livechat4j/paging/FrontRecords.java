package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first records of the list at the beginning of a walk, as short hashes in their order.
 *
 * <p>Forwards, they are the first delivered records, and determine where reading the front again ends. Backwards, their
 * places show at the end whether the list was reordered: their distance from the end is constant if records only
 * arrive, or are deleted in front of them.
 */
final class FrontRecords {

    private static final int MOST = 100;
    private static final int RUN = 25;

    private final List<Long> hashes;
    private final Set<Long> met = new HashSet<>();
    private final int total;
    private final int most;
    private final int ofCursor;
    private boolean isOutOfPlace;

    private FrontRecords(List<Long> hashes, int total, int most) {
        this.hashes = new ArrayList<>(hashes);
        this.total = total;
        this.most = most;
        this.ofCursor = hashes.size();
    }

    static FrontRecords of(CursorState cursor) {
        return new FrontRecords(cursor.front(), cursor.frontTotal(), CursorState.MOST_FRONT);
    }

    static FrontRecords of(ReadPage<?> first) {
        FrontRecords front = new FrontRecords(List.of(), first.total(), MOST);
        front.extend(first.records());
        return front;
    }

    /** Adds the records that follow. */
    void extend(List<? extends ReadRecord<?>> following) {
        following.stream().limit(Math.max(0, most - hashes.size())).forEach(record -> hashes.add(record.briefHash()));
    }

    boolean isKnown() {
        return !hashes.isEmpty();
    }

    /** Returns the total of the list at the beginning of the walk. */
    int total() {
        return total;
    }

    /**
     * Returns the first hashes, for a cursor.
     *
     * @param delivered the number of records delivered since the walk began or resumed
     */
    List<Long> first(int delivered) {
        int many = Math.min(CursorState.MOST_FRONT, ofCursor + delivered);
        return List.copyOf(hashes.subList(0, Math.min(many, hashes.size())));
    }

    /**
     * Returns a run of these records, behind which nothing was reordered. A list with fewer records is read to its end.
     */
    KnownRun run() {
        return new KnownRun(hashes, CursorState.BRIEF, most == MOST ? RUN : CursorState.MOST_FRONT / 2 + 1);
    }

    /** Returns the first and the last page of these records, assuming that records have only arrived since. */
    int[] pages(int totalNow, int pageSize) {
        int arrived = Math.max(0, totalNow - total);
        return new int[] {arrived / pageSize + 1, Math.max(0, arrived + hashes.size() - 1) / pageSize + 1};
    }

    /** Finds these records on a page. */
    void meet(ReadPage<?> page, int pageSize) {
        for (ReadRecord<?> record : page.records()) {
            int rank = hashes.indexOf(record.briefHash());
            if (rank >= 0) {
                met.add(record.briefHash());
                isOutOfPlace |= page.position(record, pageSize) - rank != (long) page.total() - total;
            }
        }
    }

    /** Returns whether one of them was not found, or has another distance from the end than at the beginning. */
    boolean isReordered() {
        return isOutOfPlace || !met.containsAll(hashes);
    }

    /**
     * Returns whether records were only deleted: the list begins with the remaining ones of these, and the total
     * accounts for the others.
     */
    boolean hasOnlyDeletions(ReadPage<?> first) {
        List<Long> left = first.records().stream()
                .map(ReadRecord::briefHash)
                .takeWhile(hashes::contains)
                .toList();
        List<Long> inOrder = new ArrayList<>(hashes);
        inOrder.retainAll(left);
        return !left.isEmpty() && left.equals(inOrder) && total - first.total() >= hashes.size() - left.size();
    }
}
