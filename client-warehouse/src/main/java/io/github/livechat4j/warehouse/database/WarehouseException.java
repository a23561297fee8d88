package io.github.livechat4j.warehouse.database;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A database could not be opened, read or written. The message says what to do. Nothing is half-written: the rows and
 * the state are those of the last transaction that was committed. The message has no password and no values of rows.
 */
public final class WarehouseException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of problem it is. */
    public enum Problem {
        /** Another run, or another program, holds the database. */
        LOCKED,
        /** The database has rows of another account, mask or time zone. */
        OTHER_ACCOUNT,
        /** The tables are of another version of this library. */
        OTHER_VERSION,
        /** A table or column is missing or has another type, because somebody has changed it. */
        CHANGED_TABLE,
        /** The file is no DuckDB database, or one of a newer DuckDB. */
        NOT_A_DATABASE,
        /** The database cannot be written: permissions, or a read-only file system. */
        NOT_WRITABLE,
        /** The disk is full. */
        DISK_FULL,
        /** The database cannot be reached, or the connection was lost. */
        CONNECTION,
        /** The driver is not on the class path. */
        NO_DRIVER,
        /** Anything else. */
        OTHER
    }

    /** What kind of problem it is. */
    private final Problem problem;

    WarehouseException(Problem problem, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.problem = Objects.requireNonNull(problem);
    }

    WarehouseException(Problem problem, String message) {
        this(problem, message, null);
    }

    /**
     * Returns the kind of the problem.
     *
     * @return the kind
     */
    public Problem problem() {
        return problem;
    }
}
