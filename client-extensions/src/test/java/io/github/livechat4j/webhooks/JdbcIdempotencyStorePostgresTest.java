package io.github.livechat4j.webhooks;

import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.EnabledIf;

/** The store on a real PostgreSQL, where there is one on this machine. */
@EnabledIf("io.github.livechat4j.webhooks.PostgresServer#isInstalled")
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
        return server.dataSource();
    }
}
