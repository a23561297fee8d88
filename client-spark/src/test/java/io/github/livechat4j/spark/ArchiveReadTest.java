package io.github.livechat4j.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.Quirk;
import io.github.livechat4j.wire.JsonCodec;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Compares the rows of Spark with the records of a walk. */
class ArchiveReadTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC);
    private static final JsonCodec JSON = new JsonCodec();

    private static LiveChatSandbox sandbox(Quirk... quirks) {
        return LiveChatSandbox.builder().clock(CLOCK).chats(400).quirks(quirks).start();
    }

    private static List<String> walk(Iterable<ArchivedJson> records) {
        List<String> all = new java.util.ArrayList<>();
        records.forEach(record -> all.add(new String(record.toBytes(), StandardCharsets.UTF_8)));
        return all;
    }

    @Test
    void chats_whenRead_thenAreTheWalkWithTypedColumns() {
        try (LiveChatSandbox sandbox = sandbox()) {
            Dataset<Row> chats = LocalSpark.reader(sandbox, "chats")
                    .option("includeRecord", "true")
                    .load();

            List<Row> rows = chats.collectAsList();

            assertThat(rows.stream().map(row -> row.<String>getAs("record")))
                    .containsExactlyInAnyOrderElementsOf(walk(sandbox.client()
                            .archive()
                            .chatsAsJson(ListChatsQuery.builder().build())));
            rows.forEach(row -> assertSame(row, JSON.read(row.<String>getAs("record"), Map.class), ""));
            assertThat(rows).anyMatch(row -> row.getAs("started_timestamp") instanceof java.sql.Timestamp);
        }
    }

    @Test
    void tickets_whenRead_thenAreTheWalkWithTypedColumns() {
        try (LiveChatSandbox sandbox = sandbox()) {
            List<Row> rows = LocalSpark.reader(sandbox, "tickets")
                    .option("includeRecord", "true")
                    .load()
                    .collectAsList();

            assertThat(rows.stream().map(row -> row.<String>getAs("record")))
                    .containsExactlyInAnyOrderElementsOf(walk(sandbox.client()
                            .archive()
                            .ticketsAsJson(ListTicketsQuery.builder().build())));
            rows.forEach(row -> assertSame(row, JSON.read(row.<String>getAs("record"), Map.class), ""));
        }
    }

    /** Compares the columns of a row with the members of the JSON. */
    private static void assertSame(Row row, Map<?, ?> json, String path) {
        for (StructField field : row.schema().fields()) {
            if (!field.name().equals("record")) {
                String place = path + "." + field.name();
                assertSame(row.get(row.fieldIndex(field.name())), json.get(field.name()), field.dataType(), place);
            }
        }
    }

    private static void assertSame(@Nullable Object value, @Nullable Object json, DataType type, String path) {
        if (value == null || json == null) {
            assertThat(value).as(path).isEqualTo(json);
        } else if (type instanceof StructType) {
            assertSame((Row) value, (Map<?, ?>) json, path);
        } else if (type instanceof ArrayType array) {
            List<?> values = scala.jdk.javaapi.CollectionConverters.asJava((scala.collection.Seq<?>) value);
            List<?> elements = (List<?>) json;
            assertThat(values).as(path).hasSameSizeAs(elements);
            for (int i = 0; i < elements.size(); i++) {
                assertSame(values.get(i), elements.get(i), array.elementType(), path + "[]");
            }
        } else if (type.equals(DataTypes.TimestampType)) {
            assertThat(((java.sql.Timestamp) value).toInstant())
                    .as(path)
                    .isEqualTo(Instant.ofEpochSecond(((Number) json).longValue()));
        } else if (type.equals(DataTypes.LongType)) {
            assertThat(value).as(path).isEqualTo(((Number) json).longValue());
        } else if (value instanceof java.math.BigDecimal number) {
            assertThat(number).as(path).isEqualByComparingTo(json.toString());
        } else {
            // free values are JSON
            String text = json instanceof Map || json instanceof List ? JSON.write(json) : json.toString();
            assertThat(value.toString()).as(path).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"NUMBERS_AS_STRINGS", "UNKNOWN_FIELDS"})
    void rows_whenTheServiceDeviates_thenAreTheSame(Quirk quirk) {
        try (LiveChatSandbox usual = sandbox();
                LiveChatSandbox odd = sandbox(quirk)) {
            // free values keep what the service sent
            String[] columns = {"id", "started_timestamp", "duration", "group", "agents", "goals", "queue", "pending"};

            assertThat(rows(odd, columns)).isEqualTo(rows(usual, columns)).hasSize(400);
        }
    }

    private static List<String> rows(LiveChatSandbox sandbox, String... columns) {
        return LocalSpark.texts(LocalSpark.reader(sandbox, "chats")
                .load()
                .selectExpr("to_json(struct(" + String.join(", ", columns) + "))"));
    }

    @Test
    void unknownFields_whenTheRecordIsIncluded_thenAreInIt() {
        try (LiveChatSandbox sandbox = sandbox(Quirk.UNKNOWN_FIELDS)) {
            List<String> unknown = LocalSpark.texts(LocalSpark.reader(sandbox, "chats")
                    .option("includeRecord", "true")
                    .load()
                    .selectExpr("get_json_object(record, '$.x_unheard_of')"));

            assertThat(unknown).hasSize(400).containsOnly("sandbox");
        }
    }

    @Test
    void columns_whenInferred_thenHaveTheTypesAndDescriptionsOfTheContract() {
        try (LiveChatSandbox sandbox = sandbox()) {
            StructType chats = LocalSpark.reader(sandbox, "chats").load().schema();

            assertThat(chats.apply("started_timestamp").dataType()).isEqualTo(DataTypes.TimestampType);
            assertThat(chats.apply("duration").dataType()).isEqualTo(DataTypes.LongType);
            assertThat(chats.apply("duration").getComment().get()).contains("seconds");
            assertThat(chats.apply("tags").dataType().catalogString()).isEqualTo("array<string>");
            assertThat(chats.apply("events").dataType().catalogString()).contains("timestamp:timestamp");
            // a missed chat has fields that a chat has not
            assertThat(chats.fieldNames()).contains("message", "messages");
            assertThat(sandbox.requests()).isEmpty();
        }
    }

    @Test
    void nestedColumns_whenSelected_thenAloneAreDecoded() {
        try (LiveChatSandbox sandbox = sandbox()) {
            Dataset<Row> chats = LocalSpark.reader(sandbox, "chats").load().selectExpr("visitor.id", "agents.email");

            assertThat(chats.queryExecution().executedPlan().toString())
                    .contains("visitor", "agents")
                    .doesNotContain("messages", "country_code", "display_name");
            assertThat(chats.where("id is not null").count()).isBetween(200L, 400L);
        }
    }
}
