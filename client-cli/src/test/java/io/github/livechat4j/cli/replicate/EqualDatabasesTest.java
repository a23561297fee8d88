package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.warehouse.ReplicationTables;
import io.github.livechat4j.warehouse.Tables;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compares DuckDB, PostgreSQL and the export, which DuckDB reads, for an archive of some thousand chats. */
@Tag("duckdb")
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class EqualDatabasesTest {

    private static final int CHATS = 4_000;
    private static final ZoneId ZONE = ZoneId.of("Europe/Warsaw");
    private static final String ACCOUNT = "equal";

    @TempDir
    private static Path directory;

    private static PostgresServer server;

    @BeforeAll
    static void replicateAndExport() throws Exception {
        server = PostgresServer.start();
        try (LiveChatSandbox sandbox = LiveChatSandbox.builder()
                .chats(CHATS)
                .tickets(300)
                .zone(ZONE)
                .history(Duration.ofDays(60))
                .start()) {
            Map<String, String> environment = Map.of(
                    "LIVECHAT_BASE_URL", sandbox.baseUrl(),
                    "LIVECHAT_LOGIN", sandbox.login(),
                    "LIVECHAT_TOKEN", sandbox.token());
            run(environment, "replicate", "--account", ACCOUNT, "--to", duckDb());
            run(environment, "replicate", "--account", ACCOUNT, "--to", postgres());
            run(environment, "export", "chats", "-o", exported("chats"));
            run(environment, "export", "tickets", "-o", exported("tickets"));
        }
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static void run(Map<String, String> environment, String... arguments) {
        Cli.Outcome outcome = Cli.run(environment, arguments);
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    private static String duckDb() {
        return directory.resolve("livechat.duckdb").toString();
    }

    private static String postgres() {
        return "postgresql://test@127.0.0.1:" + server.port() + "/postgres";
    }

    private static String exported(String what) {
        return directory.resolve(what + ".ndjson").toString();
    }

    private static Map<String, String> checksums(String database) {
        List<WarehouseTable> tables = new ArrayList<>(Tables.all());
        tables.addAll(ReplicationTables.all());
        Map<String, String> checksums = new TreeMap<>();
        try (WarehouseSession session = WarehouseTarget.of(database).open(new WarehouseAccount(ACCOUNT, ZONE, ""))) {
            tables.forEach(table -> checksums.put(table.name(), session.checksum(table)));
        }
        return checksums;
    }

    @Test
    void tables_areEqualInBothDatabases() {
        Map<String, String> duckDb = checksums(duckDb());

        assertThat(duckDb.get("chats")).startsWith(CHATS + ":");
        assertThat(duckDb).isEqualTo(checksums(postgres()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELECT record::VARCHAR FROM chats                   | SELECT json::VARCHAR FROM {chats}
            SELECT record::VARCHAR FROM tickets                 | SELECT json::VARCHAR FROM {tickets}
            SELECT id, type, duration, epoch_us(started_timestamp) FROM chats | SELECT json ->> 'id', json ->> 'type', \
            (json ->> 'duration')::BIGINT, (json ->> 'started_timestamp')::BIGINT * 1000000 FROM {chats}
            SELECT chat_key, count(*), sum(epoch_us("timestamp"))::BIGINT FROM chat_messages GROUP BY 1 \
            | SELECT json ->> 'id', json_array_length(json, '$.messages'), \
            (list_sum((json -> '$.messages[*].timestamp')::BIGINT[]) * 1000000)::BIGINT FROM {chats} \
            WHERE json ->> 'type' = 'chat' AND json_array_length(json, '$.messages') > 0
            SELECT chat_key, text FROM chat_messages            | SELECT json ->> 'id', \
            unnest(json ->> '$.messages[*].text') FROM {chats} WHERE json ->> 'type' = 'chat'
            SELECT id, epoch_us(modified) FROM tickets          | SELECT json ->> 'id', \
            (json ->> 'modified')::BIGINT * 1000000 FROM {tickets}
            """)
    void tables_areWhatDuckDbReadsFromTheExport(String tables, String export) throws SQLException {
        String files = export;
        for (String what : List.of("chats", "tickets")) {
            files = files.replace("{" + what + "}", "read_ndjson_objects('" + exported(what) + "')");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + duckDb());
                Statement statement = connection.createStatement()) {
            assertThat(count(statement, "(" + tables + ")")).isPositive();
            assertThat(count(statement, "((" + tables + ") EXCEPT ALL (" + files + "))"))
                    .isZero();
            assertThat(count(statement, "((" + files + ") EXCEPT ALL (" + tables + "))"))
                    .isZero();
        }
    }

    private static long count(Statement statement, String rows) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            row.next();
            return row.getLong(1);
        }
    }
}
