package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The first records of the list when a walk began. Where they are later tells what happened in the meantime.
 *
 * <p>As long as records only come at the front, and none vanishes or moves, each of these is as many places further back as the total has
 * grown.
 */
final class Head {

    private static final int MOST = 100;

    /** How many of them have to follow one another; a list that has fewer is looked at to its end. */
    private static final int RUN = 25;

    private final List<Long> hashes;
    private final int total;
    private final boolean isOfCursor;
    private final int ofCursor;
    private final Set<Long> met = new HashSet<>();
    private boolean displaced;

    private Head(List<Long> hashes, int total, boolean isOfCursor) {
        this.hashes = new ArrayList<>(hashes);
        this.total = total;
        this.isOfCursor = isOfCursor;
        this.ofCursor = hashes.size();
    }

    /** What is known from a cursor. */
    static Head of(CursorState cursor) {
        return new Head(cursor.heads(), cursor.headTotal(), true);
    }

    /** What is known from the first page. */
    static Head of(Reading<?> page) {
        Head head = new Head(List.of(), page.total(), false);
        head.extend(page.entries());
        return head;
    }

    /** Learns the records that follow, for a walk that began with the first of them. */
    void extend(List<? extends Entry<?>> entries) {
        int most = isOfCursor ? CursorState.MOST_HEADS : MOST;
        entries.stream().limit(Math.max(0, most - hashes.size())).forEach(entry -> hashes.add(brief(entry.hash())));
    }

    private static long brief(long hash) {
        return hash & CursorState.BRIEF;
    }

    /**
     * The hashes of the very first records, as a cursor has them.
     *
     * @param delivered how many more than those of the cursor that the walk began with may be among them
     */
    List<Long> first(int delivered) {
        int many = Math.min(CursorState.MOST_HEADS, ofCursor + delivered);
        return List.copyOf(hashes.subList(0, Math.min(many, hashes.size())));
    }

    /** How many records the list had. */
    int total() {
        return total;
    }

    int size() {
        return hashes.size();
    }

    boolean isKnown() {
        return !hashes.isEmpty();
    }

    /** Up to where the list has to be looked at again for records that have moved to its front. */
    Territory territory() {
        return isOfCursor
                ? Territory.of(hashes, CursorState.MOST_HEADS / 2 + 1, CursorState.BRIEF)
                : Territory.of(hashes, RUN, CursorState.BRIEF);
    }

    /** Notes where in the list these records are now. */
    void meet(Reading<?> reading, int size) {
        for (Entry<?> entry : reading.entries()) {
            int rank = hashes.indexOf(brief(entry.hash()));
            if (rank >= 0) {
                long position = (long) (reading.number() - 1) * size + entry.index();
                met.add(brief(entry.hash()));
                displaced |= position - rank != (long) reading.total() - total;
            }
        }
    }

    /**
     * Whether something else than arrivals may have happened to the list. The total does not tell then how many records came or moved
     * to the front, each of which can have pushed another one over the boundary of a walk that goes backwards.
     */
    boolean isDisturbed() {
        return displaced || !met.containsAll(hashes);
    }

    /**
     * Whether records may only have vanished: the list begins with those of these that are left, in their order, and the total says that
     * the others are gone.
     */
    boolean hasOnlyLost(Reading<?> firstPage) {
        List<Long> left = firstPage.entries().stream()
                .map(entry -> brief(entry.hash()))
                .takeWhile(hashes::contains)
                .toList();
        List<Long> inOrder = new ArrayList<>(hashes);
        inOrder.retainAll(left);
        return !left.isEmpty() && left.equals(inOrder) && total - firstPage.total() >= hashes.size() - left.size();
    }

    /** Whether one of these is among some records. */
    boolean isAmong(List<? extends Entry<?>> entries) {
        return entries.stream().anyMatch(entry -> hashes.contains(brief(entry.hash())));
    }
}
