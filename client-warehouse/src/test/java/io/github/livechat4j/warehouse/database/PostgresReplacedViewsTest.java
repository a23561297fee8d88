package io.github.livechat4j.warehouse.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Views of an older version in a real PostgreSQL, if this machine has one. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class PostgresReplacedViewsTest extends ReplacedViewsContract {

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
        schema = "it's " + SCHEMAS.incrementAndGet();
    }

    @Override
    WarehouseTarget target() {
        return WarehouseTarget.of(server.url() + "?user=test&currentSchema="
                + schema.replace(" ", "%20").replace("'", "%27"));
    }

    @Override
    String schema() {
        return schema;
    }

    @Override
    boolean hasDependencies() {
        return true;
    }

    @Override
    String comment(JdbcSession session, String view) {
        return session.transactions()
                .run(
                        "read",
                        () -> session.transactions()
                                .query(
                                        row -> row.getString(1),
                                        "SELECT obj_description(c.oid) FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace"
                                                + " WHERE nspname = ? AND relname = ?",
                                        schema,
                                        view)
                                .get(0));
    }

    @Test
    void prepareViews_whenAMaterializedViewHasTheName_thenSaysSo_andCreatesTheOthers() throws Exception {
        try (JdbcSession session = prepared()) {
            execute(session, "CREATE MATERIALIZED VIEW \"" + schema + "\".daily_chats AS SELECT 1 AS mine");

            List<String> notes = session.prepareViews();

            assertThat(notes).singleElement().asString().contains("The view daily_chats was not created", "Rename");
            assertThat(columns(session, "daily_tickets")).isNotEmpty();
            assertThat(columns(session, "agent_scorecard")).isNotEmpty();
            assertThat(session.state()).isEmpty();
        }
    }
}
