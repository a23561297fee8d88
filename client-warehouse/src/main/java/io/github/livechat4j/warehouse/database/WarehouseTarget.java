package io.github.livechat4j.warehouse.database;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A database that stores the rows of one account.
 *
 * <p>Implementations are immutable, and {@code toString} shows no password.
 */
public interface WarehouseTarget {

    /**
     * Returns the target that a text names.
     *
     * @param target {@code jdbc:postgresql://host:port/database}, {@code postgresql://user@host:port/database}, or the
     *     path of a DuckDB file, which may have {@code duckdb:} or {@code jdbc:duckdb:} in front
     * @return the target; nothing is opened
     * @throws IllegalArgumentException if the text is blank or the URL is of another database or cannot be parsed
     */
    static WarehouseTarget of(String target) {
        String lower = target.toLowerCase(Locale.ROOT);
        if (PostgresUrl.isOne(lower)) {
            return PostgresTarget.of(target);
        }
        return DuckDbTarget.of(Path.of(DuckDbTarget.path(target)));
    }

    /**
     * Opens the database, creates it if it does not exist yet, and keeps other runs away until the session is closed.
     *
     * @param account the account, which must be that of all runs before
     * @return the session
     * @throws WarehouseException if the database cannot be opened or written, is held by another run, or has rows of
     *     another account, another mask, another time zone or another version
     */
    WarehouseSession open(WarehouseAccount account);
}
