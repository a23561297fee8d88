package io.github.livechat4j.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.livechat4j.programs.NeedsProgram;
import io.github.livechat4j.warehouse.database.DuckDbSession;
import io.github.livechat4j.warehouse.database.DuckDbTarget;
import io.github.livechat4j.warehouse.database.RowBatch;
import io.github.livechat4j.warehouse.database.WarehouseException;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import io.github.livechat4j.warehouse.database.WarehouseTarget;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tests with DuckDB, whose driver is only in the profile {@code duckdb}. */
@Tag("duckdb")
class DuckDbTargetTest extends TargetContract {

    private static final byte[] CANARY = "canary-7f3a91@example.com".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    private String name = "livechat.duckdb";

    private Path file() {
        return directory.resolve(name);
    }

    @Override
    DuckDbTarget target() {
        return DuckDbTarget.of(file());
    }

    @Override
    WarehouseTarget other() {
        name = "x" + name;
        return target();
    }

    @Override
    String schema() {
        return "main";
    }

    private DuckDbSession prepared() {
        DuckDbSession session = target().open(ACCOUNT);
        session.prepare(Tables.all());
        return session;
    }

    private static RowBatch chat(String id, String email) {
        return WarehouseRows.chat(WarehouseRows.json(id, email, 3));
    }

    private static String canary() {
        return new String(CANARY, StandardCharsets.US_ASCII);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(each -> !each.equals(directory)).toList();
        }
    }

    private static String query(Path database, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + database);
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return String.valueOf(found.getString(1));
        }
    }

    @Test
    void files_thenOnlyTheOwnerMayReadThem_andNoOthersAreLeft() throws Exception {
        try (DuckDbSession session = prepared()) {
            session.replace(chat("A", "a@example.com"), Map.of());

            assertThat(files())
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
            assertThat(files()).hasSize(2);
        }
        assertThat(files()).containsExactly(file());
        // as a run leaves it that was killed before its first transaction
        Files.createFile(directory.resolve("livechat.duckdb.wal"));
        try (DuckDbSession session = prepared()) {
            session.replace(chat("B", "b@example.com"), Map.of());
            assertThat(session.checksum(WarehouseRows.main())).startsWith("2:");
        }
    }

    @Test
    void open_whenTheFileIsNoDuckDb_thenSaysSo_andLeavesIt() throws Exception {
        for (byte[] content : List.of(
                "hello".repeat(2000).getBytes(StandardCharsets.US_ASCII),
                new byte[0],
                java.util.Arrays.copyOf("SQLite format 3\0".getBytes(StandardCharsets.US_ASCII), 8192))) {
            Files.write(file(), content);

            assertThatExceptionOfType(WarehouseException.class)
                    .isThrownBy(() -> target().open(ACCOUNT))
                    .withMessageContaining("is not a DuckDB file")
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NOT_A_DATABASE));

            assertThat(file()).hasBinaryContent(content);
        }
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> DuckDbTarget.of(directory).open(ACCOUNT))
                .withMessageContaining("is no file");
        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() ->
                        DuckDbTarget.of(directory.resolve("no/livechat.duckdb")).open(ACCOUNT))
                .withMessageContaining("does not exist");
    }

    @Test
    void open_whenTheNativeCodeCannotBeUnpacked_thenSaysWhere() throws Exception {
        try (RunningReplication run = RunningReplication.start(
                file(), directory, List.of("bash", "-c", "ulimit -f 2048; exec \"$@\"", "-"))) {
            assertThat(run.lastLine()).startsWith("NO_DRIVER").contains("temporary files");
        }
    }

    @Test
    void open_whenTheFileIsDamaged_thenSaysSo() throws Exception {
        try (DuckDbSession session = prepared()) {
            session.replace(new WarehouseRows().all(), Map.of());
        }
        byte[] bytes = Files.readAllBytes(file());
        for (int i = 4096; i < bytes.length; i++) {
            bytes[i] ^= 0x55;
        }
        Files.write(file(), bytes);

        assertThatExceptionOfType(WarehouseException.class)
                .isThrownBy(() -> target().open(ACCOUNT))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.NOT_A_DATABASE));
    }

    @Test
    void open_whenAnotherProcessHasTheFile_thenSaysWhichAndWhatToDo() throws Exception {
        target().open(ACCOUNT).close();
        try (RunningReplication other = RunningReplication.start(file(), directory, List.of())) {
            other.awaitBatches(1);

            assertThatExceptionOfType(WarehouseException.class)
                    .isThrownBy(() -> target().open(ACCOUNT))
                    .withMessageContaining("The process " + other.pid())
                    .withMessageContaining("copy")
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(Problem.LOCKED));
        }
    }

    @Test
    void aKilledRun_thenRowsAndStateAreOfTheSameTransaction_andTheNextRunGoesOn() throws Exception {
        try (RunningReplication run = RunningReplication.start(file(), directory, List.of())) {
            run.awaitBatches(5);
            run.kill();
        }
        try (DuckDbSession session = prepared()) {
            long batches = Long.parseLong(session.state().get("batches"));
            assertThat(batches).isGreaterThanOrEqualTo(5);
            assertThat(session.checksum(WarehouseRows.main()))
                    .startsWith(batches * RunningReplication.CHATS_PER_BATCH + ":");
            session.replace(chat("new", "a@example.com"), Map.of());
        }
        assertThat(files()).contains(file());
    }

    @Test
    @NeedsProgram(value = "prlimit", packages = "util-linux")
    void aRun_whenTheDiskIsFull_thenKeepsTheLastTransaction_andTheNextRunGoesOn() throws Exception {
        try (RunningReplication run = RunningReplication.start(file(), directory, List.of())) {
            run.awaitBatches(3);
            // the system refuses to write more, as if the disk were full
            new ProcessBuilder("prlimit", "--fsize=600000", "--pid", Long.toString(run.pid()))
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(run.lastLine()).startsWith("DISK_FULL");
        }
        try (DuckDbSession session = prepared()) {
            long batches = Long.parseLong(session.state().get("batches"));
            assertThat(session.checksum(WarehouseRows.main()))
                    .startsWith(batches * RunningReplication.CHATS_PER_BATCH + ":");
            session.replace(chat("new", "a@example.com"), Map.of());
        }
    }

    @Test
    void aRun_thenWritesNothingIntoTheHome() throws Exception {
        Path home = Files.createDirectory(directory.resolve("home"));
        try (RunningReplication run = RunningReplication.start(file(), directory, List.of("env", "HOME=" + home))) {
            run.awaitBatches(1);
        }
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void copyTo_whileTheSessionIsOpen_thenToolsCanReadTheCopy_andTheLockIsKept() throws Exception {
        Path copy = directory.resolve("for-tools.duckdb");
        try (DuckDbSession session = prepared()) {
            session.replace(chat("A", "a@example.com"), Map.of());
            try (Statement statement = session.connection().createStatement()) {
                statement.execute("CREATE VIEW days AS SELECT started_timestamp_local FROM chats");
            }
            session.connection().commit();
            session.copyTo(copy);
            assertThat(query(copy, "SELECT count(*) FROM days")).isEqualTo("1");
            assertThat(query(copy, "SELECT comment FROM duckdb_tables() WHERE table_name = 'chats'"))
                    .isNotEqualTo("null");

            session.replace(chat("B", "b@example.com"), Map.of());
            session.copyTo(copy);
            assertThat(query(copy, "SELECT count(*) FROM days")).isEqualTo("2");

            try (RunningReplication other = RunningReplication.start(file(), directory, List.of())) {
                assertThat(other.lastLine()).startsWith("LOCKED");
            }
            assertThatIllegalArgumentException().isThrownBy(() -> session.copyTo(file()));
            session.replace(chat("C", "c@example.com"), Map.of());
        }
        assertThat(files()).containsExactlyInAnyOrder(file(), copy);
        assertThat(query(file(), "SELECT count(*) FROM chats")).isEqualTo("3");
    }

    @Test
    void erase_thenTheFileDoesNotHaveTheBytes_andGoesOn() throws Exception {
        try (DuckDbSession session = prepared()) {
            session.replace(new WarehouseRows().all(), Map.of());
            session.replace(chat("A", canary()), Map.of("chats", "1"));
            assertThat(files()).anyMatch(file -> Bytes.contain(DuckDbFilesCopy.of(file), CANARY));

            session.erase(Tables.all(), List.of(canary()), keys -> Map.of());

            session.replace(chat("B", "b@example.com"), Map.of());
            assertThat(session.state()).isEqualTo(Map.of("chats", "1"));
            try (RunningReplication other = RunningReplication.start(file(), directory, List.of())) {
                assertThat(other.lastLine()).startsWith("LOCKED");
            }
        }
        assertThat(files()).containsExactly(file());
        assertThat(Bytes.contain(file(), CANARY)).isFalse();
        assertThat(query(file(), "SELECT count(*) FROM chats WHERE id = 'B'")).isEqualTo("1");
    }

    @Test
    void of_whenTheTextIsNoTarget_thenSaysWhatIsAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WarehouseTarget.of("mysql://user:secret@host/database"))
                .withMessageContaining("postgresql://")
                .withMessageNotContaining("secret");
        assertThatIllegalArgumentException().isThrownBy(() -> WarehouseTarget.of(" "));
        assertThat(WarehouseTarget.of("duckdb:" + file())).hasToString(file().toString());
    }
}
