package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.warehouse.database.RowBatch;
import java.util.ArrayList;
import java.util.List;

/** The batches that the next transaction writes, of one slice or of several. */
final class SliceTransaction {

    /** Limits the memory of transactions with long chats. */
    private static final long MOST_BYTES = 8L << 20;

    /** A writer that has nothing else to do begins with this part of a transaction. */
    private static final int PART = 4;

    private final int mostRecords;
    private final List<SliceBatch> batches = new ArrayList<>();
    private final RowBatch rows = new RowBatch();
    private int records;
    private long bytes;

    SliceTransaction(int mostRecords) {
        this.mostRecords = mostRecords;
    }

    void add(SliceBatch batch) {
        batches.add(batch);
        rows.addAll(batch.rows());
        records += batch.records();
        bytes += batch.bytes();
    }

    /**
     * Returns whether it is time to write.
     *
     * @param isIdle whether no other batch waits
     */
    boolean isDue(boolean isIdle) {
        int part = isIdle ? PART : 1;
        return records >= Math.max(1, mostRecords / part) || bytes >= MOST_BYTES / part;
    }

    boolean isEmpty() {
        return batches.isEmpty();
    }

    List<SliceBatch> batches() {
        return batches;
    }

    RowBatch rows() {
        return rows;
    }
}
