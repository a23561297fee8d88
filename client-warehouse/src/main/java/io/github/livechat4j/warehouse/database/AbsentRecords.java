package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.WarehouseTable;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds out that a database has no rows of some records by a look into their main table. Without indexes, a
 * deletion reads all keys of each child table, so the first run would become slower with each batch.
 *
 * <p>A child table can have rows without one in the main table if somebody has deleted that. So the child tables are
 * checked once, after some deletions: an update has only a few, and for it the check would take longer.
 */
final class AbsentRecords {

    private static final int FIRST_DELETIONS = 10;

    private final Map<String, Integer> deletions = new HashMap<>();
    private final Map<String, Boolean> isWhole = new HashMap<>();

    /**
     * Returns whether no table has rows of the records; false if that is not known.
     *
     * @param tables a main table and its child tables
     * @param keys the table with the keys of the records
     */
    boolean areNew(Transactions transactions, SqlDialect dialect, List<WarehouseTable> tables, String keys)
            throws SQLException {
        WarehouseTable main = tables.stream()
                .filter(table -> table.parent().isEmpty())
                .findFirst()
                .orElseThrow();
        if (deletions.merge(main.name(), 1, Integer::sum) <= FIRST_DELETIONS) {
            return false;
        }
        String rows = dialect.table(main.name());
        Boolean known = isWhole.get(main.name());
        if (known == null) {
            known = true;
            for (WarehouseTable table : tables) {
                known &= isEmpty(
                        transactions,
                        "SELECT 1 FROM " + dialect.table(table.name()) + " WHERE " + JdbcSession.recordKey(table)
                                + " NOT IN (SELECT " + JdbcSession.recordKey(main) + " FROM " + rows + ")");
            }
            isWhole.put(main.name(), known);
        }
        return known
                && isEmpty(
                        transactions,
                        "SELECT 1 FROM " + rows + " WHERE " + JdbcSession.recordKey(main) + " IN (SELECT key FROM "
                                + keys + ")");
    }

    private static boolean isEmpty(Transactions transactions, String query) throws SQLException {
        return transactions.query(row -> true, query + " LIMIT 1").isEmpty();
    }
}
