package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** Deletes the records that a full pass did not read, since the service no longer has them. */
final class FullComparison {

    private final ArchiveSource source;
    private final WarehouseTable main;
    private final WarehouseSession session;
    private final RunTally tally;

    FullComparison(ArchiveSource source, WarehouseSession session, RunTally tally) {
        this.source = source;
        this.main = source.entity().mainTable();
        this.session = session;
        this.tally = tally;
    }

    /**
     * Makes a pass and deletes what it did not read.
     *
     * @param pass makes the pass
     * @param counted receives the number of deleted records
     */
    void run(Consumer<SeenRecords> pass, LongConsumer counted) {
        SeenRecords seen = new SeenRecords();
        pass.accept(seen);
        List<String> gone = session.keys(main).stream()
                .filter(key -> !seen.has(KeyHash.of(main.name(), key)))
                .toList();
        if (gone.isEmpty()) {
            return;
        }
        if (!seen.isWhole()) {
            tally.note("The pass could not read all " + source.entity().word() + ", so " + gone.size()
                    + " that it did not find were not deleted");
            return;
        }
        RowBatch batch = new RowBatch();
        gone.forEach(key -> batch.remove(main, key));
        session.replace(batch, Map.of());
        counted.accept(gone.size());
    }
}
