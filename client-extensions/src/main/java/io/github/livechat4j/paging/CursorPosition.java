package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.List;

/** The position of an iterator, as a few numbers for each record. A cursor is created only on request. */
final class CursorPosition {

    private static final int ANCHORS = CursorState.MOST_ANCHORS;

    private final CursorState beginning;
    private final long[] hashes = new long[ANCHORS];
    private int passed;
    private int page;
    private int index;
    private int total;

    CursorPosition(CursorState beginning) {
        this.beginning = beginning;
    }

    /** Moves behind a record. */
    void pass(NewRecords<?> from, ReadRecord<?> record) {
        if (from.inPlace()) {
            page = from.page().number();
            index = record.index();
            total = Math.max(0, from.page().total());
            hashes[passed++ % ANCHORS] = record.hash();
        }
    }

    CursorState cursor(PageWalker<?> walker) {
        if (passed == 0) {
            return beginning;
        }
        List<Long> anchors = new ArrayList<>();
        for (int back = 1; back <= Math.min(passed, ANCHORS); back++) {
            anchors.add(hashes[(passed - back) % ANCHORS]);
        }
        FrontRecords front = walker.front();
        // forwards, only delivered records determine the end of reading the front again
        List<Long> first = front.first(walker.isBackwards() ? CursorState.MOST_FRONT : passed);
        return new CursorState(
                page, index, walker.pageSize(), total, first, front.total(), walker.sawReordering(), anchors);
    }
}
