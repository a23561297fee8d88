package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.RowSink;
import io.github.livechat4j.warehouse.WarehouseTable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records that are replaced in one transaction. Pass the batch as the sink to {@code RecordRows.shred}. If a record
 * comes twice, the last one counts.
 *
 * <p>Not thread-safe.
 */
public final class RowBatch implements RowSink {

    /** The row of a table. */
    private static final class Row {
        private final WarehouseTable table;
        private final @Nullable Object[] values;

        Row(WarehouseTable table, @Nullable Object[] values) {
            this.table = table;
            this.values = values;
        }
    }

    /** The records by their main table and their key; a record without rows is only removed. */
    private final Map<WarehouseTable, Map<String, List<Row>>> records = new LinkedHashMap<>();

    private final Set<WarehouseTable> cleared = new LinkedHashSet<>();
    private @Nullable List<Row> open;

    /** Creates an empty batch. */
    public RowBatch() {}

    /**
     * Adds a row. The row of a main table begins a record; the rows of its child tables come behind it.
     *
     * @throws IllegalStateException if the first row is of a child table
     * @throws IllegalArgumentException if the row has another number of values than the table has columns
     */
    @Override
    public void row(WarehouseTable table, @Nullable Object[] values) {
        if (values.length != table.columns().size()) {
            throw new IllegalArgumentException(
                    "A row of " + table.name() + " needs " + table.columns().size() + " values, not " + values.length);
        }
        if (table.parent().isEmpty()) {
            begin(table, String.valueOf(values[0]));
        }
        if (open == null) {
            throw new IllegalStateException("A row of " + table.name() + " came before the row of its main table");
        }
        open.add(new Row(table, values));
    }

    private void begin(WarehouseTable main, String key) {
        open = new ArrayList<>();
        records.computeIfAbsent(main, each -> new LinkedHashMap<>()).put(key, open);
    }

    /**
     * Removes a record: the rows that the database has of it are deleted, and the batch has none of it.
     *
     * @param main its main table
     * @param key its key
     */
    public void remove(WarehouseTable main, String key) {
        begin(main, key);
        open = null;
    }

    /**
     * Replaces all records of a main table: those that are not in the batch are deleted.
     *
     * @param main the main table
     */
    public void replaceAll(WarehouseTable main) {
        cleared.add(main);
        records.computeIfAbsent(main, each -> new LinkedHashMap<>());
    }

    /**
     * Adds the records of another batch. A record that both have is that of the other one, and if the other one
     * replaces all records of a main table, this one does.
     *
     * @param other the other batch
     */
    public void addAll(RowBatch other) {
        other.cleared.forEach(main -> {
            replaceAll(main);
            records.put(main, new LinkedHashMap<>());
        });
        other.records.forEach((main, byKey) ->
                records.computeIfAbsent(main, each -> new LinkedHashMap<>()).putAll(byKey));
        open = null;
    }

    /**
     * Returns the number of rows, in main and child tables.
     *
     * @return the number
     */
    public long rows() {
        return records.values().stream()
                .flatMap(byKey -> byKey.values().stream())
                .mapToLong(List::size)
                .sum();
    }

    /**
     * Returns the number of records, with those that are only removed.
     *
     * @return the number
     */
    public int records() {
        return records.values().stream().mapToInt(Map::size).sum();
    }

    /**
     * Returns whether there is nothing to write.
     *
     * @return whether the batch has no record and replaces no table
     */
    public boolean isEmpty() {
        return records.isEmpty();
    }

    Set<WarehouseTable> mainTables() {
        return Collections.unmodifiableSet(records.keySet());
    }

    boolean isCleared(WarehouseTable main) {
        return cleared.contains(main);
    }

    Set<String> keys(WarehouseTable main) {
        return records.getOrDefault(main, Map.of()).keySet();
    }

    /** Returns the rows by their tables, in the order in which they came. */
    Map<WarehouseTable, List<@Nullable Object[]>> rowsByTable() {
        Map<WarehouseTable, List<@Nullable Object[]>> byTable = new LinkedHashMap<>();
        records.values()
                .forEach(byKey -> byKey.values()
                        .forEach(each ->
                                each.forEach(row -> byTable.computeIfAbsent(row.table, table -> new ArrayList<>())
                                        .add(row.values))));
        return byTable;
    }
}
