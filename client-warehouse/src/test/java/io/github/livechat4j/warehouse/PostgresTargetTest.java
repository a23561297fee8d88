package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests with a real PostgreSQL, if this machine has one. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class PostgresTargetTest extends TargetContract {

    private static final String CANARY = "canary-7f3a91@example.com";
    private static final AtomicInteger SCHEMAS = new AtomicInteger();
    private static PostgresServer server;

    private String schema;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @BeforeEach
    void nameSchema() {
        schema = "schema " + SCHEMAS.incrementAndGet();
    }

    @Override
    WarehouseTarget target() {
        return WarehouseTarget.of(server.url() + "?user=test&currentSchema=" + schema.replace(" ", "%20"));
    }

    @Override
    WarehouseTarget other() {
        nameSchema();
        return target();
    }

    @Override
    String schema() {
        return schema;
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url() + "?user=test");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static RowBatch chat(String id) {
        return WarehouseRows.chat(WarehouseRows.json(id, id + "@example.com", 3));
    }

    @Test
    void replace_whenTheConnectionIsEnded_thenSaysSo_andTheNextRunGoesOn() throws Exception {
        WarehouseSession session = target().open(ACCOUNT);
        session.prepare(Tables.all());
        session.replace(chat("A"), Map.of("chats", "1"));
        execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'livechat4j'");

        lost(session);
        lost(session);
        session.close();
        goesOn();
    }

    @Test
    void replace_whenTheServerIsRestarted_thenSaysSo_andTheNextRunGoesOn() throws Exception {
        WarehouseSession session = target().open(ACCOUNT);
        session.prepare(Tables.all());
        session.replace(chat("A"), Map.of("chats", "1"));
        server.halt("immediate");

        try {
            lost(session);
            assertThatExceptionOfType(WarehouseException.class)
                    .isThrownBy(() -> target().open(ACCOUNT))
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.CONNECTION));
        } finally {
            server.startAgain();
            session.close();
        }
        goesOn();
    }

    private static void lost(WarehouseSession session) {
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> session.replace(chat("B"), Map.of("chats", "2")))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.CONNECTION));
    }

    private void goesOn() {
        try (WarehouseSession session = target().open(ACCOUNT)) {
            session.prepare(Tables.all());
            assertThat(session.state()).isEqualTo(Map.of("chats", "1"));
            assertThat(session.checksum(WarehouseRows.main())).startsWith("1:");
            session.replace(chat("B"), Map.of("chats", "2"));
            assertThat(session.checksum(WarehouseRows.messages())).startsWith("6:");
        }
    }

    @Test
    void open_whenTheUserMayCreateNothing_thenSaysWhatToGrant() throws Exception {
        String user = "reader" + SCHEMAS.incrementAndGet();
        execute("CREATE ROLE " + user + " LOGIN");

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> WarehouseTarget.of(server.url() + "?user=" + user + "&currentSchema=theirs")
                        .open(ACCOUNT))
                .withMessageContaining("Grant")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NOT_WRITABLE));
    }

    @Test
    void open_whenThePasswordIsWrong_thenSaysWhereItIsRead_andNotThePassword() throws Exception {
        String user = "guarded" + SCHEMAS.incrementAndGet();
        execute("CREATE ROLE " + user + " LOGIN SUPERUSER PASSWORD 'right-canary'");
        Path access = server.data().resolve("pg_hba.conf");
        String before = Files.readString(access);
        Files.writeString(access, "host all " + user + " 127.0.0.1/32 scram-sha-256\n" + before);
        execute("SELECT pg_reload_conf()");
        String address = server.url().substring("jdbc:postgresql://".length());

        // the server reads the file when it handles the signal
        while (true) {
            try (Connection open = DriverManager.getConnection(server.url() + "?user=" + user + "&password=wrong")) {
                assertThat(open.isValid(0)).isTrue();
            } catch (SQLException e) {
                break;
            }
        }
        WarehouseTarget.of("postgresql://" + user + ":right-canary@" + address)
                .open(ACCOUNT)
                .close();
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> WarehouseTarget.of("postgresql://" + user + ":wrong-canary@" + address)
                        .open(ACCOUNT))
                .withMessageContaining(".pgpass")
                .withMessageNotContaining("canary")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.CONNECTION));
    }

    @Test
    void replace_whenAValueIsRefused_thenTheMessageDoesNotShowIt() {
        try (WarehouseSession session = target().open(ACCOUNT)) {
            session.prepare(Tables.all());
            RowBatch batch = chat("A");
            Object[] row = new Object[WarehouseRows.messages().columns().size()];
            row[0] = "A";
            row[2] = "canary of a row";
            batch.row(WarehouseRows.messages(), row);

            assertThatExceptionOfType(WarehouseException.class)
                    .isThrownBy(() -> session.replace(batch, Map.of()))
                    .satisfies(e -> assertThat(e.getMessage() + e.getCause()).doesNotContain("canary"));
        }
    }

    @Test
    void open_whenTheServerIsReadOnly_thenSaysSo() {
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> WarehouseTarget.of(
                                server.url() + "?user=test&options=-c%20default_transaction_read_only%3Don")
                        .open(ACCOUNT))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NOT_WRITABLE));
    }

    @Test
    void prepare_thenTablesAndColumnsHaveComments() throws Exception {
        try (WarehouseSession session = target().open(ACCOUNT)) {
            session.prepare(Tables.all());
            try (Statement statement = session.connection().createStatement();
                    ResultSet found =
                            statement.executeQuery("SELECT count(*), count(DISTINCT objoid) FROM pg_description"
                                    + " JOIN pg_class ON objoid = pg_class.oid WHERE relnamespace = '\"" + schema
                                    + "\"'::regnamespace")) {
                found.next();
                assertThat(found.getInt(1)).isGreaterThan(200);
                assertThat(found.getInt(2)).isGreaterThan(Tables.all().size());
            }
        }
    }

    @Test
    void erase_thenNoTableOfTheServerHasTheBytes() throws Exception {
        try (WarehouseSession session = target().open(ACCOUNT)) {
            session.prepare(Tables.all());
            session.replace(WarehouseRows.chat(WarehouseRows.json("A", CANARY, 3)), Map.of());
            session.replace(chat("B"), Map.of());
            execute("CHECKPOINT");
            assertThat(filesWithCanary()).isNotEmpty();

            session.erase(Tables.all(), List.of(CANARY), keys -> Map.of());

            execute("CHECKPOINT");
            assertThat(filesWithCanary()).isEmpty();
            assertThat(session.checksum(WarehouseRows.main())).startsWith("1:");
        }
    }

    private static List<Path> filesWithCanary() throws IOException {
        byte[] canary = CANARY.getBytes(StandardCharsets.US_ASCII);
        try (Stream<Path> files = Files.walk(server.data().resolve("base"))) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Bytes.contain(file, canary))
                    .toList();
        }
    }
}
