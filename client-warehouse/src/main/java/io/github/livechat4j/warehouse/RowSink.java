package io.github.livechat4j.warehouse;

import org.jspecify.annotations.Nullable;

/** Receives rows. */
@FunctionalInterface
public interface RowSink {

    /**
     * Receives a row.
     *
     * @param table the table of the row
     * @param values the values in the order of the columns, each null or of the {@link ColumnType#javaType() type} of
     *     its column; the receiver may keep the array
     */
    void row(WarehouseTable table, @Nullable Object[] values);
}
