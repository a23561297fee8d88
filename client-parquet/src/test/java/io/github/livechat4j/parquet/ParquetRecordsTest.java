package io.github.livechat4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Ticket;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.parquet.example.data.Group;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tests the columns and the values of files. */
class ParquetRecordsTest {

    @TempDir
    private Path directory;

    private ParquetContent written(Class<?> model, String... lines) throws IOException {
        Path file = directory.resolve("records.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            long rows = ParquetRecords.convert(
                    new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)), out, model);
            assertThat(rows).isEqualTo(lines.length);
        }
        return ParquetContent.read(file);
    }

    private static Map<String, String> additional(Group row) {
        Map<String, String> left = new TreeMap<>();
        if (row.getFieldRepetitionCount("additional") > 0) {
            Group map = row.getGroup("additional", 0);
            for (int i = 0; i < map.getFieldRepetitionCount("key_value"); i++) {
                Group entry = map.getGroup("key_value", i);
                left.put(entry.getString("key", 0), entry.getString("value", 0));
            }
        }
        return left;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            id                     | binary id (STRING)
            rate                   | binary rate (STRING)
            duration               | int64 duration
            started                | int64 started (TIMESTAMP(MICROS,false))
            started_timestamp      | int64 started_timestamp (TIMESTAMP(MICROS,true))
            pending                | boolean pending
            tags                   | group tags (LIST) { repeated group list { optional binary element (STRING); } }
            group                  | group group (LIST) { repeated group list { optional int64 element; } }
            agents                 | group agents (LIST) { repeated group list { optional group element { optional binary display_name (STRING); optional binary email (STRING); optional binary ip (STRING); } } }
            queue                  | group queue { optional int64 duration; }
            additional             | group additional (MAP) { repeated group key_value { required binary key (STRING); optional binary value (JSON); } }
            """)
    void columns_areThoseOfTheContract(String column, String type) throws IOException {
        assertThat(written(ArchivedChat.class, "{}")
                        .schema()
                        .getType(column)
                        .toString()
                        .replaceAll("\\s+", " "))
                .isEqualTo("optional " + type);
    }

    @Test
    void price_isADecimalWithAllDigits() throws IOException {
        ParquetContent content = written(ArchivedChat.class, """
                {"type":"chat","goals":[{"order":{"price":-1234.56}},{"order":{"price":"0.000000000000000001"}}]}""");

        Group goals = content.rows().get(0).getGroup("goals", 0);
        List<BigDecimal> prices = new ArrayList<>();
        for (int i = 0; i < goals.getFieldRepetitionCount("list"); i++) {
            Group order = goals.getGroup("list", i).getGroup("element", 0).getGroup("order", 0);
            prices.add(new BigDecimal(new BigInteger(order.getBinary("price", 0).getBytes()), 18));
        }
        assertThat(prices)
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactly(new BigDecimal("-1234.56"), new BigDecimal("1E-18"));
    }

    @Test
    void instants_areMicrosecondsInUtc() throws IOException {
        Group row = written(ArchivedChat.class, """
                        {"type":"chat","started_timestamp":1795942637,"ended_timestamp":"1795942771",\
                        "started":"Sun, 11/29/26 08:57:17 am"}""").rows().get(0);

        assertThat(row.getLong("started_timestamp", 0)).isEqualTo(1_795_942_637_000_000L);
        assertThat(row.getLong("ended_timestamp", 0)).isEqualTo(1_795_942_771_000_000L);
        assertThat(row.getLong("started", 0)).isEqualTo(1_795_942_637_000_000L);
        assertThat(additional(row)).isEmpty();
    }

    @Test
    void oddValuesAndUnknownFields_areKeptAtTheirPointers() throws IOException {
        Group row = written(ArchivedChat.class, """
                        {"type":"chat","id":"A","duration":"1m","visitor":7,"new/field":{"a":[1.10]},"tags":["x",{"y":1}],\
                        "agents":[{"email":"e","mood":null}],"rate":null,"started_timestamp":1e99}""").rows().get(0);

        assertThat(row.getString("id", 0)).isEqualTo("A");
        assertThat(row.getFieldRepetitionCount("duration")).isZero();
        assertThat(row.getGroup("tags", 0).getGroup("list", 0).getString("element", 0))
                .isEqualTo("x");
        assertThat(additional(row))
                .containsOnly(
                        Map.entry("/duration", "\"1m\""),
                        Map.entry("/visitor", "7"),
                        Map.entry("/new~1field", "{\"a\":[1.10]}"),
                        Map.entry("/tags/1", "{\"y\":1}"),
                        Map.entry("/agents/0/mood", "null"),
                        Map.entry("/started_timestamp", "1E+99"));
    }

    @Test
    void linesThatAreNoRecord_areRowsWithTheirText() throws IOException {
        ParquetContent content = written(Ticket.class, "[1]", "{\"id\":", "{\"id\":\"B\"}");

        assertThat(content.rows())
                .extracting(ParquetRecordsTest::additional)
                .containsExactly(Map.of("", "[1]"), Map.of("", "\"{\\\"id\\\":\""), Map.of());
    }

    @Test
    void halfOfASurrogatePair_isKeptAsItsEscape() throws IOException {
        ParquetContent content = written(Ticket.class, "{\"id\":\"A\",\"subject\":\"a\\ud83d\"}");

        assertThat(additional(content.rows().get(0))).containsExactly(Map.entry("/subject", "\"a\\ud83d\""));
    }

    @Test
    void emptyFile_hasItsColumns() throws IOException {
        Path file = directory.resolve("none.parquet");
        try (OutputStream out = Files.newOutputStream(file)) {
            ParquetRecords.to(out, Ticket.class).close();
        }

        ParquetContent content = ParquetContent.read(file);

        assertThat(content.rows()).isEmpty();
        assertThat(content.schema().containsField("subject")).isTrue();
    }

    @Test
    void rowGroups_areBoundedInBytes() throws IOException {
        String subject = "s".repeat(1 << 20);
        String[] lines = new String[40];
        for (int i = 0; i < lines.length; i++) {
            lines[i] = "{\"id\":\"" + i + "\",\"subject\":\"" + i + subject + "\"}";
        }

        ParquetContent content = written(Ticket.class, lines);

        assertThat(content.rowGroups()).isEqualTo(3);
        assertThat(content.texts("id")).hasSize(lines.length).doesNotHaveDuplicates();
        assertThat(content.texts("subject")).allMatch(text -> text.endsWith(subject));
    }
}
