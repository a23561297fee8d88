package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Compares all tables of two databases: by their checksums, and by their rows where these differ. */
final class TableComparison {

    private static final int SHOWN = 5;
    private static final int WIDEST = 600;

    private final WarehouseTarget one;
    private final WarehouseTarget other;
    private final WarehouseAccount account;

    TableComparison(WarehouseTarget one, WarehouseTarget other, WarehouseAccount account) {
        this.one = one;
        this.other = other;
        this.account = account;
    }

    static List<WarehouseTable> tables() {
        List<WarehouseTable> tables = new ArrayList<>(Tables.all());
        tables.addAll(ReplicationTables.all());
        return tables;
    }

    /** Returns a line for each table that differs, with some of the rows that only one database has. */
    List<String> differences() throws SQLException {
        List<String> differences = new ArrayList<>();
        Map<String, String> ofOne = checksums(one);
        Map<String, String> ofOther = checksums(other);
        for (WarehouseTable table : tables()) {
            String checksum = ofOne.get(table.name());
            if (!Objects.equals(checksum, ofOther.get(table.name()))) {
                differences.add(table.name() + " has " + checksum + " and " + ofOther.get(table.name()) + ": "
                        + rows(table.name()));
            }
        }
        return differences;
    }

    /** Returns the number of rows of all tables of the first database. */
    long rows() {
        return checksums(one).values().stream()
                .mapToLong(checksum -> Long.parseLong(checksum.split(":", 2)[0]))
                .sum();
    }

    private Map<String, String> checksums(WarehouseTarget target) {
        try (WarehouseSession session = target.open(account)) {
            return tables().stream().collect(Collectors.toMap(WarehouseTable::name, session::checksum));
        }
    }

    private String rows(String table) throws SQLException {
        Map<String, Integer> rows = new TreeMap<>();
        read(one, table).forEach(row -> rows.merge(row, 1, Integer::sum));
        read(other, table).forEach(row -> rows.merge(row, -1, Integer::sum));
        return rows.entrySet().stream()
                .filter(row -> row.getValue() != 0)
                .limit(SHOWN)
                .map(row -> (row.getValue() > 0 ? "\n  + " : "\n  - ")
                        + row.getKey()
                                .substring(0, Math.min(WIDEST, row.getKey().length())))
                .collect(Collectors.joining());
    }

    private List<String> read(WarehouseTarget target, String table) throws SQLException {
        try (WarehouseSession session = target.open(account)) {
            List<String> rows = new ArrayList<>();
            try (Statement statement = session.connection().createStatement();
                    ResultSet found =
                            statement.executeQuery("SELECT * FROM " + schema(target) + ".\"" + table + "\"")) {
                int columns = found.getMetaData().getColumnCount();
                while (found.next()) {
                    rows.add(IntStream.rangeClosed(1, columns)
                            .mapToObj(index -> text(found, index))
                            .collect(Collectors.joining(" | ")));
                }
            }
            session.connection().commit();
            return rows;
        }
    }

    private static String text(ResultSet row, int index) {
        try {
            return String.valueOf(row.getString(index));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the schema, which is the name behind the address of PostgreSQL. */
    private static String schema(WarehouseTarget target) {
        String[] words = target.toString().split(", schema ", 2);
        return words.length == 2 ? '"' + words[1] + '"' : "main";
    }
}
