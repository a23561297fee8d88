package io.github.livechat4j.warehouse.database;

import static io.github.livechat4j.warehouse.database.SqlDialect.literal;
import static io.github.livechat4j.warehouse.database.SqlDialect.quoted;

import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Creates tables and columns, and finds those that somebody has changed. */
final class TablePreparation {

    private final Transactions transactions;
    private final SqlDialect dialect;
    private final Metadata metadata;
    private final String place;

    /** A column of the database. */
    private record Found(String type, boolean isRequired) {}

    TablePreparation(Transactions transactions, SqlDialect dialect, Metadata metadata, String place) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.metadata = metadata;
        this.place = place;
    }

    /** Returns the columns that were added to tables that existed. */
    List<String> prepare(Iterable<WarehouseTable> tables) throws SQLException {
        Map<String, Set<String>> created = metadata.createdColumns();
        Map<String, Map<String, Found>> found = found();
        List<String> added = new ArrayList<>();
        for (WarehouseTable table : tables) {
            Set<String> known = created.get(table.name());
            Map<String, Found> columns = found.get(table.name());
            if (known == null) {
                if (columns != null) {
                    throw changed("The table " + table.name() + " is not one of the replication. Rename it.");
                }
                create(table);
            } else if (columns == null) {
                throw changed("The table " + table.name() + " is missing. " + Metadata.startAgain());
            } else {
                for (WarehouseColumn column : table.columns()) {
                    if (known.contains(column.name())) {
                        check(table, column, columns.get(column.name()));
                    } else {
                        add(table, column, columns);
                        added.add(table.name() + "." + column.name());
                    }
                }
                checkForeign(table, columns);
            }
        }
        return added;
    }

    private Map<String, Map<String, Found>> found() throws SQLException {
        Map<String, Map<String, Found>> found = new HashMap<>();
        transactions.query(
                row -> {
                    String type = row.getString("data_type");
                    boolean isRequired =
                            row.getString("is_nullable").equals("NO") && row.getString("column_default") == null;
                    return found.computeIfAbsent(row.getString("table_name"), name -> new LinkedHashMap<>())
                                    .put(row.getString("column_name"), new Found(type, isRequired))
                            == null;
                },
                "SELECT table_name, column_name, is_nullable, column_default, CASE WHEN data_type = 'numeric'"
                        + " THEN 'numeric(' || numeric_precision || ',' || numeric_scale || ')' ELSE data_type END"
                        + " AS data_type FROM information_schema.columns WHERE table_schema = ?"
                        + " ORDER BY ordinal_position",
                dialect.schema());
        return found;
    }

    private WarehouseException changed(String what) {
        return new WarehouseException(Problem.CHANGED_TABLE, "Somebody has changed " + place + ". " + what);
    }

    private void check(WarehouseTable table, WarehouseColumn column, @Nullable Found found) {
        String name = table.name() + "." + column.name();
        String expected = dialect.catalogued(column.type());
        if (found == null) {
            throw changed("The column " + name + " is missing. Add it again with the type " + expected
                    + ", and make a full run, which fills it. Or: " + Metadata.startAgain());
        }
        if (!found.type().equals(expected)) {
            throw changed("The column " + name + " has the type " + found.type() + " in place of " + expected
                    + ". Change it back. Or: " + Metadata.startAgain());
        }
    }

    /** A further column of somebody else gets its default; one that needs a value would make each row fail. */
    private void checkForeign(WarehouseTable table, Map<String, Found> columns) {
        columns.forEach((name, found) -> {
            if (found.isRequired() && table.column(name).isEmpty()) {
                throw changed("The column " + table.name() + "." + name
                        + " is none of the replication, and needs a value. Give it a default, or drop it.");
            }
        });
    }

    private void create(WarehouseTable table) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (WarehouseColumn column : table.columns()) {
            parts.add(declaration(column) + (column.isKey() ? " NOT NULL" : ""));
        }
        if (dialect.hasPrimaryKeys()) {
            List<String> key = table.keyColumns().stream()
                    .map(column -> quoted(column.name()))
                    .toList();
            parts.add("PRIMARY KEY (" + String.join(", ", key) + ")");
        }
        transactions.execute("CREATE TABLE " + dialect.table(table.name()) + " (" + String.join(", ", parts) + ")");
        if (table.comment().isPresent()) {
            transactions.execute("COMMENT ON TABLE " + dialect.table(table.name()) + " IS "
                    + literal(table.comment().get()));
        }
        for (WarehouseColumn column : table.columns()) {
            created(table, column);
        }
    }

    private String declaration(WarehouseColumn column) {
        return quoted(column.name()) + " " + dialect.declared(column.type());
    }

    private void created(WarehouseTable table, WarehouseColumn column) throws SQLException {
        metadata.created(table.name(), column.name());
        if (column.comment().isPresent()) {
            transactions.execute("COMMENT ON COLUMN " + dialect.table(table.name()) + "." + quoted(column.name())
                    + " IS " + literal(column.comment().get()));
        }
    }

    private void add(WarehouseTable table, WarehouseColumn column, Map<String, Found> columns) throws SQLException {
        if (columns.containsKey(column.name())) {
            throw changed("The column " + table.name() + "." + column.name()
                    + " is not of the replication, which has a column of this name now. Rename it.");
        }
        transactions.execute("ALTER TABLE " + dialect.table(table.name()) + " ADD COLUMN " + declaration(column));
        created(table, column);
    }
}
