package io.github.livechat4j.warehouse.replication;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.testkit.LiveChatSandbox;
import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.WarehouseView;
import io.github.livechat4j.warehouse.WarehouseViews;
import io.github.livechat4j.warehouse.database.DuckDbSession;
import io.github.livechat4j.warehouse.database.DuckDbTarget;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The views in DuckDB, whose driver is only in the profile {@code duckdb}. */
@Tag("duckdb")
class DuckDbViewsTest extends ViewsContract {

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
    String typeName(ColumnType type) {
        return type.duckDbName();
    }

    @Override
    String columnComments(String view) {
        return "SELECT column_name, comment, data_type FROM duckdb_columns() WHERE database_name = 'livechat'"
                + " AND table_name = '"
                + view + "' ORDER BY column_index";
    }

    @Override
    String viewComment(String view) {
        return "SELECT comment FROM duckdb_views() WHERE database_name = 'livechat' AND view_name = '" + view + "'";
    }

    @Test
    void copyTo_andAnErasure_keepViewsOnViews() throws Exception {
        Path copy = directory.resolve("copy.duckdb");
        try (LiveChatSandbox sandbox = ReplicationRuns.sandbox(80)) {
            ReplicationOptions options = ReplicationOptions.standard();
            Replication replication = Replication.of(sandbox.client(), target(), options);
            replication.run(progress -> {});
            replication.forget(Set.of("nobody@example.org"));
            assertThat(replication.run(progress -> {}).notes()).isEmpty();
            try (DuckDbSession session = (DuckDbSession) target().open(AccountFacts.of(sandbox.client(), options))) {
                session.copyTo(copy);
            }
        }
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + copy);
                Statement statement = connection.createStatement()) {
            for (WarehouseView view : WarehouseViews.all()) {
                try (ResultSet rows = statement.executeQuery("SELECT * FROM " + view.name())) {
                    assertThat(rows.next()).as(view.name()).isTrue();
                }
            }
        }
    }
}
