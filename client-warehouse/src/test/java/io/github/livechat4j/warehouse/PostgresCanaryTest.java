package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Searches all files of a server: tables, write-ahead log, temporary files and its log with all statements. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class PostgresCanaryTest extends CanaryContract {

    private PostgresServer server;

    @BeforeEach
    void start() throws Exception {
        server = PostgresServer.start();
        execute("ALTER SYSTEM SET log_statement = 'all'");
        execute("ALTER SYSTEM SET log_parameter_max_length = -1");
        execute("SELECT pg_reload_conf()");
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url() + "?user=test");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    WarehouseTarget target() {
        return WarehouseTarget.of(server.url() + "?user=test");
    }

    /** Returns the files of the whole cluster and its log. */
    @Override
    List<Path> files(Canary searched) throws Exception {
        execute("CHECKPOINT");
        return searched.in(server.data().resolveSibling(""));
    }

    /** Leaves out the write-ahead log, which the server keeps until it reuses its files. */
    @Override
    List<Path> erasedFiles(Canary searched) throws Exception {
        List<Path> found = files(searched);
        Path log = server.data().resolve("pg_wal");
        assertThat(found).allMatch(file -> file.startsWith(log));
        return List.of();
    }
}
