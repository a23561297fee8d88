package io.github.livechat4j.benchmarks;

import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Compares the tables of a DuckDB file with those of PostgreSQL, and chats, messages and tickets with exported files,
 * which DuckDB reads. Prints the rows of each table, and fails if anything differs.
 */
public final class EqualTables {

    /** The name of the account in both databases. */
    private static final String ACCOUNT = "benchmarks";

    private static final String LINES = "read_ndjson_objects('%s', maximum_object_size = 104857600)";

    private final List<String> differences = new ArrayList<>();

    private EqualTables() {}

    /**
     * Compares.
     *
     * @param arguments the file of DuckDB, the address of PostgreSQL, the exported chats and tickets, and the numbers
     *     of chats, missed chats and tickets that the tables must have
     * @throws SQLException if a query fails
     */
    public static void main(String[] arguments) throws SQLException {
        if (arguments.length != 7) {
            throw new IllegalArgumentException("usage: EqualTables DUCKDB POSTGRES CHATS TICKETS NUMBER MISSED NUMBER");
        }
        EqualTables check = new EqualTables();
        check.checksums(arguments[0], arguments[1]);
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'UTC'");
            statement.execute("SET memory_limit = '2GB'");
            statement.execute("ATTACH '" + arguments[0] + "' AS copy (READ_ONLY)");
            statement.execute("USE copy");
            check.number(statement, "chats and missed chats", "SELECT count(*) FROM chats", arguments[4]);
            check.number(
                    statement, "missed chats", "SELECT count(*) FROM chats WHERE type = 'missed_chat'", arguments[5]);
            check.number(statement, "tickets", "SELECT count(*) FROM tickets", arguments[6]);
            check.exported(statement, String.format(LINES, arguments[2]), String.format(LINES, arguments[3]));
        }
        if (!check.differences.isEmpty()) {
            check.differences.forEach(System.err::println);
            System.exit(1);
        }
        System.out.println("all tables are equal");
    }

    private void checksums(String file, String address) {
        WarehouseAccount account = new WarehouseAccount(ACCOUNT, ZoneOffset.UTC, "");
        List<WarehouseTable> tables = new ArrayList<>(Tables.all());
        tables.addAll(ReplicationTables.all());
        try (WarehouseSession duckDb =
                        WarehouseTarget.of(Path.of(file).toString()).open(account);
                WarehouseSession postgres = WarehouseTarget.of(address).open(account)) {
            duckDb.prepare(tables);
            postgres.prepare(tables);
            for (WarehouseTable table : tables) {
                String here = duckDb.checksum(table);
                String there = postgres.checksum(table);
                System.out.println(table.name() + " " + here);
                if (!here.equals(there)) {
                    differences.add(table.name() + ": DuckDB has " + here + ", PostgreSQL " + there);
                }
            }
        }
    }

    private void number(Statement statement, String what, String query, String expected) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            if (!row.getString(1).equals(expected)) {
                differences.add(what + ": " + row.getString(1) + " instead of " + expected);
            }
        }
    }

    /** Compares what is computed from the tables with what DuckDB computes from the exported records. */
    private void exported(Statement statement, String chats, String tickets) throws SQLException {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put("SELECT md5(record::VARCHAR) FROM chats", "SELECT md5(json::VARCHAR) FROM " + chats);
        pairs.put("SELECT md5(record::VARCHAR) FROM tickets", "SELECT md5(json::VARCHAR) FROM " + tickets);
        pairs.put(
                "SELECT id, type, epoch_us(started_timestamp), duration FROM chats",
                "SELECT json ->> 'id', json ->> 'type', (json ->> 'started_timestamp')::BIGINT * 1000000,"
                        + " (json ->> 'duration')::BIGINT FROM " + chats);
        pairs.put(
                "SELECT chat_key, position, text, epoch_us(\"timestamp\") FROM chat_messages",
                "WITH all_messages AS (SELECT json, unnest(range(json_array_length(json, '$.messages')::BIGINT)) AS i"
                        + " FROM " + chats + " WHERE json ->> 'type' = 'chat')"
                        + " SELECT json ->> 'id', i, json ->> ('$.messages[' || i || '].text'),"
                        + " (json ->> ('$.messages[' || i || '].timestamp'))::BIGINT * 1000000 FROM all_messages");
        pairs.put("SELECT id, subject FROM tickets", "SELECT json ->> 'id', json ->> 'subject' FROM " + tickets);
        for (Map.Entry<String, String> pair : pairs.entrySet()) {
            number(statement, "only in the tables: " + pair.getKey(), without(pair.getKey(), pair.getValue()), "0");
            number(statement, "only in the export: " + pair.getKey(), without(pair.getValue(), pair.getKey()), "0");
        }
    }

    private static String without(String rows, String others) {
        return "SELECT count(*) FROM ((" + rows + ") EXCEPT ALL (" + others + "))";
    }
}
