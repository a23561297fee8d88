package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.archive.UnreadableRecord;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.RowSink;
import io.github.livechat4j.warehouse.WarehouseTable;
import org.jspecify.annotations.Nullable;

/** Makes the rows of records that cannot be read. */
final class UnreadableRows {

    private UnreadableRows() {}

    /**
     * Adds a row.
     *
     * @param isMasked whether the JSON is left out, since nobody knows where a malformed record has its personal data
     */
    static void add(WarehouseTable main, UnreadableRecord found, boolean isMasked, RowSink rows) {
        String id = id(found);
        rows.row(ReplicationTables.unreadableRecords(), new @Nullable Object[] {
            key(main, found),
            main.name(),
            id,
            stored(found.jsonPath()),
            stored(found.expected()),
            stored(found.found()),
            isMasked ? null : stored(found.json())
        });
    }

    /** Returns the key of the row. */
    static String key(WarehouseTable main, UnreadableRecord found) {
        String id = id(found);
        return main.name() + ":" + (id == null ? "sha256:" + KeyHash.text(found.json()) : id);
    }

    private static @Nullable String id(UnreadableRecord found) {
        return found.id() == null ? null : stored(found.id());
    }

    /** Replaces U+0000 and unpaired surrogates, which databases do not store. */
    private static String stored(String text) {
        StringBuilder copy = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> point == 0 || Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .forEach(copy::appendCodePoint);
        return copy.toString();
    }
}
