package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the guide of the replication with DuckDB, from the installation to the chart. */
@Tag("duckdb")
@NeedsProgram(value = "bash", packages = "bash")
class ReplicateGuideOnDuckDbTest {

    private static Connection open(Path directory, GuideBlock block) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:duckdb:" + directory.resolve(block.has("try") ? "project/try.duckdb" : "home/bi.duckdb"));
    }

    @Test
    void guide_whenFollowedFromTopToBottom_thenEveryBlockWorks(@TempDir Path directory) throws Exception {
        int blocks = GuideWalk.walk("duckdb", UnaryOperator.identity(), directory, block -> open(directory, block));

        assertThat(blocks).isGreaterThan(10);
        assertThat(Files.readString(directory.resolve("home/livechat.log")))
                .contains("\"chats\":{\"pass\":\"update\"")
                .contains("\"complete\":true");
        assertThat(WarehouseChart.chats(Files.readString(directory.resolve("project/chart.html"))))
                .isNotEmpty();
        assertThat(Files.readAllLines(directory.resolve("project/chats.csv"))).hasSizeGreaterThan(200);
    }
}
