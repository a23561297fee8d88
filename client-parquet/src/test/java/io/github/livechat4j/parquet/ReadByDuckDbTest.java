package io.github.livechat4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests that two versions of DuckDB read from a file what they read from the records as NDJSON. */
@Tag("duckdb")
class ReadByDuckDbTest {

    private static final int CHATS = 500;

    @TempDir
    private static Path directory;

    @BeforeAll
    static void write() throws Exception {
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder().chats(CHATS).start();
                LiveChat livechat = sandbox.client();
                OutputStream lines = Files.newOutputStream(directory.resolve("chats.ndjson"))) {
            for (ArchivedJson record :
                    livechat.archive().chatsAsJson(ListChatsQuery.builder().build())) {
                lines.write(record.toLine());
            }
        }
        try (InputStream lines = Files.newInputStream(directory.resolve("chats.ndjson"));
                OutputStream out = Files.newOutputStream(directory.resolve("chats.parquet"))) {
            assertThat(ParquetRecords.convert(lines, out, ArchivedChat.class)).isEqualTo(CHATS);
        }
    }

    static List<Path> drivers() throws Exception {
        try (Stream<Path> jars = Files.list(Path.of("target/duckdb"))) {
            List<Path> found = jars.sorted().toList();
            assertThat(found).hasSize(2);
            return found;
        }
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void rows_areThoseOfNdjson(Path driver) throws Exception {
        String columns = """
                select id, type, rate, duration, visitor.email, len(messages), list_transform(messages, lambda m: m.text),
                tags, "group", list_transform(agents, lambda a: a.email), epoch(started_timestamp)::bigint
                from %s order by id""";
        String ndjson = """
                (select * replace (to_timestamp(started_timestamp) as started_timestamp)
                from read_json('chats.ndjson', sample_size=-1))""";

        List<String> rows = ask(driver, columns.formatted("'chats.parquet'"));

        assertThat(rows).hasSize(CHATS).isEqualTo(ask(driver, columns.formatted(ndjson)));
    }

    @ParameterizedTest
    @MethodSource("drivers")
    void columns_haveTheTypesOfTheGuide(Path driver) throws Exception {
        assertThat(ask(driver, "select column_name, column_type from (describe from 'chats.parquet')"))
                .contains(
                        "id | VARCHAR",
                        "duration | BIGINT",
                        "pending | BOOLEAN",
                        "started | TIMESTAMP",
                        "started_timestamp | TIMESTAMP WITH TIME ZONE",
                        "tags | VARCHAR[]",
                        "agents | STRUCT(display_name VARCHAR, email VARCHAR, ip VARCHAR)[]",
                        "queue | STRUCT(duration BIGINT)",
                        "additional | MAP(VARCHAR, JSON)");
    }

    private static List<String> ask(Path driver, String query) throws Exception {
        try (URLClassLoader loader =
                        new URLClassLoader(new URL[] {driver.toUri().toURL()});
                Connection connection = ((Driver) loader.loadClass("org.duckdb.DuckDBDriver")
                                .getDeclaredConstructor()
                                .newInstance())
                        .connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            List<String> rows = new ArrayList<>();
            try (ResultSet answer = statement.executeQuery(query.replace("'chats.", "'" + directory + "/chats."))) {
                int count = answer.getMetaData().getColumnCount();
                while (answer.next()) {
                    List<String> cells = new ArrayList<>();
                    for (int i = 1; i <= count; i++) {
                        cells.add(String.valueOf(answer.getString(i)));
                    }
                    rows.add(String.join(" | ", cells));
                }
            }
            return rows;
        }
    }
}
