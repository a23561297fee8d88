package io.github.livechat4j.cli.replicate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.Cli.Outcome;
import io.github.livechat4j.cli.CommandProcess;
import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.StandingSandbox;
import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.testkit.LiveChatSandbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A DuckDB file that refuses a run: the command says why, keeps nothing of it, and the next run goes on. */
@Tag("duckdb")
@Timeout(300)
class ReplicateIntoDuckDbTest {

    @TempDir
    private Path directory;

    private Path file() {
        return directory.resolve("livechat.duckdb");
    }

    private static Outcome into(Path file, String... more) {
        List<String> words = new ArrayList<>(List.of("replicate", "--sandbox", "--sandbox-chats", "60"));
        words.addAll(Arrays.asList(more));
        words.addAll(List.of("--to", file.toString()));
        return Cli.run(words.toArray(String[]::new));
    }

    private Outcome replicate(String... more) {
        return into(file(), more);
    }

    private static void isRefused(Outcome outcome, ExitCode exitCode, String... parts) {
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(exitCode.code());
        assertThat(outcome.err()).contains(parts).hasLineCount(1).startsWith("livechat: ");
        assertThat(outcome.out()).isEmpty();
    }

    private static void isDone(Outcome outcome) {
        assertThat(outcome.exitCode()).as(outcome.err()).isZero();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:duckdb:" + file());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Returns a checksum of each table, with those about the replication. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> tables = new TreeMap<>();
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("SELECT table_name FROM duckdb_tables()")) {
                while (found.next()) {
                    tables.put(found.getString(1), "");
                }
            }
            for (Map.Entry<String, String> table : tables.entrySet()) {
                try (ResultSet found =
                        statement.executeQuery("SELECT count(*) || ' ' || coalesce(sum(hash(t::varchar)), 0) FROM \""
                                + table.getKey() + "\" t")) {
                    found.next();
                    table.setValue(found.getString(1));
                }
            }
        }
        return tables;
    }

    @Test
    void aTargetThatIsNoDatabase_isTold_andLeft() throws Exception {
        Path text = Files.writeString(directory.resolve("notes.txt"), "not a database ".repeat(1_000));

        isRefused(into(directory), ExitCode.FILE, directory + " is no file", "Name a new file");
        isRefused(into(directory.resolve("no/livechat.duckdb")), ExitCode.FILE, "no does not exist", "Create it");
        isRefused(into(text), ExitCode.FILE, "is not a DuckDB file", "Name a new file");
        // even the superuser cannot create a file there
        isRefused(into(Path.of("/proc/livechat.duckdb")), ExitCode.FILE, "cannot be written", "name another file");
        assertThat(text).hasContent("not a database ".repeat(1_000));
        isDone(replicate());
    }

    @NeedsProgram(value = "setpriv", packages = "util-linux")
    @ParameterizedTest
    @CsvSource({"r--------, rwx------", "rw-------, r-x------"})
    void aFileThatCannotBeWritten_isTold(String ofFile, String ofDirectory) throws Exception {
        isDone(replicate());
        Map<String, String> before = tables();
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString(ofFile));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString(ofDirectory));
        try (LiveChatSandbox sandbox = StandingSandbox.builder().chats(10).start();
                CommandProcess run = CommandProcess.start(
                        // permissions do not hold for the superuser otherwise
                        System.getProperty("user.name").equals("root")
                                ? List.of("setpriv", "--bounding-set=-dac_override,-dac_read_search")
                                : List.of(),
                        StandingSandbox.environment(sandbox),
                        "replicate",
                        "--to",
                        file().toString())) {
            isRefused(run.await(), ExitCode.FILE, "cannot be written", "Change the permissions");
        } finally {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-------"));
        }
        assertThat(tables()).isEqualTo(before);
        isDone(replicate());
    }

    @NeedsProgram(value = "prlimit", packages = "util-linux")
    @Test
    void aFullDisk_isTold_andTheNextRunContinues() throws Exception {
        try (LiveChatSandbox sandbox = StandingSandbox.builder()
                .chats(3_000)
                .latency(Duration.ofMillis(10))
                .start()) {
            Map<String, String> environment = StandingSandbox.environment(sandbox);
            try (CommandProcess run = CommandProcess.start(environment, "replicate", "--to", file().toString())) {
                // the driver has unpacked its native code then
                while (run.isAlive() && !Files.exists(file())) {
                    LockSupport.parkNanos(1_000_000);
                }
                int limited = new ProcessBuilder("prlimit", "--fsize=400000", "--pid", Long.toString(run.pid()))
                        .inheritIO()
                        .start()
                        .waitFor();
                // without the profile of the driver the run ends before there is a file, and prlimit finds no process
                assertThat(limited)
                        .as(() -> run.isAlive() ? "prlimit failed" : "the run ended before: " + ended(run))
                        .isZero();

                isRefused(run.await(), ExitCode.FILE, "The disk of " + file() + " is full", "Free some space");
            }
            Outcome next = CommandProcess.run(environment, "replicate", "--json", "--to", file().toString());

            isDone(next);
            assertThat(next.out()).contains("\"complete\":true").contains("\"differences\":[]");
            assertThat(tables().get("chats")).startsWith("3000 ");
        }
    }

    private static Outcome ended(CommandProcess run) {
        try {
            return run.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aFileThatAToolReads_isTold() throws Exception {
        isDone(replicate());
        Map<String, String> before = tables();
        try (DuckDbReader reader = DuckDbReader.open(file())) {
            isRefused(
                    replicate(),
                    ExitCode.FILE,
                    "The process " + reader.pid(),
                    "has " + file() + " open",
                    "if it is a tool that reads, close it there");
        }
        assertThat(tables()).isEqualTo(before);
        isDone(replicate());
    }

    @Test
    void aSecondRun_whileTheFirstOneWrites_isRefused_andIsFreeWhileItWaits() throws Exception {
        try (LiveChatSandbox sandbox = StandingSandbox.builder()
                        .chats(3_000)
                        .latency(Duration.ofMillis(20))
                        .start();
                CommandProcess first = CommandProcess.start(
                        StandingSandbox.environment(sandbox),
                        "replicate",
                        "--json",
                        "--watch",
                        "1h",
                        "--to",
                        file().toString())) {
            String[] words = {"replicate", "--to", file().toString()};
            while (first.isAlive() && !Files.exists(file().resolveSibling("livechat.duckdb.wal"))) {
                LockSupport.parkNanos(1_000_000);
            }
            Outcome second;
            try (LiveChatSandbox quick = StandingSandbox.builder().chats(10).start()) {
                second = CommandProcess.run(StandingSandbox.environment(quick), words);
            }
            assertThat(first.outLines()).isEmpty();
            isRefused(second, ExitCode.FILE, "The process " + first.pid(), "If it is a run, wait until it ends");

            while (first.isAlive() && first.outLines().isEmpty()) {
                LockSupport.parkNanos(1_000_000);
            }
            isDone(CommandProcess.run(StandingSandbox.environment(sandbox), words));
            first.signal("TERM");
            Outcome ended = first.await();
            assertThat(ended.exitCode()).as(ended.err()).isEqualTo(143);
            assertThat(ended.out()).hasLineCount(1).contains("\"complete\":true");
        }
        assertThat(tables().get("chats")).startsWith("3000 ");
    }

    @Test
    void changedTables_areTold() throws Exception {
        isDone(replicate());
        execute("UPDATE livechat_replication SET schema_version = 99");
        isRefused(replicate(), ExitCode.FILE, "have version 99", "Use a newer livechat4j");
        execute("UPDATE livechat_replication SET schema_version = 1");

        execute("ALTER TABLE chats DROP COLUMN visitor_email");
        isRefused(replicate(), ExitCode.FILE, "chats.visitor_email is missing. Add it again with the type VARCHAR");
        execute("ALTER TABLE chats ADD COLUMN visitor_email VARCHAR");

        execute("ALTER TABLE chat_messages ALTER COLUMN text TYPE BLOB USING encode(text)");
        isRefused(replicate(), ExitCode.FILE, "chat_messages.text has the type BLOB in place of VARCHAR");
        execute("ALTER TABLE chat_messages ALTER COLUMN text TYPE VARCHAR USING decode(text)");

        execute("ALTER TABLE goals RENAME TO aims");
        isRefused(replicate(), ExitCode.FILE, "The table goals is missing");
        execute("ALTER TABLE aims RENAME TO goals");
        isDone(replicate("--full"));
    }

    @Test
    void changedRows_areRepairedByAFullRun() throws Exception {
        isDone(replicate());
        Map<String, String> first = tables();
        execute("UPDATE chats SET visitor_name = 'changed', record = '{}' WHERE key = (SELECT min(key) FROM chats)");
        execute("DELETE FROM chat_messages WHERE chat_key = (SELECT max(chat_key) FROM chat_messages)");
        execute("INSERT INTO chat_messages SELECT * FROM chat_messages LIMIT 7");
        execute("INSERT INTO chats SELECT * FROM chats WHERE key = (SELECT max(key) FROM chats)");
        execute("DELETE FROM tickets WHERE key = (SELECT min(key) FROM tickets)");
        execute("INSERT INTO chats (key, type) VALUES ('somebody''s', 'chat')");
        execute("UPDATE report_figures SET value = value + 1 WHERE day = (SELECT min(day) FROM report_figures)");
        execute("DELETE FROM agents");

        Outcome full = replicate("--full");

        isDone(full);
        assertThat(full.out()).contains("1 deleted");
        Map<String, String> last = tables();
        last.remove("livechat_replication_state");
        first.remove("livechat_replication_state");
        assertThat(last).isEqualTo(first);
    }
}
