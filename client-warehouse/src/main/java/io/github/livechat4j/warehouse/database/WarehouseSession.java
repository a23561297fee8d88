package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.WarehouseTable;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A database that is open for one run. Each method that writes does so in transactions: what it says is written
 * completely or not at all, also if the process is killed.
 *
 * <p>If a connection is lost, the method throws, and so do all calls after it; close the session and open another one.
 * Whether a transaction was committed whose confirmation got lost is then in {@link #state()}.
 *
 * <p>Not thread-safe: use a session in one thread at a time.
 */
public interface WarehouseSession extends AutoCloseable {

    /**
     * Creates the tables that are missing, and adds columns that are new in this version, in a transaction of their
     * own.
     *
     * @param tables the tables that the run writes, with all columns
     * @return the columns that were added to tables that existed, as {@code table.column}; they are null in the rows
     *     that were stored before
     * @throws WarehouseException if somebody has removed or changed a table or a column
     */
    List<String> prepare(Collection<WarehouseTable> tables);

    /**
     * Creates the views whose tables exist, and replaces those that another version has defined otherwise. A view that
     * cannot be created or replaced is left as it is, since the rows are complete without it.
     *
     * @return what could not be done, with the reason and what to do
     * @throws WarehouseException if the connection is lost
     */
    List<String> prepareViews();

    /**
     * Returns the saved state.
     *
     * @return texts by their names, unmodifiable
     * @throws WarehouseException if it cannot be read
     */
    Map<String, String> state();

    /**
     * Replaces records and saves the state, in one transaction. The rows of each record of the batch are deleted, in
     * its main table and the child tables, and the new ones are inserted.
     *
     * @param batch the records; empty to save only the state
     * @param state texts by their names, which replace those of the same names; others are kept, and a text that is
     *     empty removes its name
     * @throws WarehouseException if it cannot be written; then nothing of it is
     * @throws IllegalArgumentException if a table of the batch has not been prepared
     */
    void replace(RowBatch batch, Map<String, String> state);

    /**
     * Counts the rows of each day.
     *
     * @param table a table
     * @param column its column of the type {@code TIMESTAMP} or {@code DATE}
     * @return the numbers by day, in their order; rows without a time are not counted
     * @throws WarehouseException if the table cannot be read
     * @throws IllegalArgumentException if the table has no such column
     */
    Map<LocalDate, Long> countByDay(WarehouseTable table, String column);

    /**
     * Computes a checksum of a table that does not depend on the order of its rows nor on the kind of the database:
     * equal rows in DuckDB and in PostgreSQL have equal checksums.
     *
     * @param table a table
     * @return the number of rows, a colon and 32 hexadecimal digits
     * @throws WarehouseException if the table cannot be read
     */
    String checksum(WarehouseTable table);

    /**
     * Deletes all records that name one of the identifiers, as a value or as a word within a text, saves the state in
     * the same transaction, and then removes what is left of them in the database: DuckDB writes its file anew;
     * PostgreSQL rewrites the tables ({@code VACUUM FULL}), while its write-ahead log, archives of it, replicas and
     * backups keep the bytes as long as the server is set to keep them.
     *
     * @param tables the tables of the records, with their child tables
     * @param identifiers e-mail addresses, ids and IPs; letters may be of another case
     * @param state returns the state to save, as for {@link #replace}, of the keys of the deleted records by the names
     *     of their main tables
     * @return what was deleted
     * @throws WarehouseException if it cannot be done; then no record is deleted, or all are and the bytes are left,
     *     which the message says
     * @throws IllegalArgumentException if an identifier is none, such as a word of every record
     */
    Erasure erase(
            Collection<WarehouseTable> tables,
            Collection<String> identifiers,
            Function<Map<String, List<String>>, Map<String, String>> state);

    /**
     * Returns the connection, for views and queries. Its transactions must be ended before the next call of the
     * session, and it must not be closed.
     *
     * @return the connection, which does not commit by itself
     */
    Connection connection();

    /**
     * Returns the keys of all records of a main table.
     *
     * @param main the main table
     * @return the keys, in no order
     * @throws WarehouseException if the table cannot be read
     */
    Set<String> keys(WarehouseTable main);

    /** Ends the session, so that other runs may open the database. */
    @Override
    void close();
}
