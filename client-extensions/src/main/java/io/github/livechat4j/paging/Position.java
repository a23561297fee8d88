package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.List;

/** Where an iterator stands, kept so that a record costs nothing but a few numbers; a cursor is only made when it is asked for. */
final class Position {

    private static final int ANCHORS = CursorState.MOST_ANCHORS;

    private final CursorState beginning;
    private final long[] hashes = new long[ANCHORS];
    private int known;
    private int page;
    private int index;
    private int total;

    Position(CursorState beginning) {
        this.beginning = beginning;
    }

    /** Moves behind a record. */
    void pass(Batch<?> batch, Entry<?> entry) {
        if (batch.inPlace()) {
            page = batch.page().number();
            index = entry.index();
            total = Math.max(0, batch.page().total());
            hashes[known++ % ANCHORS] = entry.hash();
        }
    }

    CursorState cursor(PageWalker<?> walker) {
        if (known == 0) {
            return beginning;
        }
        List<Long> anchors = new ArrayList<>();
        for (int back = 1; back <= Math.min(known, ANCHORS); back++) {
            anchors.add(hashes[(known - back) % ANCHORS]);
        }
        Head head = walker.head();
        // going forwards, what is in front of all that was delivered tells where to end a search for what was not
        List<Long> heads = head.first(walker.isBackwards() ? CursorState.MOST_HEADS : known);
        return new CursorState(page, index, walker.size(), total, heads, head.total(), walker.isStirred(), anchors);
    }
}
