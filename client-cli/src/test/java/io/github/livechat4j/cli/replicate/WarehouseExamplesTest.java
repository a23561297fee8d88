package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Runs the examples on a replicated PostgreSQL, and compares its tables with their description. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser"},
        packages = "postgresql util-linux")
class WarehouseExamplesTest {

    private static final String TYPE = "(\"[^\"]+\"|[^,]+)";
    private static final Pattern LINE = Pattern.compile("([^,]+),([^,]+),(true|false)," + TYPE + "," + TYPE + ",.*");

    private static PostgresServer server;

    @BeforeAll
    static void replicate() throws Exception {
        server = PostgresServer.start();
        Cli.Outcome outcome = Cli.run(
                "replicate",
                "--sandbox",
                "--sandbox-chats=300",
                "--to",
                "postgresql://test@127.0.0.1:" + server.port() + "/postgres");
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    private static Connection open() throws SQLException {
        return DriverManager.getConnection(server.url() + "?user=test");
    }

    @Test
    void models_whenRun_thenTheirTestsPass() throws Exception {
        try (Connection database = open()) {
            DbtExample.check(database, false, "analytics", "livechat");
        }
    }

    @Test
    void modelTests_whenDataViolatesThem_thenFail() throws Exception {
        try (Connection database = open();
                Statement statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute("update livechat.chats set rate = 'superb', started_timestamp = null"
                    + " where key = (select min(key) from livechat.chats where type = 'chat')");
            DbtProject project = DbtExample.project(false, "violated");
            project.run(database);
            statement.execute("insert into violated.agent_days select * from violated.agent_days limit 1");
            statement.execute("delete from violated.chat_days");

            Map<String, Long> failures = project.failures(database);
            database.rollback();

            assertThat(failures)
                    .containsOnlyKeys(
                            "agent_days.agent_day_key unique",
                            "agent_days.day relationships",
                            "stg_chats.rate accepted_values",
                            "stg_chats.started_at not_null");
        }
    }

    /** The description of each column is that of the catalog, as table, column, type and comment. */
    @Test
    void tables_whenDescribedAsCsv_thenAreThoseOfTheDatabase() throws Exception {
        Map<String, String> described = new TreeMap<>();
        List<String> lines =
                Cli.run("replicate", "tables", "--format", "csv").out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("table,column,key,duckdb,postgresql,source,description");
        for (String line : lines.subList(1, lines.size())) {
            var found = LINE.matcher(line);
            assertThat(found.matches()).as(line).isTrue();
            described.put(
                    found.group(1) + "." + found.group(2),
                    found.group(5).replace("\"", "") + (found.group(3).equals("true") ? " key" : ""));
        }

        Map<String, String> catalogued = new TreeMap<>();
        try (Connection database = open();
                Statement statement = database.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select c.relname || '.' || a.attname as name,
                               format_type(a.atttypid, a.atttypmod)
                                   || case when a.attnum = any (i.indkey) then ' key' else '' end as type
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        left join pg_index i on i.indrelid = c.oid and i.indisprimary
                        where n.nspname = 'livechat' and c.relkind in ('r', 'v') and c.relname not like 'livechat_replication%'
                        """)) {
            while (rows.next()) {
                catalogued.put(rows.getString("name"), rows.getString("type"));
            }
        }
        assertThat(described).isEqualTo(catalogued);
    }
}
