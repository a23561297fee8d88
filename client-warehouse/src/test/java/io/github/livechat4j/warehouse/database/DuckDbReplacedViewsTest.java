package io.github.livechat4j.warehouse.database;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

/** Views of an older version in DuckDB, whose driver is only in the profile {@code duckdb}. */
@Tag("duckdb")
class DuckDbReplacedViewsTest extends ReplacedViewsContract {

    @TempDir
    Path directory;

    @Override
    WarehouseTarget target() {
        return DuckDbTarget.of(directory.resolve("livechat.duckdb"));
    }

    @Override
    String schema() {
        return "main";
    }

    @Override
    boolean hasDependencies() {
        return false;
    }

    @Override
    String comment(JdbcSession session, String view) {
        return session.transactions()
                .run(
                        "read",
                        () -> session.transactions()
                                .query(
                                        row -> row.getString(1),
                                        "SELECT comment FROM duckdb_views() WHERE database_name = 'livechat' AND view_name = ?",
                                        view)
                                .get(0));
    }
}
