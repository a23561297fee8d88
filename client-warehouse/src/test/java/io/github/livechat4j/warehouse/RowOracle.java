package io.github.livechat4j.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The checksum that a table with these rows has to have, computed without a database. */
final class RowOracle {

    private static final BigInteger HALF = BigInteger.ONE.shiftLeft(64);

    private RowOracle() {}

    static String checksum(WarehouseTable table, List<@Nullable Object[]> rows) {
        BigInteger high = BigInteger.ZERO;
        BigInteger low = BigInteger.ZERO;
        for (@Nullable Object[] row : rows) {
            byte[] hash = hash(table, row);
            high = high.add(new BigInteger(1, Arrays.copyOfRange(hash, 0, 8)));
            low = low.add(new BigInteger(1, Arrays.copyOfRange(hash, 8, 16)));
        }
        return String.format("%d:%016x%016x", rows.size(), high.mod(HALF), low.mod(HALF));
    }

    private static byte[] hash(WarehouseTable table, @Nullable Object[] row) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            for (int i = 0; i < row.length; i++) {
                String text = text(table.columns().get(i).type(), row[i]);
                byte[] value = (text == null ? "-" : text).getBytes(StandardCharsets.UTF_8);
                out.writeInt(text == null ? -1 : value.length);
                out.write(value);
            }
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static @Nullable String text(ColumnType type, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        return switch (type) {
            case DECIMAL -> ((BigDecimal) value).stripTrailingZeros().toPlainString();
            case TIMESTAMP -> micros(((LocalDateTime) value).toInstant(ZoneOffset.UTC));
            case TIMESTAMPTZ -> micros((Instant) value);
            default -> value.toString();
        };
    }

    private static String micros(Instant instant) {
        return Long.toString(instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000);
    }
}
