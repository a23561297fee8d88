package io.github.livechat4j.warehouse.database;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A DuckDB file. It needs {@code org.duckdb:duckdb_jdbc} on the class path. New files are readable only by their owner.
 *
 * <p>DuckDB uses no network, loads no extension, and writes only the file and its {@code .wal} beside it.
 *
 * <p>Only one process can have the file open while a run writes. Tools that read open a copy:
 * {@link DuckDbSession#copyTo}.
 */
public final class DuckDbTarget implements WarehouseTarget {

    private static final int DEFAULT_MEMORY = 1_024;
    private static final int LEAST_MEMORY = 256;

    /** The part of the memory that the log of transactions may fill; transactions and checkpoints need the rest. */
    private static final int LOG_PART = 4;

    private static final Pattern PREFIX = Pattern.compile("(?:jdbc:)?duckdb:", Pattern.CASE_INSENSITIVE);

    /** Two letters or more, since one is a drive of Windows. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    /** The form in which the tools of PostgreSQL accept a connection besides URLs. */
    private static final Pattern CONNECTION = Pattern.compile(
            "\\s*(?:host|hostaddr|port|dbname|user|password|service)\\s*=.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private static final String ALLOWED = "allowed are the path of a DuckDB file, such as livechat.duckdb, and"
            + " postgresql://user@host:5432/database";

    private final Path file;
    private final int memory;
    private final int threads;

    private DuckDbTarget(Path file, int memory, int threads) {
        this.file = file;
        this.memory = memory;
        this.threads = threads;
    }

    /**
     * Returns the target of a file.
     *
     * @param file the file, which need not exist yet; its directory has to
     * @return the target
     * @throws IllegalArgumentException if the path has no name
     */
    public static DuckDbTarget of(Path file) {
        if (file.getFileName() == null || file.toString().isBlank()) {
            throw new IllegalArgumentException(
                    "\"" + file + "\" is no path of a file; use one such as livechat.duckdb");
        }
        return new DuckDbTarget(
                file.toAbsolutePath().normalize(),
                DEFAULT_MEMORY,
                Runtime.getRuntime().availableProcessors());
    }

    static String path(String target) {
        Objects.requireNonNull(target, "target");
        if (target.isBlank()) {
            throw new IllegalArgumentException(
                    "The target is blank; use a path such as livechat.duckdb, or postgresql://user@host/database");
        }
        Matcher prefix = PREFIX.matcher(target);
        boolean hasPrefix = prefix.lookingAt();
        String path = hasPrefix ? target.substring(prefix.end()) : target;
        if (path.isBlank() || path.equals(":memory:")) {
            throw new IllegalArgumentException(
                    "The target names no file, and a database in memory would be gone at the end; " + ALLOWED);
        }
        if (!hasPrefix
                && (SCHEME.matcher(path).matches() || CONNECTION.matcher(path).matches())) {
            throw new IllegalArgumentException(
                    "The target (not shown, since it may have a password) is of an unknown kind; " + ALLOWED
                            + ". Write ./ before the name of a file with a colon");
        }
        return path;
    }

    /**
     * Returns a target with another limit of memory, which DuckDB takes outside the heap of Java. The default is 1024.
     *
     * @param mebibytes at least 256
     * @return a new target
     * @throws IllegalArgumentException if it is less
     */
    public DuckDbTarget withMemory(int mebibytes) {
        if (mebibytes < LEAST_MEMORY) {
            throw new IllegalArgumentException(
                    "DuckDB needs at least " + LEAST_MEMORY + " MiB of memory, not " + mebibytes);
        }
        return new DuckDbTarget(file, mebibytes, threads);
    }

    /**
     * Returns a target with another number of threads. The default is the number of processors.
     *
     * @param number at least 1
     * @return a new target
     * @throws IllegalArgumentException if it is less
     */
    public DuckDbTarget withThreads(int number) {
        if (number < 1) {
            throw new IllegalArgumentException("DuckDB needs at least one thread, not " + number);
        }
        return new DuckDbTarget(file, memory, number);
    }

    @Override
    public DuckDbSession open(WarehouseAccount account) {
        return DuckDbSession.open(file, properties(), Objects.requireNonNull(account, "account"));
    }

    private Properties properties() {
        Properties properties = new Properties();
        // no network, and no code that somebody has put into a directory
        properties.setProperty("autoinstall_known_extensions", "false");
        properties.setProperty("autoload_known_extensions", "false");
        properties.setProperty("allow_community_extensions", "false");
        // nothing beside the file: a transaction that does not fit into memory fails
        properties.setProperty("temp_directory", "");
        properties.setProperty("memory_limit", memory + "MiB");
        properties.setProperty("threads", Integer.toString(threads));
        properties.setProperty("jdbc_stream_results", "true");
        // each checkpoint writes the last rows of all tables again, and what it has not written yet is in memory
        properties.setProperty("checkpoint_threshold", memory / LOG_PART + "MiB");
        return properties;
    }

    /** Shows the path. */
    @Override
    public String toString() {
        return file.toString();
    }
}
