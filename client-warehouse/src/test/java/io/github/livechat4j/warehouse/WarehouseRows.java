package io.github.livechat4j.warehouse;

import io.github.livechat4j.warehouse.database.RowBatch;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Rows of records of a sandbox, and tables of older and newer versions. */
final class WarehouseRows {

    /** The records of a sandbox, made once. */
    static final Map<StoredRecord, List<byte[]>> RECORDS = SandboxRecords.of(60);

    private final RecordRows rows = new RecordRows(SandboxRecords.ZONE, Mask.none());
    private final Map<WarehouseTable, List<@Nullable Object[]>> byTable = new LinkedHashMap<>();

    /** Returns a batch with all records, and remembers their rows. */
    RowBatch all() {
        RowBatch batch = new RowBatch();
        RECORDS.forEach((record, records) -> {
            Map<String, List<Shred>> last = new LinkedHashMap<>();
            for (byte[] json : records) {
                List<Shred> shredded = new ArrayList<>();
                String key = rows.shred(record, json, (table, values) -> {
                    batch.row(table, values);
                    shredded.add(new Shred(table, values));
                });
                last.put(key, shredded);
            }
            last.values()
                    .forEach(each -> each.forEach(row -> byTable.computeIfAbsent(row.table, table -> new ArrayList<>())
                            .add(row.values)));
        });
        return batch;
    }

    private static final class Shred {
        private final WarehouseTable table;
        private final @Nullable Object[] values;

        Shred(WarehouseTable table, @Nullable Object[] values) {
            this.table = table;
            this.values = values;
        }
    }

    /** Returns the rows that the batches had. */
    List<@Nullable Object[]> of(WarehouseTable table) {
        return byTable.getOrDefault(table, List.of());
    }

    /** Returns a batch with one chat. */
    static RowBatch chat(String json) {
        RowBatch batch = new RowBatch();
        new RecordRows(SandboxRecords.ZONE, Mask.none())
                .shred(StoredRecord.CHATS, json.getBytes(StandardCharsets.UTF_8), batch);
        return batch;
    }

    static String json(String id, String email, int messages) {
        StringBuilder json = new StringBuilder("{\"type\":\"chat\",\"id\":\"" + id + "\",\"visitor\":{\"id\":\"S-" + id
                + "\",\"name\":\"Anna\",\"email\":\"" + email + "\",\"ip\":\"198.51.100.7\"},\"messages\":[");
        for (int i = 0; i < messages; i++) {
            json.append(i == 0 ? "" : ",")
                    .append("{\"author_name\":\"Anna\",\"text\":\"message " + i + " of " + email
                            + "\",\"timestamp\":1772000000,\"user_type\":\"visitor\"}");
        }
        return json.append("],\"started_timestamp\":1772000000}").toString();
    }

    static WarehouseTable main() {
        return Tables.find("chats").orElseThrow();
    }

    static WarehouseTable messages() {
        return Tables.find("chat_messages").orElseThrow();
    }

    /** Returns the tables of a version that did not know a column yet. */
    static List<WarehouseTable> without(String table, String column) {
        return Tables.all().stream()
                .map(each -> each.name().equals(table)
                        ? new WarehouseTable(
                                each.name(),
                                each.record().orElseThrow(),
                                each.parent().orElse(null),
                                each.columns().stream()
                                        .filter(one -> !one.name().equals(column))
                                        .toList(),
                                each::comment)
                        : each)
                .toList();
    }

    /** Returns rows with random values of every type that the tables have. */
    static RowBatch random(WarehouseRows into, Random random, int count) {
        RowBatch batch = new RowBatch();
        for (int i = 0; i < count; i++) {
            for (WarehouseTable table : List.of(main(), messages())) {
                @Nullable Object[] row = new Object[table.columns().size()];
                for (int column = 0; column < row.length; column++) {
                    WarehouseColumn each = table.columns().get(column);
                    row[column] = each.isKey() && column > 0
                            ? (Object) 0L
                            : column == 0 ? "K" + i : RandomCells.of(each.type(), random);
                }
                batch.row(table, row);
                into.byTable.computeIfAbsent(table, name -> new ArrayList<>()).add(row);
            }
        }
        return batch;
    }
}
