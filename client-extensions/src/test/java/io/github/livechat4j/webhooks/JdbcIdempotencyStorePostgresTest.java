package io.github.livechat4j.webhooks;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.postgresql.ds.PGSimpleDataSource;

/** Tests of the store with a real PostgreSQL, if this machine has one. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class JdbcIdempotencyStorePostgresTest extends JdbcStoreContract {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    @Override
    DataSource dataSource() {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(server.url());
        dataSource.setUser("test");
        return dataSource;
    }
}
