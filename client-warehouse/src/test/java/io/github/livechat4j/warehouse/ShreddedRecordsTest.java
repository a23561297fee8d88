package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.Quirk;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the rows of the sandbox's records with the values that the codec reads. */
class ShreddedRecordsTest {

    private static final JsonCodec CODEC = new JsonCodec();
    private final RecordRows rows = new RecordRows(SandboxRecords.ZONE, Mask.none());

    static void assertSameAsTheCodec(StoredRecord record, byte[] json, Shredded shredded) {
        @Nullable Object tree = ReadByTheCodec.tree(record, json);
        for (WarehouseTable table : Tables.of(record)) {
            for (WarehouseColumn column : table.columns()) {
                if (!column.paths().isEmpty()) {
                    Map<List<Long>, Object> found = shredded.column(table, column);
                    if (column.type() == ColumnType.JSON) {
                        found.replaceAll(
                                (position, text) -> ReadByTheCodec.storable(CODEC.read((String) text, Object.class)));
                    }
                    assertThat(found)
                            .as(() -> table + "." + column + " of " + new String(json, StandardCharsets.UTF_8))
                            .isEqualTo(ReadByTheCodec.column(tree, column));
                }
            }
        }
    }

    private void assertLocalTimes(Shredded shredded) {
        Object named = shredded.rows("chats").isEmpty() ? null : shredded.value("chats", "timezone");
        ZoneId zone = named == null ? SandboxRecords.ZONE : ZoneId.of(named.toString());
        shredded.all().forEach((name, all) -> {
            WarehouseTable table = Tables.find(name).orElseThrow();
            for (@Nullable Object[] row : all) {
                for (int i = 0; i < row.length; i++) {
                    if (table.columns().get(i).type() == ColumnType.TIMESTAMPTZ) {
                        Instant instant = (Instant) row[i];
                        assertThat(row[i + 1])
                                .isEqualTo(instant == null ? null : LocalDateTime.ofInstant(instant, zone));
                    }
                }
            }
        });
    }

    @Test
    void shred_whenGivenRecordsOfTheSandbox_thenColumnsHaveTheValuesOfTheCodec() {
        Map<StoredRecord, List<byte[]>> records = SandboxRecords.of(150);

        records.forEach(
                (record, all) -> assertThat(all.size()).as(record.tableName()).isPositive());
        records.forEach((record, all) -> all.forEach(json -> {
            Shredded shredded = Shredded.of(rows, record, json);
            assertSameAsTheCodec(record, json, shredded);
            assertLocalTimes(shredded);
        }));
    }

    @ParameterizedTest
    @EnumSource
    void shred_whenTheServiceHasAQuirk_thenColumnsHaveTheValuesOfTheCodec(Quirk quirk) {
        SandboxRecords.of(30, quirk)
                .forEach((record, all) ->
                        all.forEach(json -> assertSameAsTheCodec(record, json, Shredded.of(rows, record, json))));
    }

    @Test
    void shred_whenTheServiceHasAllQuirks_thenColumnsHaveTheValuesOfTheCodec() {
        SandboxRecords.of(30, EnumSet.allOf(Quirk.class).toArray(Quirk[]::new))
                .forEach((record, all) ->
                        all.forEach(json -> assertSameAsTheCodec(record, json, Shredded.of(rows, record, json))));
    }

    @Test
    void keys_whenOfTheRecordsOfTheSandbox_thenAreUnique() {
        SandboxRecords.of(150)
                .forEach((record, all) -> assertThat(all.stream()
                                .map(json -> rows.shred(record, json, (table, values) -> {}))
                                .distinct())
                        .hasSize(record == StoredRecord.AGENTS ? all.size() / 2 : all.size()));
    }
}
