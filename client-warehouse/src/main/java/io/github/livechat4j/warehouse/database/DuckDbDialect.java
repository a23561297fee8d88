package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.database.WarehouseException.Problem;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DuckDB. Its exceptions have no SQLState, so problems are told apart by the texts of the messages. */
record DuckDbDialect(Path file) implements SqlDialect {

    static final String SCHEMA = "main";

    /** The rows that are compressed together; the usual 122,880 rows with JSON would take hundreds of megabytes. */
    private static final int ROW_GROUP = 16_384;

    private static final Pattern HOLDER = Pattern.compile("held in (.{0,200}?) ?\\(PID (\\d+)\\)", Pattern.DOTALL);

    /** Returns the statement that opens a file under a name. */
    static String attach(Path file, String name) {
        // newer versions would write files that tools with DuckDB 1 cannot read
        return "ATTACH " + SqlDialect.literal(file.toString()) + " AS " + name
                + " (TYPE duckdb, STORAGE_VERSION 'v1.0.0', ROW_GROUP_SIZE " + ROW_GROUP + ")";
    }

    @Override
    public String schema() {
        return SCHEMA;
    }

    @Override
    public String declared(ColumnType type) {
        return catalogued(type);
    }

    @Override
    public String catalogued(ColumnType type) {
        return type.duckDbName();
    }

    @Override
    public boolean hasPrimaryKeys() {
        return false;
    }

    @Override
    public String micros(String expression) {
        return "epoch_us(" + expression + ")";
    }

    @Override
    public String relations() {
        return "SELECT table_name, table_type FROM information_schema.tables WHERE table_schema = ?";
    }

    @Override
    public boolean isOtherForm(SQLException e) {
        return false;
    }

    @Override
    public Optional<String> dependents(String views) {
        return Optional.empty();
    }

    @Override
    public List<String> dropViews(List<String> views) {
        return views.stream().map(view -> "DROP VIEW " + view).toList();
    }

    @Override
    public WarehouseException explain(String action, SQLException e) {
        String message = String.valueOf(e.getMessage());
        String lower = message.toLowerCase(Locale.ROOT);
        if (lower.contains("conflicting lock") || lower.contains("could not set lock")) {
            return locked(message);
        }
        if (lower.contains("no space left") || lower.contains("file too large") || lower.contains("disk quota")) {
            return new WarehouseException(
                    Problem.DISK_FULL,
                    "The disk of " + file + " is full, so " + action
                            + " failed and nothing of it was kept. Free some space" + " and run again.",
                    e);
        }
        if (lower.contains("we can only read versions")) {
            return new WarehouseException(
                    Problem.NOT_A_DATABASE,
                    file
                            + " was written by a newer DuckDB than this driver can read. Use a newer duckdb_jdbc, or another"
                            + " file.",
                    e);
        }
        if (lower.contains("not a valid duckdb database") || lower.contains("existing extension")) {
            return new WarehouseException(
                    Problem.NOT_A_DATABASE,
                    file + " is not a DuckDB file. Name a new file, or one of a run before.",
                    e);
        }
        if (lower.contains("corrupt")) {
            return new WarehouseException(
                    Problem.NOT_A_DATABASE,
                    file + " is damaged: " + SqlDialect.firstLine(e)
                            + ". Restore a backup, or delete the file, which reads all records again.",
                    e);
        }
        if (lower.contains("permission denied")
                || lower.contains("read-only file system")
                || lower.contains("read-only mode")
                || lower.contains("cannot open file")) {
            return new WarehouseException(
                    Problem.NOT_WRITABLE,
                    file + " cannot be written: " + SqlDialect.firstLine(e)
                            + ". Change the permissions, or name another file.",
                    e);
        }
        if (lower.contains("out of memory")) {
            return new WarehouseException(
                    Problem.OTHER,
                    "DuckDB needs more memory to " + action + " in " + file
                            + ". Nothing of it was kept. Raise the limit (--memory, or withMemory in Java).",
                    e);
        }
        return new WarehouseException(
                Problem.OTHER,
                "DuckDB could not " + action + " in " + file + ", and kept nothing of it: " + SqlDialect.firstLine(e),
                e);
    }

    private WarehouseException locked(String message) {
        Matcher holder = HOLDER.matcher(message);
        String who = holder.find()
                ? "The process " + holder.group(2) + " (" + holder.group(1).replaceAll("[\\p{Cntrl}\\p{Cf}]", "?") + ")"
                : "Another process";
        return new WarehouseException(
                Problem.LOCKED,
                who + " has " + file
                        + " open, and DuckDB lets only one process in while it writes. If it is a run, wait until"
                        + " it ends; if it is a tool that reads, close it there. Tools that read should open a copy of the"
                        + " file, which a run can make at its end.");
    }
}
