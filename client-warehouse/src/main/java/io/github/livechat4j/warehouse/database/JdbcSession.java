package io.github.livechat4j.warehouse.database;

import static io.github.livechat4j.warehouse.database.SqlDialect.quoted;

import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.WarehouseView;
import io.github.livechat4j.warehouse.WarehouseViews;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What the sessions of both databases have in common. */
abstract class JdbcSession implements WarehouseSession {

    /** The rows or keys of a statement: larger ones take memory, and DuckDB was slow with 100,000. */
    static final int CHUNK = 20_000;

    private final SqlDialect dialect;
    private final String place;
    private final Map<String, WarehouseTable> prepared = new LinkedHashMap<>();

    JdbcSession(SqlDialect dialect, String place) {
        this.dialect = dialect;
        this.place = place;
    }

    /** Returns the transactions of the open connection. */
    abstract Transactions transactions();

    /** Deletes the rows of records in each of the tables, and returns their numbers by the names of the tables. */
    abstract Map<String, Long> delete(List<WarehouseTable> tables, List<String> keys) throws SQLException;

    /** Inserts rows. */
    abstract void insert(WarehouseTable table, List<@Nullable Object[]> rows) throws SQLException;

    /** Removes what deleted rows have left in files. */
    abstract void removeRemains(Collection<WarehouseTable> tables);

    /** Is called before anything is written. */
    abstract void beforeWriting();

    SqlDialect dialect() {
        return dialect;
    }

    String place() {
        return place;
    }

    Metadata metadata() {
        return new Metadata(transactions(), dialect, place);
    }

    @Override
    public List<String> prepare(Collection<WarehouseTable> tables) {
        beforeWriting();
        Transactions transactions = transactions();
        List<String> added = transactions.run(
                "create tables", () -> new TablePreparation(transactions, dialect, metadata(), place).prepare(tables));
        tables.forEach(table -> prepared.put(table.name(), table));
        return List.copyOf(added);
    }

    @Override
    public List<String> prepareViews() {
        return prepareViews(WarehouseViews.all());
    }

    /** Prepares other views, such as those of an older version. */
    List<String> prepareViews(List<WarehouseView> views) {
        beforeWriting();
        return new ViewPreparation(transactions(), dialect, metadata(), views).prepare();
    }

    @Override
    public Map<String, String> state() {
        return Map.copyOf(transactions().run("read the state", () -> metadata().state()));
    }

    @Override
    public void replace(RowBatch batch, Map<String, String> state) {
        Map<WarehouseTable, List<@Nullable Object[]>> rows = batch.rowsByTable();
        rows.keySet().forEach(this::requirePrepared);
        batch.mainTables().forEach(this::requirePrepared);
        beforeWriting();
        transactions().perform("write rows", () -> {
            for (WarehouseTable main : batch.mainTables()) {
                if (batch.isCleared(main)) {
                    for (WarehouseTable table : family(main)) {
                        transactions().update("DELETE FROM " + dialect.table(table.name()));
                    }
                } else {
                    deleteRecords(main, batch.keys(main));
                }
            }
            for (Map.Entry<WarehouseTable, List<@Nullable Object[]>> entry : rows.entrySet()) {
                for (List<@Nullable Object[]> chunk : chunks(entry.getValue())) {
                    insert(entry.getKey(), chunk);
                }
            }
            metadata().save(state);
        });
    }

    private void requirePrepared(WarehouseTable table) {
        if (!prepared.containsKey(table.name())) {
            throw new IllegalArgumentException(
                    "The table " + table.name() + " is not prepared; pass it to prepare first");
        }
    }

    private void deleteRecords(WarehouseTable main, Collection<String> keys) throws SQLException {
        for (List<String> chunk : chunks(List.copyOf(keys))) {
            delete(family(main), chunk);
        }
    }

    private static <T> List<List<T>> chunks(List<T> all) {
        List<List<T>> chunks = new ArrayList<>();
        for (int from = 0; from < all.size(); from += CHUNK) {
            chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
        }
        return chunks;
    }

    private static WarehouseTable root(WarehouseTable table) {
        WarehouseTable root = table;
        while (root.parent().isPresent()) {
            root = root.parent().get();
        }
        return root;
    }

    /** Returns a main table and its child tables. */
    private List<WarehouseTable> family(WarehouseTable main) {
        return family(main, prepared.values());
    }

    private static List<WarehouseTable> family(WarehouseTable main, Collection<WarehouseTable> tables) {
        return tables.stream()
                .filter(table -> root(table).name().equals(main.name()))
                .toList();
    }

    static String recordKey(WarehouseTable table) {
        return quoted(table.columns().get(0).name());
    }

    @Override
    public Map<LocalDate, Long> countByDay(WarehouseTable table, String column) {
        WarehouseColumn found = table.column(column)
                .orElseThrow(() -> new IllegalArgumentException(
                        "The table " + table.name() + " has no column \"" + column + "\""));
        if (!Set.of(ColumnType.DATE, ColumnType.TIMESTAMP, ColumnType.TIMESTAMPTZ)
                .contains(found.type())) {
            throw new IllegalArgumentException("The column " + column + " of " + table.name() + " has the type "
                    + found.type() + "; days need a time or a date");
        }
        Map<LocalDate, Long> days = new TreeMap<>();
        String name = quoted(column);
        return transactions().run("count rows", () -> {
            transactions()
                    .query(
                            row -> days.put(LocalDate.parse(row.getString(1)), row.getLong(2)) == null,
                            "SELECT CAST(CAST(" + name + " AS DATE) AS TEXT), count(*) FROM "
                                    + dialect.table(table.name()) + " WHERE " + name + " IS NOT NULL GROUP BY 1");
            return days;
        });
    }

    @Override
    public Set<String> keys(WarehouseTable main) {
        return transactions().run("read keys", () -> {
            Set<String> keys = new HashSet<>();
            try (Statement statement = connection().createStatement()) {
                statement.setFetchSize(CHUNK);
                try (ResultSet rows =
                        statement.executeQuery("SELECT " + recordKey(main) + " FROM " + dialect.table(main.name()))) {
                    while (rows.next()) {
                        keys.add(rows.getString(1));
                    }
                }
            }
            return keys;
        });
    }

    @Override
    public String checksum(WarehouseTable table) {
        return transactions()
                .run("compute a checksum", () -> new TableChecksum(table, dialect).compute(transactions()));
    }

    @Override
    public Erasure erase(
            Collection<WarehouseTable> tables,
            Collection<String> identifiers,
            Function<Map<String, List<String>>, Map<String, String>> state) {
        RecordSearch search = new RecordSearch(identifiers);
        beforeWriting();
        Map<String, List<String>> keys = new TreeMap<>();
        Map<String, Long> rows = new TreeMap<>();
        transactions().perform("erase a visitor", () -> {
            for (WarehouseTable main : tables) {
                if (main.parent().isEmpty()) {
                    List<String> found = search.keys(transactions(), dialect, main);
                    if (!found.isEmpty()) {
                        keys.put(main.name(), found);
                    }
                    for (List<String> chunk : chunks(found)) {
                        delete(family(main, tables), chunk)
                                .forEach((table, number) -> rows.merge(table, number, Long::sum));
                    }
                }
            }
            // in this transaction, so that no run can store the records again
            metadata().save(state.apply(Collections.unmodifiableMap(keys)));
        });
        rows.values().removeIf(number -> number == 0);
        // also if nothing was found: an erasure before may have ended between the two steps
        removeRemains(tables);
        return new Erasure(keys, rows, search.others(), false);
    }

    @Override
    public Connection connection() {
        return transactions().connection();
    }
}
