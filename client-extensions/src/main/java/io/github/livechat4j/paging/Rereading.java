package io.github.livechat4j.paging;

import io.github.livechat4j.paging.internal.CursorState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a list from its front again, pass after pass, to find records that the walk skipped because of a reordering. A
 * pass ends when enough delivered records follow one another in their old order. The first pass without a reordering is
 * the last one.
 */
final class Rereading<T> {

    private static final int MOST_PASSES = 16;

    private final WalkSettings<T> settings;
    private final Pass<T> main;
    private @Nullable Pass<T> pass;
    private KnownRun run;
    private int passes;
    private long digest;
    private long digestBefore;
    private boolean isOver;

    Rereading(WalkSettings<T> settings, Pass<T> main) {
        this.settings = settings;
        this.main = main;
        this.run = newRun();
    }

    /**
     * Returns the delivered records at which a pass ends. A backward walk knows only those of its cursor; if it saw a
     * reordering, records may have been skipped before the cursor as well, and the whole list is read.
     */
    private KnownRun newRun() {
        if (settings.direction() == Direction.FORWARDS) {
            return main.front().run();
        }
        List<Long> anchors =
                main.sawReordering() ? List.of() : settings.cursor().anchors();
        return new KnownRun(anchors, -1L, CursorState.MOST_ANCHORS / 2 + 1);
    }

    /** Returns records that were not delivered; null at the end. */
    @Nullable
    NewRecords<T> advance() {
        while (!isOver) {
            Pass<T> current = current();
            NewRecords<T> read = current.advance(Long.MAX_VALUE);
            if (read != null) {
                return new NewRecords<>(read.page(), undelivered(current, read), false);
            }
            end(current);
        }
        return null;
    }

    private Pass<T> current() {
        if (pass == null) {
            if (passes++ == MOST_PASSES) {
                passes = 0;
                throw new UnstableListException(1, MOST_PASSES);
            }
            pass = new Pass<>(
                    settings.withDirection(Direction.FORWARDS).withPrefetch(0).withCursor(CursorState.START));
            run = newRun();
            digest = 0;
        }
        return pass;
    }

    private List<ReadRecord<T>> undelivered(Pass<T> current, NewRecords<T> read) {
        List<ReadRecord<T>> undelivered = new ArrayList<>();
        for (ReadRecord<T> record : read.records()) {
            digest = digest * 31 + record.hash();
            boolean isDelivered = run.meet(record.hash());
            if (run.isEnough()) {
                end(current);
                break;
            }
            KnownRecords.RecordPlace place =
                    new KnownRecords.RecordPlace(read.page().number(), 0);
            if (!isDelivered && main.known().add(record.identity(), place)) {
                undelivered.add(record);
            }
        }
        return undelivered;
    }

    /** Ends a pass. Two passes with the same records show that the source always appears reordered. */
    private void end(Pass<T> ended) {
        isOver = !ended.sawReordering() || (passes > 1 && digest == digestBefore);
        digestBefore = digest;
        pass = null;
    }
}
