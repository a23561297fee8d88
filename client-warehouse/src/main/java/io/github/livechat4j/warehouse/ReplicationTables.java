package io.github.livechat4j.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The tables of a replication whose rows are no records of the service. */
public final class ReplicationTables {

    private static final WarehouseTable REPORT_FIGURES = new WarehouseTable(
            "report_figures",
            null,
            null,
            List.of(
                    WarehouseColumn.key("key", ColumnType.TEXT, "Identifies the row: the next five columns."),
                    column("report", ColumnType.TEXT, "Name of the report, such as `total_chats`."),
                    column("day", ColumnType.DATE, "Day of the figure, in the time zone of the account."),
                    column("agent", ColumnType.TEXT, "Login of the agent; null for all agents."),
                    column("group_id", ColumnType.BIGINT, "Id of the group; null for all groups."),
                    column("figure", ColumnType.TEXT, "Name of the figure, which ends with its unit if there is one."),
                    column("value", ColumnType.DECIMAL, "The figure, as the service reports it.")),
            comment("The daily reports of the service, a row for each figure. A day without a figure has no row."));

    private static final WarehouseTable UNREADABLE_RECORDS = new WarehouseTable(
            "unreadable_records",
            null,
            null,
            List.of(
                    WarehouseColumn.key(
                            "key", ColumnType.TEXT, "Table and id of the record; a checksum if it has no id."),
                    column("table_name", ColumnType.TEXT, "Table in which the record would be."),
                    column("id", ColumnType.TEXT, "Id of the record; null if it has none."),
                    column("path", ColumnType.TEXT, "Place of the unreadable value in the answer of the service."),
                    column("expected", ColumnType.TEXT, "What the contract expects there."),
                    column("found", ColumnType.TEXT, "What was there."),
                    column("json", ColumnType.TEXT, "The record as the service sent it; null if fields are masked.")),
            comment(
                    "Records that are in no other table, because an essential field, such as the id, violates the contract."));

    private ReplicationTables() {}

    private static WarehouseColumn column(String name, ColumnType type, String comment) {
        return new WarehouseColumn(name, type, false, List.of(), List.of(comment(comment)));
    }

    private static Supplier<Optional<String>> comment(String text) {
        return () -> Optional.of(text);
    }

    /**
     * Returns the table of the daily reports.
     *
     * @return the table, in long form
     */
    public static WarehouseTable reportFigures() {
        return REPORT_FIGURES;
    }

    /**
     * Returns the table of the records that could not be read.
     *
     * @return the table
     */
    public static WarehouseTable unreadableRecords() {
        return UNREADABLE_RECORDS;
    }

    /**
     * Returns both tables.
     *
     * @return the tables, unmodifiable
     */
    public static List<WarehouseTable> all() {
        return List.of(REPORT_FIGURES, UNREADABLE_RECORDS);
    }
}
