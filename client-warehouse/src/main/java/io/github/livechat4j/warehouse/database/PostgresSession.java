package io.github.livechat4j.warehouse.database;

import static io.github.livechat4j.warehouse.database.SqlDialect.quoted;

import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.sql.Array;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** An open schema of PostgreSQL. An advisory lock keeps other runs away as long as the connection lives. */
final class PostgresSession extends JdbcSession {

    private static final int OLDEST_SERVER = 14;

    /** Bytes of rows that are sent together. */
    private static final int CHUNK = 1 << 16;

    private static final String LOCK = "hashtext('livechat4j'), hashtext(?)";

    private final Transactions transactions;
    private boolean isClosed;

    private PostgresSession(PostgresDialect dialect, Transactions transactions) {
        super(dialect, dialect.place());
        this.transactions = transactions;
    }

    static PostgresSession open(PostgresUrl url, String schema, WarehouseAccount account) {
        PostgresDialect dialect = new PostgresDialect(schema, url + ", schema " + schema);
        Connection connection = connect(url, dialect);
        boolean isOpen = false;
        try {
            PostgresSession session = new PostgresSession(dialect, new Transactions(connection, dialect));
            session.setUp();
            session.metadata().open(account);
            isOpen = true;
            return session;
        } finally {
            if (!isOpen) {
                close(connection);
            }
        }
    }

    private static Connection connect(PostgresUrl url, PostgresDialect dialect) {
        Properties options = new Properties();
        options.putAll(url.options());
        // all names are qualified; the server would parse this one as a list
        options.remove(PostgresTarget.CURRENT_SCHEMA);
        // details of errors have values of rows
        options.setProperty("logServerErrorDetail", "false");
        try {
            Driver driver = Class.forName("org.postgresql.Driver")
                    .asSubclass(Driver.class)
                    .getDeclaredConstructor()
                    .newInstance();
            Connection connection = driver.connect(url.jdbc(), options);
            if (connection == null) {
                throw new IllegalArgumentException("The driver of PostgreSQL does not accept the address " + url.place()
                        + "; use postgresql://user@host:5432/database");
            }
            connection.setAutoCommit(false);
            return connection;
        } catch (ReflectiveOperationException e) {
            throw new WarehouseException(
                    Problem.NO_DRIVER,
                    "The driver of PostgreSQL is not on the class path. Add org.postgresql:postgresql, 42.7 or newer.",
                    e);
        } catch (SQLException e) {
            throw dialect.explain("connect", e);
        }
    }

    private void setUp() {
        String schema = dialect().schema();
        transactions.perform("open the database", () -> {
            int version = transactions.connection().getMetaData().getDatabaseMajorVersion();
            if (version < OLDEST_SERVER) {
                throw new WarehouseException(
                        Problem.OTHER_VERSION,
                        place() + " is PostgreSQL " + version + "; use " + OLDEST_SERVER + " or a newer one.");
            }
            transactions.execute("SET TIME ZONE 'UTC'");
            // a session that holds a table for ever would block the run, and the run all other sessions
            transactions.query(
                    row -> true,
                    "SELECT set_config('lock_timeout', '60s', false) WHERE current_setting('lock_timeout') = '0'");
        });
        watchConnection();
        lock(schema);
        transactions.perform("create the schema", () -> {
            boolean exists = !transactions
                    .query(row -> row.getString(1), "SELECT nspname FROM pg_namespace WHERE nspname = ?", schema)
                    .isEmpty();
            if (!exists) {
                transactions.execute("CREATE SCHEMA " + quoted(schema));
            }
        });
    }

    /** Lets the server notice within a second that a run was killed while a statement runs, and end its lock. */
    private void watchConnection() {
        try {
            transactions.perform("watch the connection", () -> {
                transactions.execute("SET client_connection_check_interval = '1s'");
            });
        } catch (WarehouseException e) {
            // servers on some systems cannot do this; only a lost connection matters
            if (e.problem() == Problem.CONNECTION) {
                throw e;
            }
        }
    }

    private void lock(String schema) {
        try {
            transactions.perform("lock the schema", () -> {
                // the server may not have noticed yet that a run has ended
                transactions.execute("SET LOCAL lock_timeout = '3s'");
                transactions.query(row -> true, "SELECT pg_advisory_lock(" + LOCK + ")", schema);
            });
        } catch (WarehouseException e) {
            if (e.problem() != Problem.LOCKED) {
                throw e;
            }
            throw new WarehouseException(
                    Problem.LOCKED,
                    "Another run writes into " + place() + holder(schema) + ". Wait until it ends, or end it.",
                    e.getCause());
        }
    }

    private String holder(String schema) {
        List<String> holders = transactions.run(
                "find the other run",
                () -> transactions.query(
                        row -> row.getString(1),
                        "SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted AND objsubid = 2"
                                + " AND database = (SELECT oid FROM pg_database WHERE datname = current_database())"
                                + " AND classid = CAST(hashtext('livechat4j') AS bigint) & 4294967295"
                                + " AND objid = CAST(hashtext(?) AS bigint) & 4294967295",
                        schema));
        return holders.isEmpty() ? "" : " (the process " + holders.get(0) + " of the server)";
    }

    @Override
    Transactions transactions() {
        if (isClosed) {
            throw new WarehouseException(
                    Problem.CONNECTION, "The session of " + place() + " is closed; open another one");
        }
        return transactions;
    }

    @Override
    void beforeWriting() {
        // the server keeps its own files
    }

    @Override
    void insert(WarehouseTable table, List<@Nullable Object[]> rows) throws SQLException {
        ColumnType[] types = table.columns().stream().map(WarehouseColumn::type).toArray(ColumnType[]::new);
        String names =
                table.columns().stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
        CopyIn copy = transactions
                .connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("COPY " + dialect().table(table.name()) + " (" + names + ") FROM STDIN (ENCODING 'UTF8')");
        try {
            CopyText text = new CopyText();
            for (@Nullable Object[] row : rows) {
                text.row(types, row);
                if (text.length() >= CHUNK) {
                    send(copy, text);
                }
            }
            send(copy, text);
            copy.endCopy();
        } finally {
            if (copy.isActive()) {
                cancel(copy);
            }
        }
    }

    private static void send(CopyIn copy, CopyText text) throws SQLException {
        copy.writeToCopy(text.bytes(), 0, text.length());
        text.clear();
    }

    private static void cancel(CopyIn copy) {
        try {
            copy.cancelCopy();
        } catch (SQLException e) {
            // the failure before it is reported
        }
    }

    @Override
    Map<String, Long> delete(List<WarehouseTable> tables, List<String> keys) throws SQLException {
        Map<String, Long> deleted = new TreeMap<>();
        Array array = transactions.connection().createArrayOf("text", keys.toArray());
        // without statistics, as in a first run, PostgreSQL would read whole tables for a few hundred keys
        transactions.execute("SET LOCAL enable_seqscan = off");
        for (WarehouseTable table : tables) {
            String sql = "DELETE FROM " + dialect().table(table.name()) + " WHERE " + recordKey(table) + " = ANY (?)";
            try (PreparedStatement statement = transactions.connection().prepareStatement(sql)) {
                statement.setArray(1, array);
                deleted.put(table.name(), statement.executeLargeUpdate());
            }
        }
        transactions.execute("SET LOCAL enable_seqscan TO DEFAULT");
        return deleted;
    }

    /** Rewrites the tables, since PostgreSQL leaves deleted rows in their pages. */
    @Override
    void removeRemains(Collection<WarehouseTable> tables) {
        Connection connection = transactions().connection();
        try {
            connection.setAutoCommit(true);
            for (WarehouseTable table : tables) {
                transactions.execute("VACUUM (FULL, ANALYZE) " + dialect().table(table.name()));
            }
            connection.setAutoCommit(false);
        } catch (SQLException e) {
            close();
            WarehouseException explained = dialect().explain("rewrite the tables", e);
            throw new WarehouseException(
                    explained.problem(),
                    "The records are deleted, but files of the server may still have bytes of them: "
                            + SqlDialect.firstLine(e) + ". Erase the visitor again.",
                    e);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException e) {
            // the server rolls back what was not committed
        }
    }

    /** Lets the next run in at once; the server would do so only when it notices the end of the connection. */
    private void unlock() {
        try {
            transactions.perform("unlock the schema", () -> {
                transactions.execute("SELECT pg_advisory_unlock_all()");
            });
        } catch (WarehouseException e) {
            // the end of the connection unlocks it too
        }
    }

    @Override
    public void close() {
        if (!isClosed && !transactions.isLost()) {
            unlock();
        }
        isClosed = true;
        close(transactions.connection());
    }
}
