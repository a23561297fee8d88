package io.github.livechat4j.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseAccount;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the sessions of each database have to do when they are opened. */
abstract class SessionContract {

    static final WarehouseAccount ACCOUNT = new WarehouseAccount("L100", SandboxRecords.ZONE, "");
    static final List<WarehouseTable> TABLES = Tables.all();

    /** Returns the empty database of this test. */
    abstract WarehouseTarget target() throws Exception;

    /** Returns the name of the schema. */
    abstract String schema();

    final WarehouseSession preparedTables() throws Exception {
        WarehouseSession session = target().open(ACCOUNT);
        session.prepare(TABLES);
        return session;
    }

    static void execute(WarehouseSession session, String sql) throws SQLException {
        Connection connection = session.connection();
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
        connection.commit();
    }

    static long rows(WarehouseSession session, WarehouseTable table) {
        return Long.parseLong(session.checksum(table).split(":", 2)[0]);
    }

    static RowBatch chat(String id, String email, int messages) {
        return WarehouseRows.chat(WarehouseRows.json(id, email, messages));
    }

    @Test
    void open_whenTheRowsAreOfAnotherAccountMaskZoneOrVersion_thenSaysWhichAndWritesNothing() throws Exception {
        WarehouseTarget target = target();
        try (WarehouseSession session = preparedTables()) {
            session.replace(chat("A", "a@example.com", 2), Map.of());
        }

        rejects(target, new WarehouseAccount("L2", ACCOUNT.zone(), ""), Problem.OTHER_ACCOUNT, "account L100");
        rejects(
                target,
                new WarehouseAccount("L100", ACCOUNT.zone(), "email:drop"),
                Problem.OTHER_ACCOUNT,
                "email:drop");
        rejects(
                target,
                new WarehouseAccount("L100", ZoneId.of("Europe/Warsaw"), ""),
                Problem.OTHER_ACCOUNT,
                "America/New_York");
        try (WarehouseSession session = target.open(ACCOUNT)) {
            execute(session, "UPDATE \"" + schema() + "\".livechat_replication SET schema_version = 99");
        }
        rejects(target, ACCOUNT, Problem.OTHER_VERSION, "version 99");
    }

    private static void rejects(WarehouseTarget target, WarehouseAccount account, Problem problem, String part) {
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> target.open(account).close())
                .withMessageContaining(part)
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    @Test
    void open_whenAnotherSessionIsOpen_thenSaysSo_andWorksAfterItIsClosed() throws Exception {
        WarehouseTarget target = target();
        try (WarehouseSession session = target.open(ACCOUNT)) {
            session.prepare(TABLES);
            rejects(target, ACCOUNT, Problem.LOCKED, "nother");
        }
        target.open(ACCOUNT).close();
    }

    @Test
    void open_whenTheZoneIsTheSameByAnotherName_thenGoesOn() throws Exception {
        WarehouseTarget target = target();
        target.open(new WarehouseAccount("L100", ZoneId.of("Etc/UTC"), "")).close();

        assertThatCode(() -> target.open(new WarehouseAccount("L100", ZoneOffset.UTC, ""))
                        .close())
                .doesNotThrowAnyException();
    }

    @Test
    void open_whenTheMaskHasAnotherKey_thenSaysSo() throws Exception {
        Mask mask = Mask.none().hashing("canary key of 16 bytes or more".getBytes(UTF_8), "email");
        Mask other = Mask.none().hashing("another canary key of 16 bytes".getBytes(UTF_8), "email");
        WarehouseTarget target = target();
        target.open(new WarehouseAccount("8123470", ZoneOffset.UTC, mask.fingerprint()))
                .close();

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> target.open(new WarehouseAccount("8123470", ZoneOffset.UTC, other.fingerprint())))
                .withMessageContaining("hashes under another key")
                .withMessageNotContaining("canary")
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.OTHER_ACCOUNT));
    }
}
