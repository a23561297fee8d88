package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * An open DuckDB file.
 *
 * <p>Not thread-safe: use a session in one thread at a time.
 */
public final class DuckDbSession extends JdbcSession {

    /** The lock of DuckDB does not keep away other sessions of the same process. */
    private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

    private static final String TEMPORARY = "temp";
    private static final String KEYS = "livechat_keys";
    private static final String FRESH = "livechat_fresh";
    private static final String CATALOG = "livechat";

    /** The file is attached to an empty database, since its options can only be given there. */
    private static final String IN_MEMORY = "jdbc:duckdb:";

    private final Path file;
    private final Properties properties;
    private final DuckDbDriver driver;
    private final Map<String, List<String>> columns = new HashMap<>();
    private final AbsentRecords newRecords = new AbsentRecords();
    private Transactions transactions;
    private boolean isClosed;

    private DuckDbSession(Path file, Properties properties, DuckDbDriver driver) {
        super(new DuckDbDialect(file), file.toString());
        this.file = file;
        this.properties = properties;
        this.driver = driver;
        this.transactions = connect(file);
    }

    static DuckDbSession open(Path named, Properties properties, WarehouseAccount account) {
        DuckDbDriver driver = DuckDbDriver.load();
        DuckDbFiles.check(named);
        Path file = real(named);
        if (!OPEN.add(file)) {
            throw new WarehouseException(
                    Problem.LOCKED, "This process has " + file + " open in another session; close that one first.");
        }
        DuckDbSession session = null;
        boolean isOpen = false;
        try {
            if (!Files.exists(file)) {
                create(file, properties, driver);
            }
            session = new DuckDbSession(file, properties, driver);
            DuckDbFiles.deleteParts(file);
            session.beforeWriting();
            session.metadata().open(account);
            isOpen = true;
            return session;
        } finally {
            if (!isOpen) {
                if (session != null) {
                    session.close();
                }
                OPEN.remove(file);
            }
        }
    }

    /** Follows links, so that a file has one name. */
    private static Path real(Path named) {
        try {
            return Files.exists(named)
                    ? named.toRealPath()
                    : DuckDbFiles.directory(named).toRealPath().resolve(named.getFileName());
        } catch (IOException e) {
            throw new WarehouseException(
                    Problem.NOT_WRITABLE, named + " cannot be read. Change the permissions, or name another file.", e);
        }
    }

    private static void create(Path file, Properties properties, DuckDbDriver driver) {
        try {
            DuckDbFiles.write(file, false, part -> {
                try (Connection connection = driver.connect(IN_MEMORY, properties);
                        Statement statement = connection.createStatement()) {
                    statement.execute(DuckDbDialect.attach(part, CATALOG));
                }
            });
        } catch (SQLException e) {
            throw new DuckDbDialect(file).explain("create the database", e);
        }
    }

    private Transactions connect(Path path) {
        Connection connection = null;
        boolean isReady = false;
        try {
            connection = driver.connect(IN_MEMORY, properties);
            try (Statement statement = connection.createStatement()) {
                statement.execute(DuckDbDialect.attach(path, CATALOG));
                statement.execute("USE " + CATALOG);
                statement.execute("SET TimeZone = 'UTC'");
                statement.execute("CREATE TEMP TABLE " + KEYS + " (key VARCHAR)");
            }
            connection.setAutoCommit(false);
            isReady = true;
            return new Transactions(connection, dialect());
        } catch (SQLException e) {
            throw dialect().explain("open the database", e);
        } finally {
            if (!isReady && connection != null) {
                close(connection);
            }
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // all that was committed is in the file or its log
        }
    }

    @Override
    Transactions transactions() {
        if (isClosed) {
            throw new WarehouseException(Problem.CONNECTION, "The session of " + file + " is closed; open another one");
        }
        return transactions;
    }

    @Override
    void beforeWriting() {
        DuckDbFiles.prepareWal(file);
    }

    @Override
    public List<String> prepare(Collection<WarehouseTable> tables) {
        columns.clear();
        return super.prepare(tables);
    }

    /** Returns the columns in the order of the database, in which the appender needs them. */
    private List<String> columns(WarehouseTable table) throws SQLException {
        List<String> known = columns.get(table.name());
        if (known == null) {
            known = transactions.query(
                    row -> row.getString(1),
                    "SELECT column_name FROM information_schema.columns WHERE table_catalog = ? AND table_schema = ?"
                            + " AND table_name = ? ORDER BY ordinal_position",
                    CATALOG,
                    DuckDbDialect.SCHEMA,
                    table.name());
            columns.put(table.name(), known);
        }
        return known;
    }

    @Override
    void insert(WarehouseTable table, List<@Nullable Object[]> rows) throws SQLException {
        List<WarehouseColumn> known = table.columns();
        List<Integer> order = new ArrayList<>();
        for (String name : columns(table)) {
            order.add(table.column(name).map(known::indexOf).orElse(-1));
        }
        try (DuckDbAppender appender =
                driver.appender(transactions.connection(), CATALOG, DuckDbDialect.SCHEMA, table.name())) {
            for (@Nullable Object[] row : rows) {
                appender.beginRow();
                for (int index : order) {
                    if (index < 0) {
                        appender.appendDefault();
                    } else {
                        appender.append(known.get(index).type(), row[index]);
                    }
                }
                appender.endRow();
            }
        }
    }

    @Override
    Map<String, Long> delete(List<WarehouseTable> tables, List<String> keys) throws SQLException {
        Map<String, Long> deleted = new TreeMap<>();
        try (DuckDbAppender appender =
                driver.appender(transactions.connection(), TEMPORARY, DuckDbDialect.SCHEMA, KEYS)) {
            for (String key : keys) {
                appender.beginRow();
                appender.append(ColumnType.TEXT, key);
                appender.endRow();
            }
        }
        boolean isNew = newRecords.areNew(transactions, dialect(), tables, KEYS);
        for (WarehouseTable table : tables) {
            long rows = isNew
                    ? 0
                    : transactions.update("DELETE FROM " + dialect().table(table.name()) + " WHERE " + recordKey(table)
                            + " IN (SELECT key FROM " + KEYS + ")");
            deleted.put(table.name(), rows);
        }
        transactions.update("DELETE FROM " + KEYS);
        return deleted;
    }

    /** Writes the file anew, since DuckDB leaves deleted rows in blocks that it will use again. */
    @Override
    void removeRemains(Collection<WarehouseTable> tables) {
        String undone = "The records are deleted, but " + file + " may still have bytes of them: ";
        try {
            export(file);
        } catch (SQLException e) {
            throw new WarehouseException(
                    Problem.OTHER, undone + SqlDialect.firstLine(e) + ". Erase the visitor again.", e);
        } catch (WarehouseException e) {
            throw new WarehouseException(e.problem(), undone + e.getMessage() + " Then erase the visitor again.", e);
        }
        close(transactions.connection());
        transactions = connect(file);
    }

    /**
     * Writes the finished database to another file, which is replaced in one step: a tool that has the old copy open
     * goes on with that until it opens the file again. The copy has the views and comments too.
     *
     * @param copy the other file
     * @throws WarehouseException if it cannot be written; then the old copy is as it was
     * @throws IllegalArgumentException if it is the file of this session
     */
    public void copyTo(Path copy) {
        DuckDbFiles.check(copy.toAbsolutePath().normalize());
        Path other = real(copy.toAbsolutePath().normalize());
        if (other.equals(file)) {
            throw new IllegalArgumentException(copy + " is the file of the run itself; name another file for the copy");
        }
        transactions();
        try {
            DuckDbFiles.deleteParts(other);
            export(other);
        } catch (SQLException e) {
            throw notReplaced(other, new DuckDbDialect(other).explain("write the copy", e));
        } catch (WarehouseException e) {
            throw notReplaced(other, e);
        }
    }

    private WarehouseException notReplaced(Path copy, WarehouseException e) {
        String failed = "All is in " + file + ", but its copy " + copy + " was not replaced: " + e.getMessage();
        return new WarehouseException(e.problem(), failed, e);
    }

    private void export(Path other) throws SQLException {
        Connection connection = transactions.connection();
        connection.setAutoCommit(true);
        try {
            transactions.execute("CHECKPOINT");
            // each thread keeps a group of rows in memory
            transactions.execute("SET threads = 1");
            DuckDbFiles.write(other, true, part -> {
                transactions.execute(DuckDbDialect.attach(part, FRESH));
                try {
                    transactions.execute("COPY FROM DATABASE " + CATALOG + " TO " + FRESH);
                } finally {
                    transactions.execute("DETACH " + FRESH);
                }
            });
            transactions.execute("SET threads = " + properties.getProperty("threads"));
        } finally {
            connection.setAutoCommit(false);
        }
    }

    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            close(transactions.connection());
            OPEN.remove(file);
        }
    }
}
