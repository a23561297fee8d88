package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli.Outcome;
import io.github.livechat4j.cli.CommandProcess;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.programs.PostgresServer;
import io.github.livechat4j.testkit.Fault;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that a signal ends, and a second run during the first one. */
@NeedsProgram(
        value = {"/usr/lib/postgresql/*/bin/initdb", "runuser", "env", "kill"},
        packages = "postgresql util-linux coreutils procps")
@Timeout(240)
class ReplicateSignalsTest {

    private static PostgresServer server;

    @BeforeAll
    static void start() throws Exception {
        server = PostgresServer.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
    }

    /** Starts a sandbox that holds a run between its chats and its tickets. */
    private static LiveChatSandbox holding() {
        LiveChatSandbox sandbox = StandingSandbox.builder().chats(150).start();
        sandbox.fail("listTickets", 1, Fault.delay(Duration.ofMinutes(3)));
        return sandbox;
    }

    private static String target(String schema) {
        return server.url() + "?user=test&currentSchema=" + schema;
    }

    /** Starts a run with default handling of signals, even if this process ignores them. */
    private static CommandProcess start(LiveChatSandbox sandbox, String schema, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of("replicate", "--json", "--to", target(schema)));
        words.addAll(Arrays.asList(more));
        return CommandProcess.start(
                List.of("env", "--default-signal=INT,TERM"),
                StandingSandbox.environment(sandbox),
                words.toArray(String[]::new));
    }

    private static Outcome run(LiveChatSandbox sandbox, String schema) throws Exception {
        try (CommandProcess run = start(sandbox, schema)) {
            return run.await();
        }
    }

    /** Waits until the first transaction of the chats is visible, while the run goes on. */
    private static void awaitChats(String schema, CommandProcess run) throws SQLException {
        while (run.isAlive() && !hasChats(schema)) {
            LockSupport.parkNanos(1_000_000);
        }
        assertThat(run.isAlive()).isTrue();
    }

    private static boolean hasChats(String schema) throws SQLException {
        try (Connection connection = DriverManager.getConnection(target(schema));
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("SELECT to_regclass('chats') IS NULL")) {
                tables.next();
                if (tables.getBoolean(1)) {
                    return false;
                }
            }
            try (ResultSet chats = statement.executeQuery("SELECT EXISTS (SELECT 1 FROM chats)")) {
                chats.next();
                return chats.getBoolean(1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aRun_whenASignalEndsIt_thenSaysSo_andTheNextOneContinues(String signal, int exitCode) throws Exception {
        String schema = "run" + exitCode;
        try (LiveChatSandbox sandbox = holding()) {
            try (CommandProcess run = start(sandbox, schema)) {
                awaitChats(schema, run);
                run.signal(signal);
                Outcome ended = run.await();

                assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
                assertThat(ended.err())
                        .isEqualTo("livechat: interrupted; the next run continues behind the last transaction\n");
                assertThat(ended.out())
                        .hasLineCount(1)
                        .contains("\"complete\":false")
                        .doesNotContain("exitCode");
            }
            Outcome next = run(sandbox, schema);

            assertThat(next.exitCode()).as(next.err()).isZero();
            assertThat(next.out())
                    .hasLineCount(1)
                    .contains("\"chats\":{\"pass\":\"update\"")
                    .contains("\"tickets\":{\"pass\":\"fill\"")
                    .contains("\"complete\":true");
        }
    }

    @ParameterizedTest
    @CsvSource({"INT, 130", "TERM, 143"})
    void aWatch_whenItWaits_thenOtherRunsAreFree_andASignalEndsIt(String signal, int exitCode) throws Exception {
        String schema = "watch" + exitCode;
        try (LiveChatSandbox sandbox = StandingSandbox.builder().chats(100).start();
                CommandProcess watch = start(sandbox, schema, "--watch", "1h")) {
            while (watch.isAlive() && watch.outLines().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            Outcome other = run(sandbox, schema);
            assertThat(other.exitCode()).as(other.err()).isZero();
            assertThat(other.out()).contains("\"chats\":{\"pass\":\"update\"");
            assertThat(watch.isAlive()).isTrue();

            watch.signal(signal);
            Outcome ended = watch.await();

            assertThat(ended.exitCode()).as(ended.err()).isEqualTo(exitCode);
            assertThat(ended.err()).startsWith("livechat: interrupted");
            assertThat(ended.out()).hasLineCount(1).endsWith("}\n").contains("\"complete\":true");
        }
    }

    @Test
    void aSecondRun_whileTheFirstOneWrites_isRefused() throws Exception {
        try (LiveChatSandbox sandbox = holding();
                CommandProcess first = start(sandbox, "twice", "--watch", "1h")) {
            awaitChats("twice", first);
            Outcome second;
            try (LiveChatSandbox quick = StandingSandbox.builder().chats(10).start()) {
                second = run(quick, "twice");
            }

            assertThat(second.exitCode()).as(second.err()).isEqualTo(ExitCode.FILE.code());
            assertThat(second.err())
                    .hasLineCount(1)
                    .contains("Another run writes into")
                    .contains("Wait until it ends");
            assertThat(second.out()).hasLineCount(1).contains("\"complete\":false,\"exitCode\":10,");
            assertThat(first.isAlive()).isTrue();
        }
    }
}
