package io.github.livechat4j.warehouse;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A table of the warehouse. Its first column is the key of the record to which a row belongs, in main tables and in
 * child tables, so that the rows of a record can be replaced together.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class WarehouseTable {

    private final String name;
    private final @Nullable StoredRecord record;
    private final @Nullable WarehouseTable parent;
    private final List<WarehouseColumn> columns;
    private final Supplier<Optional<String>> comment;

    WarehouseTable(
            String name,
            @Nullable StoredRecord record,
            @Nullable WarehouseTable parent,
            List<WarehouseColumn> columns,
            Supplier<Optional<String>> comment) {
        this.name = name;
        this.record = record;
        this.parent = parent;
        this.columns = List.copyOf(columns);
        this.comment = comment;
    }

    /**
     * Returns the name. It can be a reserved word of SQL, so it must be quoted.
     *
     * @return at most 63 lower case letters, digits and underscores
     */
    public String name() {
        return name;
    }

    /**
     * Returns the kind of records that the rows belong to.
     *
     * @return the kind; empty for the tables of a replication, whose rows are no records of the service
     */
    public Optional<StoredRecord> record() {
        return Optional.ofNullable(record);
    }

    /**
     * Returns the table whose rows have the rows of this table.
     *
     * @return the table; empty for a main table
     */
    public Optional<WarehouseTable> parent() {
        return Optional.ofNullable(parent);
    }

    /**
     * Returns the columns: those of the key first. The main table has the JSON of the record in its last column.
     *
     * @return the columns, unmodifiable
     */
    public List<WarehouseColumn> columns() {
        return columns;
    }

    /**
     * Returns the columns of the primary key, which are the first ones: the key of the record, and in child tables the
     * position in each of the lists that the row is in.
     *
     * @return the columns, unmodifiable
     */
    public List<WarehouseColumn> keyColumns() {
        return columns.stream().filter(WarehouseColumn::isKey).toList();
    }

    /**
     * Returns a column.
     *
     * @param column its name
     * @return the column; empty if the table has none of this name
     */
    public Optional<WarehouseColumn> column(String column) {
        return columns.stream().filter(each -> each.name().equals(column)).findFirst();
    }

    /**
     * Returns the comment: the description of the contract.
     *
     * @return the text; empty if there is none
     */
    public Optional<String> comment() {
        return comment.get();
    }

    /** Shows the name. */
    @Override
    public String toString() {
        return name;
    }
}
