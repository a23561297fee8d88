package io.github.livechat4j.paging;

import org.jspecify.annotations.Nullable;

/**
 * Walks over a list with one pass over all its pages. If the list was reordered meanwhile, it reads the front again.
 */
final class PageWalker<T> {

    private final WalkSettings<T> settings;
    private final Pass<T> pass;
    private @Nullable Rereading<T> rereading;
    private boolean isSettled;
    private boolean isOver;

    PageWalker(WalkSettings<T> settings) {
        this.settings = settings;
        this.pass = new Pass<>(settings);
    }

    int pageSize() {
        return pass.pageSize();
    }

    FrontRecords front() {
        return pass.front();
    }

    boolean isBackwards() {
        return settings.direction() == Direction.BACKWARDS;
    }

    /** Returns whether a walk that resumes here has to read the front of the list again. */
    boolean sawReordering() {
        return pass.sawReordering() && !isSettled;
    }

    void close() {
        isOver = true;
        pass.close();
    }

    /**
     * Reads until there are new records.
     *
     * @param wanted the maximum number of further records; pages that they do not need are not read ahead
     * @return the records; null at the end
     */
    @Nullable
    NewRecords<T> advance(long wanted) {
        while (!isOver) {
            NewRecords<T> read = rereading == null ? pass.advance(wanted) : rereading.advance();
            if (read == null) {
                endOfPass();
            } else if (!read.records().isEmpty()) {
                return read;
            }
        }
        return null;
    }

    private void endOfPass() {
        if (rereading == null && pass.wasReordered() && front().isKnown()) {
            rereading = new Rereading<>(settings, pass);
            return;
        }
        isSettled = true;
        int beyondReach = pass.beyondReach();
        if (beyondReach > 0) {
            throw new UnreachablePagesException(beyondReach, settings.reach());
        }
        close();
    }
}
