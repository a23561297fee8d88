package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.archive.UnreadableRecord;
import io.github.livechat4j.warehouse.RecordRows;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.RowSink;
import io.github.livechat4j.warehouse.StoredRecord;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.RowBatch;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the next records of a slice. A walk fills it; then it is passed to the thread that writes, which puts
 * several into one transaction.
 */
final class SliceBatch implements RowSink {

    /** Each walk holds a batch, so batches are small: their rows take five times the bytes of the JSON. */
    private static final int MOST_RECORDS = 100;

    private static final long MOST_BYTES = 1L << 20;

    private static final String PENDING = "pending";
    private static final String STARTED = "started_timestamp_local";

    private final int slice;
    private final WarehouseTable main;
    private final int pending;
    private final int started;
    private final RowBatch rows = new RowBatch();
    private final Map<String, Long> counts = new TreeMap<>();
    private final List<Long> keys = new ArrayList<>();
    private final List<String> unreachable = new ArrayList<>();
    private final Set<Long> leftOut = new TreeSet<>();
    private int records;
    private long bytes;
    private long unreadable;
    private boolean hasUnknown;
    private @Nullable LocalDate openSince;
    private String cursor = "";
    private boolean isLast;

    SliceBatch(int slice, StoredRecord record, WarehouseTable main) {
        this.slice = slice;
        this.main = main;
        this.pending = record == StoredRecord.CHATS ? index(main, PENDING) : -1;
        this.started = record == StoredRecord.CHATS ? index(main, STARTED) : -1;
    }

    private static int index(WarehouseTable table, String column) {
        return table.columns().indexOf(table.column(column).orElseThrow());
    }

    /**
     * Adds a record, unless it is one of an erased visitor.
     *
     * @param forgotten the erased visitors
     */
    void add(StoredRecord record, ArchivedJson json, RecordRows shredder, Forgotten forgotten) {
        String key;
        if (forgotten.isEmpty()) {
            key = shredder.shred(record, json, this);
        } else {
            RecordBuffer buffer = new RecordBuffer();
            key = shredder.shred(record, json, buffer);
            if (forgotten.has(main.name(), key)) {
                rows.remove(main, key);
            } else if (forgotten.names(new String(json.toBytes(), StandardCharsets.UTF_8), buffer.begun())) {
                rows.remove(main, key);
                leftOut.add(KeyHash.of(main.name(), key));
            } else {
                buffer.passTo(this);
            }
        }
        keys.add(KeyHash.of(main.name(), key));
        records++;
        bytes += json.length();
    }

    @Override
    public void row(WarehouseTable table, @Nullable Object[] values) {
        rows.row(table, values);
        counts.merge(table.name(), 1L, Long::sum);
        if (pending >= 0
                && table == main
                && Boolean.TRUE.equals(values[pending])
                && values[started] instanceof LocalDateTime time
                && (openSince == null || time.toLocalDate().isBefore(openSince))) {
            openSince = time.toLocalDate();
        }
    }

    /** Adds the row of a record that cannot be read, unless it is one of an erased visitor. */
    void addUnreadable(UnreadableRecord found, boolean isMasked, Forgotten forgotten) {
        String key = UnreadableRows.key(main, found);
        WarehouseTable table = ReplicationTables.unreadableRecords();
        Set<Long> hashes = Forgotten.hashes(table.name(), key);
        boolean isNamed = !forgotten.hasAny(hashes) && forgotten.names(found.json(), Instant.MIN);
        if (isNamed) {
            leftOut.addAll(hashes);
        }
        if (isNamed || forgotten.hasAny(hashes)) {
            rows.remove(table, key);
        } else {
            UnreadableRows.add(main, found, isMasked, this);
        }
        unreadable++;
        hasUnknown |= found.id() == null;
        if (found.id() != null) {
            // its row of an earlier run is kept
            keys.add(KeyHash.of(main.name(), found.id()));
            keys.add(KeyHash.of(main.name(), "missed_chat:" + found.id()));
        }
    }

    void addUnreachable(String sentence) {
        unreachable.add(sentence);
    }

    /** Ends the batch. */
    SliceBatch at(String newCursor, boolean isLastOfSlice) {
        cursor = newCursor;
        isLast = isLastOfSlice;
        return this;
    }

    boolean isFull(int transaction) {
        return records >= Math.min(transaction, MOST_RECORDS) || bytes >= MOST_BYTES;
    }

    /** Returns the size of the JSON of the records, in bytes. */
    long bytes() {
        return bytes;
    }

    int slice() {
        return slice;
    }

    String cursor() {
        return cursor;
    }

    boolean isLast() {
        return isLast;
    }

    RowBatch rows() {
        return rows;
    }

    int records() {
        return records;
    }

    long unreadable() {
        return unreadable;
    }

    /** Returns the checksums of the keys of records that name an erased visitor. */
    Set<Long> leftOut() {
        return leftOut;
    }

    /** Returns whether a record without an id was left out, so that it is unknown which records were read. */
    boolean hasUnknown() {
        return hasUnknown;
    }

    Map<String, Long> counts() {
        return counts;
    }

    List<Long> keys() {
        return keys;
    }

    List<String> unreachable() {
        return unreachable;
    }

    @Nullable
    LocalDate openSince() {
        return openSince;
    }
}
