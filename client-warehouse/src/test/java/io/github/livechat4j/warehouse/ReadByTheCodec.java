package io.github.livechat4j.warehouse;

import io.github.livechat4j.schema.LocalTimeText;
import io.github.livechat4j.wire.JsonCodec;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of the columns of a record, found in the tree of its typed record: another way to the same values than
 * that of the shredder.
 */
final class ReadByTheCodec {

    private static final JsonCodec CODEC = new JsonCodec();

    private ReadByTheCodec() {}

    /** Returns a record as the codec reads it. */
    static @Nullable Object tree(StoredRecord record, byte[] json) {
        return CODEC.typedTree(CODEC.read(json, record.model()));
    }

    /** Returns the values of a column by the positions of their rows, without nulls. */
    static Map<List<Long>, Object> column(@Nullable Object tree, WarehouseColumn column) {
        Map<List<Long>, Object> values = new LinkedHashMap<>();
        column.paths().stream()
                .sorted((one, other) -> one.size() - other.size())
                .forEach(path -> collect(tree, path, column.type(), List.of(), values));
        return values;
    }

    private static void collect(
            @Nullable Object tree,
            List<String> path,
            ColumnType type,
            List<Long> positions,
            Map<List<Long>, Object> values) {
        if (type != ColumnType.JSON || !path.isEmpty()) {
            if (tree instanceof List<?> list) {
                each(list, path, type, positions, values);
                return;
            }
            if (tree instanceof Map<?, ?> map && isMapOfRecords(map, path)) {
                each(map.values(), path, type, positions, values);
                return;
            }
        }
        if (path.isEmpty()) {
            Object value = tree == null ? null : value(tree, type);
            if (value != null) {
                values.put(positions, value);
            }
        } else if (tree instanceof Map<?, ?> members) {
            collect(members.get(path.get(0)), path.subList(1, path.size()), type, positions, values);
        }
    }

    private static boolean isMapOfRecords(Map<?, ?> map, List<String> path) {
        return !path.isEmpty()
                && !map.isEmpty()
                && map.values().stream().allMatch(each -> each instanceof Map)
                && !map.containsKey(path.get(0));
    }

    private static void each(
            Collection<?> elements,
            List<String> path,
            ColumnType type,
            List<Long> positions,
            Map<List<Long>, Object> values) {
        long position = 0;
        for (Object element : elements) {
            List<Long> below = new ArrayList<>(positions);
            below.add(position++);
            collect(element, path, type, below, values);
        }
    }

    private static @Nullable Object value(Object tree, ColumnType type) {
        return switch (type) {
            case TEXT -> StorableJson.text(tree.toString());
            case BIGINT -> ((Number) tree).longValue();
            case DOUBLE -> ((Number) tree).doubleValue();
            case BOOLEAN -> List.of(true, 1, "1").contains(tree);
            case DECIMAL -> decimal(new BigDecimal(tree.toString()));
            case DATE -> LocalDate.parse(tree.toString());
            case TIMESTAMP ->
                tree instanceof String text ? LocalTimeText.parse(text).orElse(null) : null;
            case TIMESTAMPTZ -> instant(((Number) tree).longValue());
            case JSON -> List.of(Map.of(), List.of()).contains(tree) ? null : storable(tree);
        };
    }

    /** Returns a tree whose texts and numbers can be compared with those that were stored. */
    static Object storable(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> members) {
            Map<String, Object> all = new LinkedHashMap<>();
            members.forEach((name, member) -> all.put(StorableJson.text((String) name), storable(member)));
            return all;
        }
        if (tree instanceof List<?> elements) {
            return elements.stream().map(ReadByTheCodec::storable).toList();
        }
        if (tree instanceof Number number) {
            BigDecimal exact = new BigDecimal(number.toString());
            return Math.abs(exact.scale()) > 300 ? number.toString() : exact.stripTrailingZeros();
        }
        return StorableJson.text(String.valueOf(tree));
    }

    private static @Nullable Instant instant(long seconds) {
        try {
            Instant instant = Instant.ofEpochSecond(seconds);
            boolean isStorable = instant.compareTo(Instant.parse("0001-01-01T00:00:00Z")) >= 0
                    && instant.compareTo(Instant.parse("9999-12-31T00:00:00Z")) <= 0;
            return isStorable ? instant : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static @Nullable BigDecimal decimal(BigDecimal number) {
        if (number.precision() - number.scale() > 12
                || number.stripTrailingZeros().scale() > 6) {
            return null;
        }
        return number.setScale(6, RoundingMode.UNNECESSARY);
    }
}
