package io.github.livechat4j.warehouse;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tables of the warehouse, derived from the contract by these rules:
 *
 * <ul>
 *   <li>Each kind of record has a main table. Its first column, {@code key}, identifies the record; its last column,
 *       {@code record}, has the whole record as JSON, with the fields that the contract does not know.
 *   <li>A field with a single value is a column. A field with a record has a column for each field of that record, with
 *       its name in front: {@code visitor_email}.
 *   <li>A list or map has a child table, named after its parent: {@code chat_messages}, {@code chat_message_files}. Its
 *       rows have the key of the record, the position in each list around them, from 0, and the values; a map also the
 *       name of each {@code entry}.
 *   <li>An instant has two columns: {@code started_timestamp}, and {@code started_timestamp_local}, the same in the
 *       local time of the account.
 *   <li>A list within a list, and a record within itself, is JSON. Secrets are left out.
 * </ul>
 */
public final class Tables {

    private static final Map<StoredRecord, TablePlan> PLANS = plans();
    private static final List<WarehouseTable> ALL =
            PLANS.values().stream().flatMap(TablePlan::tables).toList();

    private Tables() {}

    private static Map<StoredRecord, TablePlan> plans() {
        Map<StoredRecord, TablePlan> plans = new EnumMap<>(StoredRecord.class);
        Arrays.stream(StoredRecord.values()).forEach(record -> plans.put(record, TablePlanner.plan(record)));
        return plans;
    }

    static TablePlan plan(StoredRecord record) {
        TablePlan plan = PLANS.get(record);
        if (plan == null) {
            throw new AssertionError("each kind of record has a plan");
        }
        return plan;
    }

    /**
     * Returns all tables.
     *
     * @return the tables, each behind its parent, unmodifiable
     */
    public static List<WarehouseTable> all() {
        return ALL;
    }

    /**
     * Returns the tables of a kind of records.
     *
     * @param record the kind
     * @return the main table first, and each table behind its parent, unmodifiable
     */
    public static List<WarehouseTable> of(StoredRecord record) {
        return plan(record).tables().toList();
    }

    /**
     * Returns a table.
     *
     * @param name its name
     * @return the table; empty if there is none of this name
     */
    public static Optional<WarehouseTable> find(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }
}
