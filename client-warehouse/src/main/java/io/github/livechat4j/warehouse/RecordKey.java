package io.github.livechat4j.warehouse;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes the keys of records of the values of their columns, which are masked already: the id of a chat, ticket, group,
 * goal or canned response; the login of an agent; group and name of a tag. The key of a missed chat has the type in
 * front, since its id may be that of a chat. A record without an id has a checksum of its JSON.
 */
final class RecordKey {

    private static final int CHECKSUM_BYTES = 16;

    private final List<Integer> identity = new ArrayList<>();
    private final int type;
    private final String usualType;

    RecordKey(StoredRecord record) {
        WarehouseTable table = Tables.of(record).get(0);
        record.identity().forEach(name -> identity.add(index(table, name)));
        this.type =
                record.schema().discriminator().map(name -> index(table, name)).orElse(-1);
        this.usualType = record.schema().kinds().keySet().stream().findFirst().orElse("");
    }

    private static int index(WarehouseTable table, String field) {
        return table.columns().indexOf(table.column(ColumnNames.of(field)).orElseThrow());
    }

    String of(@Nullable Object[] main, String json) {
        StringBuilder key = new StringBuilder();
        if (type >= 0 && !usualType.equals(main[type])) {
            key.append(main[type]).append(':');
        }
        boolean hasIdentity = false;
        for (int column : identity) {
            boolean isNext = column != identity.get(0);
            key.append(isNext ? "/" : "").append(main[column] == null ? "" : main[column]);
            hasIdentity |= main[column] != null;
        }
        return hasIdentity ? key.toString() : key + "sha256:" + checksum(json);
    }

    private static String checksum(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(Arrays.copyOf(digest, CHECKSUM_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Java lacks SHA-256, which every Java has to have", e);
        }
    }
}
