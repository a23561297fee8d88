package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.warehouse.RowSink;
import io.github.livechat4j.warehouse.WarehouseTable;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows of one record, until it is known whether they are stored. */
final class RecordBuffer implements RowSink {

    private final List<WarehouseTable> tables = new ArrayList<>();
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    @Override
    public void row(WarehouseTable table, @Nullable Object[] values) {
        tables.add(table);
        rows.add(values);
    }

    void passTo(RowSink sink) {
        for (int i = 0; i < rows.size(); i++) {
            sink.row(tables.get(i), rows.get(i));
        }
    }

    /** Returns the earliest time of the record; the earliest of all times if it has none. */
    Instant begun() {
        // local times only of records without others
        return earliest(false).or(() -> earliest(true)).orElse(Instant.MIN);
    }

    private Optional<Instant> earliest(boolean isLocal) {
        return rows.stream()
                .flatMap(Arrays::stream)
                .map(value -> isLocal ? local(value) : value)
                .filter(Instant.class::isInstance)
                .map(Instant.class::cast)
                .min(Comparator.naturalOrder());
    }

    private static @Nullable Object local(@Nullable Object value) {
        // in the easternmost zone, so that no record passes for a later one
        return value instanceof LocalDateTime time ? time.toInstant(ZoneOffset.MAX) : null;
    }
}
