package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.archive.ArchiveCursor;
import io.github.livechat4j.archive.ArchiveIterator;
import io.github.livechat4j.archive.ArchiveOrder;
import io.github.livechat4j.archive.ArchiveWalk;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.archive.UnreachableRecordsException;
import io.github.livechat4j.archive.UnreadableRecord;
import io.github.livechat4j.warehouse.RecordRows;
import io.github.livechat4j.warehouse.StoredRecord;
import io.github.livechat4j.warehouse.WarehouseTable;
import java.util.ArrayDeque;
import java.util.Deque;

/** Reads a slice, makes the rows and passes them on in batches. For one thread. */
final class SliceReader {

    /** Takes batches, and waits while there are too many. */
    @FunctionalInterface
    interface BatchSink {
        void put(SliceBatch batch) throws InterruptedException;
    }

    private final ArchiveSource source;
    private final StoredRecord record;
    private final WarehouseTable main;
    private final ReplicationOptions options;
    private final RecordRows rows;
    private final Forgotten forgotten;
    private final int prefetch;
    private final Deque<UnreadableRecord> unreadable = new ArrayDeque<>();

    SliceReader(ArchiveSource source, ReplicationOptions options, RecordRows rows, Forgotten forgotten, int prefetch) {
        this.source = source;
        this.record = source.entity().record().orElseThrow();
        this.main = source.entity().mainTable();
        this.options = options;
        this.rows = rows;
        this.forgotten = forgotten;
        this.prefetch = prefetch;
    }

    void read(PassState pass, int number, PassSlice slice, BatchSink sink) throws InterruptedException {
        ArchiveWalk<ArchivedJson> walk = source.walk(slice, pass.begun(), pass.from(), pass.to())
                .order(ArchiveOrder.OLDEST_FIRST)
                .prefetch(prefetch)
                .unreadableListener(unreadable::add);
        try (ArchiveIterator<ArchivedJson> records =
                resumed(walk, slice.cursor()).iterator()) {
            SliceBatch batch = new SliceBatch(number, record, main);
            while (hasNext(records, batch)) {
                batch.add(record, records.next(), rows, forgotten);
                if (batch.isFull(options.batchRecords())) {
                    sink.put(batch.at(records.cursor().toString(), false));
                    batch = new SliceBatch(number, record, main);
                }
            }
            sink.put(batch.at(records.cursor().toString(), true));
        }
    }

    /** Resumes from a saved cursor; from the beginning if it is of another version of this library. */
    private static ArchiveWalk<ArchivedJson> resumed(ArchiveWalk<ArchivedJson> walk, String cursor) {
        try {
            return cursor.isEmpty() ? walk : walk.resume(ArchiveCursor.parse(cursor));
        } catch (IllegalArgumentException e) {
            return walk;
        }
    }

    private boolean hasNext(ArchiveIterator<ArchivedJson> records, SliceBatch batch) throws InterruptedException {
        while (true) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                boolean hasNext = records.hasNext();
                takeUnreadable(batch);
                return hasNext;
            } catch (UnreachableRecordsException e) {
                takeUnreadable(batch);
                // the walk goes on behind them
                batch.addUnreachable(String.valueOf(e.getMessage()));
            }
        }
    }

    private void takeUnreadable(SliceBatch batch) {
        while (!unreadable.isEmpty()) {
            batch.addUnreadable(
                    unreadable.remove(), !options.mask().fingerprint().isEmpty(), forgotten);
        }
    }
}
