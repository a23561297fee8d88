package io.github.livechat4j.warehouse.database;

import static io.github.livechat4j.warehouse.database.SqlDialect.quoted;

import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The sum of the hashes of all rows. A row is hashed as the canonical texts of its values, each with its length in
 * front: texts and JSON as they are, whole numbers and decimals in digits without trailing zeros, doubles as Java
 * writes them, flags as true and false, dates as {@code 2026-11-29}, and times as microseconds since 1970.
 */
final class TableChecksum {

    private static final int FETCHED = 1_000;
    private static final String ABSENT = "-";

    private final WarehouseTable table;
    private final SqlDialect dialect;
    private final MessageDigest digest;

    TableChecksum(WarehouseTable table, SqlDialect dialect) {
        this.table = table;
        this.dialect = dialect;
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256, which every Java has to have", e);
        }
    }

    String compute(Transactions transactions) throws SQLException {
        String selected = table.columns().stream().map(this::expression).collect(Collectors.joining(", "));
        long rows = 0;
        long high = 0;
        long low = 0;
        try (Statement statement = transactions.connection().createStatement()) {
            // PostgreSQL would send all rows at once
            statement.setFetchSize(FETCHED);
            try (ResultSet found =
                    statement.executeQuery("SELECT " + selected + " FROM " + dialect.table(table.name()))) {
                while (found.next()) {
                    rows++;
                    ByteBuffer hash = ByteBuffer.wrap(hash(found));
                    high += hash.getLong();
                    low += hash.getLong();
                }
            }
        }
        return rows + ":" + String.format("%016x%016x", high, low);
    }

    private String expression(WarehouseColumn column) {
        String name = quoted(column.name());
        return switch (column.type()) {
            case TIMESTAMP, TIMESTAMPTZ -> dialect.micros(name);
            case DATE, JSON -> "CAST(" + name + " AS TEXT)";
            default -> name;
        };
    }

    private byte[] hash(ResultSet row) throws SQLException {
        List<WarehouseColumn> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            String text = canonical(row, i + 1, columns.get(i));
            byte[] bytes = (text == null ? ABSENT : text).getBytes(StandardCharsets.UTF_8);
            int length = text == null ? -1 : bytes.length;
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, length));
            digest.update(bytes);
        }
        return digest.digest();
    }

    private static @Nullable String canonical(ResultSet row, int index, WarehouseColumn column) throws SQLException {
        String text = switch (column.type()) {
            case TEXT, JSON, DATE -> row.getString(index);
            case BIGINT, TIMESTAMP, TIMESTAMPTZ -> Long.toString(row.getLong(index));
            case DECIMAL -> plain(row.getBigDecimal(index));
            case DOUBLE -> Double.toString(row.getDouble(index));
            case BOOLEAN -> Boolean.toString(row.getBoolean(index));
        };
        return row.wasNull() ? null : text;
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.stripTrailingZeros().toPlainString();
    }
}
