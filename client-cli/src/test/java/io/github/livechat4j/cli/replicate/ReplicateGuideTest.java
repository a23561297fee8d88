package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows the guide of the replication with PostgreSQL, from the installation to the chart. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser", "bash", "psql"},
        packages = "postgresql postgresql-client util-linux bash")
class ReplicateGuideTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static Connection open(String user, String database, String schema) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + server.port() + "/" + database + "?user="
                + user + (schema.isEmpty() ? "" : "&currentSchema=" + schema));
    }

    private static Connection open(GuideBlock block) throws SQLException {
        if (block.has("administrator")) {
            return open("test", "postgres", "");
        }
        return block.has("bi")
                ? open("bi", "livechat", "")
                : open("livechat", "livechat", block.has("try") ? "try" : "livechat");
    }

    @Test
    void guide_whenFollowedFromTopToBottom_thenEveryBlockWorks(@TempDir Path directory) throws Exception {
        int blocks = GuideWalk.walk(
                "postgresql",
                text -> text.replace(
                                " masked.duckdb ", " 'postgresql://livechat@localhost/livechat?currentSchema=masked' ")
                        .replace("@localhost/", "@127.0.0.1:" + server.port() + "/"),
                directory,
                ReplicateGuideTest::open);

        assertThat(blocks).isGreaterThan(15);
        assertThat(Files.readString(directory.resolve("home/livechat.log")))
                .contains("\"chats\":{\"pass\":\"update\"")
                .contains("\"complete\":true");
        try (Connection connection = open("livechat", "livechat", "livechat");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) as chats from chats where type = 'chat' and"
                        + " pending is not true group by cast(started_timestamp_local as date)"
                        + " order by cast(started_timestamp_local as date)")) {
            List<Long> chats = new ArrayList<>();
            while (rows.next()) {
                chats.add(rows.getLong(1));
            }
            List<Long> last = chats.subList(Math.max(0, chats.size() - 31), chats.size());
            assertThat(WarehouseChart.chats(Files.readString(directory.resolve("project/chart.html"))))
                    .isEqualTo(last);
        }
        assertThat(Files.readAllLines(directory.resolve("project/chats.csv"))).hasSizeGreaterThan(200);
    }

    @Test
    void guide_whenItNamesTheDriver_thenSaysTheSameVersionAsTheCommand() throws Exception {
        assertThat(GuideBlock.in(Path.of("../docs/guide/replicate.md")).stream()
                        .map(GuideBlock::text)
                        .filter(text -> text.contains("duckdb_jdbc"))
                        .collect(Collectors.joining()))
                .contains("-Dartifact=" + Drivers.ARTIFACT + " ");
    }

    @NeedsProgram(value = "systemd-analyze", packages = "systemd")
    @Test
    void units_whenSystemdReadsThem_thenAreValid(@TempDir Path directory) throws Exception {
        Path program = Files.createDirectories(directory.resolve(".local/bin")).resolve("livechat");
        Files.writeString(program, "#!/bin/sh\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        List<String> units = new ArrayList<>();
        for (GuideBlock block : GuideBlock.in(Path.of("../docs/guide/replicate.md"))) {
            if (block.language().equals("ini")) {
                Path unit = directory.resolve(block.instructions());
                Files.writeString(unit, block.text().replace("%h", directory.toString()) + "\n");
                units.add(unit.toString());
            }
        }
        assertThat(units).hasSize(2);
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify", "--man=no"));
        command.addAll(units);
        Path said = directory.resolve("said.txt");

        int status = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start()
                .waitFor();

        assertThat(status).as(Files.readString(said)).isZero();
        assertThat(Files.readString(said)).doesNotContain(directory.toString());
    }
}
