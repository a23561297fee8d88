package io.github.livechat4j.warehouse.replication;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The views in a real PostgreSQL, if this machine has one. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class PostgresViewsTest extends ViewsContract {

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
        schema = "views" + SCHEMAS.incrementAndGet();
    }

    @Override
    WarehouseTarget target() {
        return WarehouseTarget.of(server.url() + "?user=test&currentSchema=" + schema);
    }

    @Override
    String schema() {
        return schema;
    }

    @Override
    String typeName(ColumnType type) {
        return type.postgresName();
    }

    @Override
    String columnComments(String view) {
        return "SELECT a.attname, col_description(a.attrelid, a.attnum),"
                + " format_type(a.atttypid, a.atttypmod) FROM pg_attribute a WHERE a.attrelid = '"
                + schema + "." + view + "'::regclass AND a.attnum > 0 ORDER BY a.attnum";
    }

    @Override
    String viewComment(String view) {
        return "SELECT obj_description('" + schema + "." + view + "'::regclass)";
    }
}
