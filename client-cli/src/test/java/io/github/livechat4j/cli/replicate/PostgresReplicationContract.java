package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.programs.PostgresServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Replicates into schemas of a PostgreSQL of its own. */
abstract class PostgresReplicationContract {

    static final AtomicInteger SCHEMAS = new AtomicInteger();
    static PostgresServer server;

    String schema;

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
        schema = "schema" + SCHEMAS.incrementAndGet();
    }

    String target(String options) {
        return server.url() + "?currentSchema=" + schema + "&" + options;
    }

    static Cli.Outcome into(String target, String... more) {
        List<String> words = new ArrayList<>(List.of("replicate", "--sandbox", "--sandbox-chats", "30"));
        words.addAll(Arrays.asList(more));
        if (!words.contains("--entities")) {
            words.addAll(List.of("--entities", "agents,goals,chats,tickets"));
        }
        words.addAll(List.of("--to", target));
        return Cli.run(words.toArray(String[]::new));
    }

    Cli.Outcome replicate(String... more) {
        return into(target("user=test"), more);
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(target("user=test"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    String text(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(target("user=test"));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return String.valueOf(found.getString(1));
        }
    }

    /** Returns a checksum of each table of the schema, with those about the replication. */
    Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = DriverManager.getConnection(target("user=test"));
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery(
                    "SELECT table_name FROM information_schema.tables WHERE table_schema = '" + schema + "'")) {
                while (found.next()) {
                    tables.put(found.getString(1), "");
                }
            }
            for (Map.Entry<String, String> table : tables.entrySet()) {
                try (ResultSet found = statement.executeQuery(
                        "SELECT md5(string_agg(t::text, ';' ORDER BY t::text)) FROM \"" + table.getKey() + "\" t")) {
                    found.next();
                    table.setValue(String.valueOf(found.getString(1)));
                }
            }
        }
        return tables;
    }

    static void isRefused(Cli.Outcome outcome, ExitCode exitCode, String... parts) {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode.code());
        assertThat(outcome.err()).contains(parts).hasLineCount(1).startsWith("livechat: ");
        assertThat(outcome.out()).isEmpty();
    }

    static void isDone(Cli.Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    void goesOn(Map<String, String> before) throws SQLException {
        assertThat(tables()).isEqualTo(before);
        isDone(replicate());
        isDone(replicate("--full"));
    }
}
