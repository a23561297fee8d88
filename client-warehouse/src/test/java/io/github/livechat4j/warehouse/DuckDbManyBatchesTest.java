package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.warehouse.database.DuckDbTarget;
import io.github.livechat4j.warehouse.database.WarehouseSession;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Writes many batches in a session, after which child tables are read only if they have to be. */
@Tag("duckdb")
class DuckDbManyBatchesTest {

    private static final int MESSAGES = 3;

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("livechat.duckdb");
    }

    private WarehouseSession prepared() {
        WarehouseSession session = DuckDbTarget.of(file()).open(TargetContract.ACCOUNT);
        session.prepare(Tables.all());
        return session;
    }

    private static void write(WarehouseSession session, String id) {
        session.replace(WarehouseRows.chat(WarehouseRows.json(id, "a@example.com", MESSAGES)), Map.of());
    }

    private static void assertChats(WarehouseSession session, int chats) {
        assertThat(session.checksum(WarehouseRows.main())).startsWith(chats + ":");
        assertThat(session.checksum(WarehouseRows.messages())).startsWith(chats * MESSAGES + ":");
    }

    @Test
    void replace_afterManyBatches_thenStillReplaces() {
        try (WarehouseSession session = prepared()) {
            for (int batch = 0; batch < 60; batch++) {
                write(session, "C" + batch % 20);
            }

            assertChats(session, 20);
        }
    }

    @Test
    void replace_afterManyBatches_thenStillRemovesRowsOfARecordThatSomebodyHasDeleted() throws SQLException {
        try (WarehouseSession session = prepared()) {
            write(session, "A");
            write(session, "B");
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file());
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM chats WHERE key = 'A'");
        }
        try (WarehouseSession session = prepared()) {
            for (int batch = 0; batch < 20; batch++) {
                write(session, "C" + batch);
            }
            write(session, "A");
            write(session, "B");
            write(session, "C3");

            assertChats(session, 22);
        }
    }
}
