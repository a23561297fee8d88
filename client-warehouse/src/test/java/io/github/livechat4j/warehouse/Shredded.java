package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rows of a record, whose forms it checks. */
final class Shredded implements RowSink {

    private final Map<String, List<@Nullable Object[]>> rows = new LinkedHashMap<>();

    static Shredded of(RecordRows rows, StoredRecord record, byte[] json) {
        Shredded shredded = new Shredded();
        String key = rows.shred(record, json, shredded);
        assertThat(shredded.rows.values())
                .allSatisfy(all ->
                        assertThat(all).allSatisfy(row -> assertThat(row[0]).isEqualTo(key)));
        return shredded;
    }

    @Override
    public void row(WarehouseTable table, @Nullable Object[] values) {
        assertThat(values).hasSameSizeAs(table.columns());
        for (int i = 0; i < values.length; i++) {
            WarehouseColumn column = table.columns().get(i);
            if (values[i] == null) {
                assertThat(column.isKey()).as(table + "." + column).isFalse();
            } else {
                assertThat(values[i])
                        .as(table + "." + column)
                        .isInstanceOf(column.type().javaType());
            }
            if (values[i] instanceof String text) {
                assertThat(text).as(table + "." + column).isEqualTo(StorableJson.text(text));
            }
        }
        rows.computeIfAbsent(table.name(), unseen -> new ArrayList<>()).add(values);
    }

    List<@Nullable Object[]> rows(String table) {
        return rows.getOrDefault(table, List.of());
    }

    Map<String, List<@Nullable Object[]>> all() {
        return rows;
    }

    /** Returns the value of a column of the only row, or of the row of the first position. */
    @Nullable
    Object value(String table, String column) {
        return rows(table).get(0)[index(Tables.find(table).orElseThrow(), column)];
    }

    private static int index(WarehouseTable table, String column) {
        return table.columns().indexOf(table.column(column).orElseThrow());
    }

    /** Returns the values of a column by the positions of their rows, without nulls. */
    Map<List<Long>, Object> column(WarehouseTable table, WarehouseColumn column) {
        int keys = table.keyColumns().size();
        Map<List<Long>, Object> values = new LinkedHashMap<>();
        for (@Nullable Object[] row : rows(table.name())) {
            List<Long> positions = new ArrayList<>();
            for (int i = 1; i < keys; i++) {
                positions.add((Long) row[i]);
            }
            Object value = row[table.columns().indexOf(column)];
            if (value != null) {
                assertThat(values.put(positions, value)).isNull();
            }
        }
        return values;
    }
}
