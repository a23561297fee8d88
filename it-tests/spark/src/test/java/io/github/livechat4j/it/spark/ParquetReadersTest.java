package io.github.livechat4j.it.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.ListTicketsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.testkit.Quirk;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that Spark and two versions of DuckDB read the same types and rows from Parquet files of an archive. */
@Tag("duckdb")
class ParquetReadersTest {

    private static final int CHATS = 400;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void write() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                        .chats(CHATS)
                        .quirks(Quirk.UNKNOWN_FIELDS, Quirk.NUMBERS_AS_STRINGS)
                        .start();
                LiveChat livechat = sandbox.client()) {
            write(
                    "chats",
                    "ArchivedChat",
                    livechat.archive().chatsAsJson(ListChatsQuery.builder().build()));
            write(
                    "tickets",
                    "Ticket",
                    livechat.archive().ticketsAsJson(ListTicketsQuery.builder().build()));
        }
    }

    private static void write(String name, String model, Iterable<ArchivedJson> records) throws Exception {
        Path lines = directory.resolve(name + ".ndjson");
        int count = 0;
        try (OutputStream out = Files.newOutputStream(lines)) {
            for (ArchivedJson record : records) {
                out.write(record.toLine());
                count++;
            }
        }
        try (InputStream in = Files.newInputStream(lines);
                OutputStream out = Files.newOutputStream(file(name))) {
            assertThat(ParquetModule.convert(in, out, model)).isPositive().isEqualTo(count);
        }
    }

    private static Path file(String name) {
        return directory.resolve(name + ".parquet");
    }

    static Stream<Object[]> filesAndDrivers() throws Exception {
        List<Path> drivers = DuckDbRows.drivers();
        assertThat(drivers).hasSize(2);
        return drivers.stream()
                .flatMap(driver -> Stream.of("chats", "tickets").map(name -> new Object[] {name, driver}));
    }

    @ParameterizedTest
    @MethodSource("filesAndDrivers")
    void rowsAndTypes_areTheSameInSparkAndDuckDb(String name, Path driver) throws Exception {
        Dataset<Row> read =
                SharedCluster.get().spark().read().parquet(file(name).toString());

        DuckDbRows duckDb = DuckDbRows.read(driver, file(name), read.schema());

        List<List<Object>> rows =
                read.collectAsList().stream().map(ComparableValues::ofRow).toList();
        assertThat(duckDb.columns()).isEqualTo(columns(read));
        assertThat(duckDb.rows()).isEqualTo(rows);
        long lines;
        try (Stream<String> records = Files.lines(directory.resolve(name + ".ndjson"))) {
            lines = records.count();
        }
        assertThat(rows).hasSize(Math.toIntExact(lines));
        assertThat(valuesOf(read, rows, "id")).doesNotContainNull().doesNotHaveDuplicates();
        assertThat(valuesOf(read, rows, "additional").filter(Objects::nonNull))
                .isNotEmpty()
                .allSatisfy(unknown -> assertThat((Map<?, ?>) unknown).isNotEmpty());
        // a null or an empty list in each column would be equal too
        assertThat(List.of(read.columns()).stream()
                        .filter(column -> valuesOf(read, rows, column).anyMatch(ParquetReadersTest::isSet)))
                .hasSizeGreaterThan(read.columns().length / 2);
    }

    private static boolean isSet(Object value) {
        return value != null && !(value instanceof Collection<?> list && list.isEmpty());
    }

    private static Stream<Object> valuesOf(Dataset<Row> read, List<List<Object>> rows, String column) {
        int index = read.schema().fieldIndex(column);
        return rows.stream().map(row -> row.get(index));
    }

    private static List<String> columns(Dataset<Row> read) {
        return Stream.of(read.schema().fields())
                .map((StructField field) -> field.name() + " " + ComparableValues.duckDbType(field.dataType()))
                .toList();
    }
}
