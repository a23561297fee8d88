package io.github.livechat4j.warehouse.database;

import static io.github.livechat4j.warehouse.database.SqlDialect.literal;

import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables about the tables: whose rows they have, what was created, and how far the runs came. */
final class Metadata {

    static final String IDENTITY = "livechat_replication";
    static final String STATE = "livechat_replication_state";
    static final String COLUMNS = "livechat_replication_columns";
    static final String VIEWS = "livechat_replication_views";

    /** Goes up when the tables of an older version cannot be continued. */
    static final int VERSION = 1;

    private static final int VERSION_COLUMN = 1;
    private static final int ACCOUNT_COLUMN = 2;
    private static final int ZONE_COLUMN = 3;
    private static final int MASK_COLUMN = 4;

    /** Stands before the checksums of keys in the fingerprint of a mask. */
    private static final String KEYS = "; keys ";

    private final Transactions transactions;
    private final SqlDialect dialect;
    private final String place;

    /** The stored identity. */
    private record Identity(int version, String account, String zone, String mask) {}

    Metadata(Transactions transactions, SqlDialect dialect, String place) {
        this.transactions = transactions;
        this.dialect = dialect;
        this.place = place;
    }

    /** Creates the tables for an account, or checks that they are of the same one. */
    void open(WarehouseAccount account) {
        transactions.perform("open the database", () -> {
            if (!exists(IDENTITY)) {
                create(account);
            }
            List<Identity> found = transactions.query(
                    row -> new Identity(
                            row.getInt(VERSION_COLUMN),
                            row.getString(ACCOUNT_COLUMN),
                            row.getString(ZONE_COLUMN),
                            row.getString(MASK_COLUMN)),
                    "SELECT schema_version, account, zone, mask FROM " + dialect.table(IDENTITY));
            if (found.size() != 1 || !exists(STATE) || !exists(COLUMNS)) {
                throw new WarehouseException(
                        Problem.CHANGED_TABLE,
                        "The tables about the replication in " + place + " have been changed: " + IDENTITY
                                + " needs one row, and " + STATE + " and " + COLUMNS + " have to exist. "
                                + startAgain());
            }
            check(found.get(0), account);
        });
    }

    private boolean exists(String table) throws SQLException {
        return !transactions
                .query(
                        row -> row.getString(1),
                        "SELECT table_name FROM information_schema.tables WHERE table_schema = ? AND table_name = ?",
                        dialect.schema(),
                        table)
                .isEmpty();
    }

    private void create(WarehouseAccount account) throws SQLException {
        transactions.execute("CREATE TABLE " + dialect.table(IDENTITY)
                + " (schema_version INTEGER NOT NULL, account TEXT NOT NULL, zone TEXT NOT NULL, mask TEXT NOT NULL)");
        transactions.execute("CREATE TABLE " + dialect.table(STATE) + " (name TEXT NOT NULL, value TEXT NOT NULL)");
        transactions.execute(
                "CREATE TABLE " + dialect.table(COLUMNS) + " (table_name TEXT NOT NULL, column_name TEXT NOT NULL)");
        comment(IDENTITY, "Whose records the tables have, and in which form.");
        comment(STATE, "How far the runs came.");
        comment(COLUMNS, "The columns that the runs have created.");
        transactions.update(
                "INSERT INTO " + dialect.table(IDENTITY) + " VALUES (?, ?, ?, ?)",
                VERSION,
                account.id(),
                account.zone().getId(),
                account.mask());
    }

    private void comment(String table, String comment) throws SQLException {
        transactions.execute("COMMENT ON TABLE " + dialect.table(table) + " IS " + literal(comment));
    }

    private void check(Identity found, WarehouseAccount account) {
        if (found.version() != VERSION) {
            throw new WarehouseException(
                    Problem.OTHER_VERSION,
                    "The tables in " + place + " have version " + found.version()
                            + ", and this version of livechat4j writes version "
                            + VERSION + ". "
                            + (found.version() > VERSION ? "Use a newer livechat4j, or " : "To go on, ")
                            + "replicate into another database.");
        }
        if (!found.account().equals(account.id())) {
            throw other("are of the account " + found.account(), "is of the account " + account.id());
        }
        if (!found.mask().equals(account.mask()) && withoutKeys(found.mask()).equals(withoutKeys(account.mask()))) {
            throw other(
                    "have hashes under another key",
                    "has the key with the checksum " + keys(account.mask()) + ", not " + keys(found.mask()));
        }
        if (!found.mask().equals(account.mask())) {
            throw other("have " + mask(found.mask()), "has " + mask(account.mask()));
        }
        if (!isSameZone(found.zone(), account.zone())) {
            throw other(
                    "have local times of the zone " + found.zone(),
                    "has the zone " + account.zone().getId());
        }
    }

    /** Compares two zones; {@code Z}, {@code UTC} and {@code Etc/UTC} are one. */
    private static boolean isSameZone(String stored, ZoneId zone) {
        if (stored.equals(zone.getId())) {
            return true;
        }
        try {
            return ZoneId.of(stored).normalized().equals(zone.normalized());
        } catch (DateTimeException exception) {
            // Another Java, which knew this zone, has created the tables.
            return false;
        }
    }

    /** Returns the fingerprint of a mask up to the checksums of its keys; all of it if it has none. */
    private static String withoutKeys(String mask) {
        int keys = mask.lastIndexOf(KEYS);
        return keys < 0 ? mask : mask.substring(0, keys);
    }

    private static String keys(String mask) {
        return mask.substring(mask.lastIndexOf(KEYS) + KEYS.length());
    }

    private static String mask(String mask) {
        return mask.isEmpty() ? "no masked fields" : "fields masked as \"" + mask + "\"";
    }

    private WarehouseException other(String rows, String run) {
        return new WarehouseException(
                Problem.OTHER_ACCOUNT,
                "The rows in " + place + " " + rows + ", but this run " + run
                        + ". Use the account, the mask with its key and the zone of the runs before (--account,"
                        + " --mask, --zone), or another database.");
    }

    /** Says how to get out of a state that cannot be repaired. */
    static String startAgain() {
        return "Restore a backup, or remove all tables of the replication, which reads all records again.";
    }

    Map<String, String> state() throws SQLException {
        Map<String, String> state = new HashMap<>();
        transactions.query(
                row -> state.put(row.getString(1), row.getString(2)) == null,
                "SELECT name, value FROM " + dialect.table(STATE));
        return state;
    }

    void save(Map<String, String> state) throws SQLException {
        for (Map.Entry<String, String> entry : state.entrySet()) {
            transactions.update("DELETE FROM " + dialect.table(STATE) + " WHERE name = ?", entry.getKey());
            if (!entry.getValue().isEmpty()) {
                transactions.update(
                        "INSERT INTO " + dialect.table(STATE) + " VALUES (?, ?)", entry.getKey(), entry.getValue());
            }
        }
    }

    /** Returns the columns that runs have created, by their tables. */
    Map<String, Set<String>> createdColumns() throws SQLException {
        Map<String, Set<String>> created = new HashMap<>();
        transactions.query(
                row -> created.computeIfAbsent(row.getString(1), table -> new HashSet<>())
                        .add(row.getString(2)),
                "SELECT table_name, column_name FROM " + dialect.table(COLUMNS));
        return created;
    }

    void created(String table, String column) throws SQLException {
        transactions.update("INSERT INTO " + dialect.table(COLUMNS) + " VALUES (?, ?)", table, column);
    }

    /** Returns the checksums of the definitions of the views that runs have created, by name. */
    Map<String, String> createdViews() throws SQLException {
        if (!exists(VIEWS)) {
            // a database that was created before there were views
            transactions.execute(
                    "CREATE TABLE " + dialect.table(VIEWS) + " (view_name TEXT NOT NULL, definition TEXT NOT NULL)");
            comment(VIEWS, "The views that the runs have created, with checksums of their definitions.");
        }
        Map<String, String> created = new HashMap<>();
        transactions.query(
                row -> created.put(row.getString(1), row.getString(2)) == null,
                "SELECT view_name, definition FROM " + dialect.table(VIEWS));
        return created;
    }

    void createdView(String view, String definition) throws SQLException {
        forgetView(view);
        transactions.update("INSERT INTO " + dialect.table(VIEWS) + " VALUES (?, ?)", view, definition);
    }

    void forgetView(String view) throws SQLException {
        transactions.update("DELETE FROM " + dialect.table(VIEWS) + " WHERE view_name = ?", view);
    }
}
