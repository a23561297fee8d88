package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the models of the examples on the copy of a replicated DuckDB file, from a file of their own. */
@Tag("duckdb")
class WarehouseExamplesOnDuckDbTest {

    @Test
    void models_whenRunOnTheCopy_thenTheirTestsPass(@TempDir Path directory) throws Exception {
        Path copy = directory.resolve("bi.duckdb");
        Cli.Outcome outcome = Cli.run(
                "replicate",
                "--sandbox",
                "--sandbox-chats=300",
                "--to",
                directory.resolve("livechat.duckdb").toString(),
                "--copy-to",
                copy.toString());
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();

        try (Connection database = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("analytics.duckdb"));
                Statement statement = database.createStatement()) {
            statement.execute("attach '" + copy + "' as livechat (read_only)");

            DbtExample.check(database, true, "main", "livechat.main");
        }
    }
}
