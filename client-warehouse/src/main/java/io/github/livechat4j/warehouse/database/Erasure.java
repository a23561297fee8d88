package io.github.livechat4j.warehouse.database;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What was deleted for the erasure of a visitor.
 *
 * @param keys the keys of the deleted records, by the names of the main tables
 * @param rows the numbers of deleted rows, by the names of all tables that lost some
 * @param otherIdentifiers ids and addresses that deleted chats give for the same visitor, in lower case; records that
 *     have only these are still there, since they may be of somebody else at the same computer
 * @param isRepeated whether these identifiers were erased before
 */
public record Erasure(
        Map<String, List<String>> keys, Map<String, Long> rows, Set<String> otherIdentifiers, boolean isRepeated) {

    /**
     * Creates it.
     *
     * @param keys the keys of the deleted records
     * @param rows the numbers of deleted rows
     * @param otherIdentifiers ids and addresses that deleted chats give for the same visitor
     * @param isRepeated whether these identifiers were erased before
     * @throws NullPointerException if an argument is null
     */
    public Erasure {
        keys = Map.copyOf(keys);
        rows = Map.copyOf(rows);
        otherIdentifiers = Set.copyOf(otherIdentifiers);
    }
}
