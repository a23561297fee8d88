package io.github.livechat4j.warehouse.database;

import static io.github.livechat4j.warehouse.database.SqlDialect.quoted;

import io.github.livechat4j.warehouse.ColumnType;
import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.warehouse.internal.RecordIdentifiers;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Finds the records that name a visitor. All records are read and compared here: SQL does not see through escapes and
 * encodings, and the database would write the address into its log of statements.
 */
final class RecordSearch {

    private static final int FETCHED = 500;

    /** The columns of chats that identify their visitor; an IP can be of many. */
    private static final List<String> VISITOR = List.of("visitor_id", "visitor_email");

    private final Set<String> searched;
    private final Set<String> others = new TreeSet<>();

    RecordSearch(Collection<String> identifiers) {
        this.searched = checked(identifiers);
    }

    /** Returns the other identifiers of the visitors of the chats that were found. */
    Set<String> others() {
        return others;
    }

    /** Returns the identifiers in the form in which they are compared. */
    static Set<String> checked(Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            throw new IllegalArgumentException("There is no identifier; pass an address, an id of a visitor or an IP");
        }
        return identifiers.stream().map(RecordIdentifiers::checked).collect(Collectors.toUnmodifiableSet());
    }

    List<String> keys(Transactions transactions, SqlDialect dialect, WarehouseTable main) throws SQLException {
        List<String> columns = columns(main, ColumnType.JSON);
        if (columns.isEmpty()) {
            // no record of the contract
            columns = columns(main, ColumnType.TEXT);
        }
        List<String> visitor = VISITOR.stream()
                .filter(name -> main.column(name).isPresent())
                .map(SqlDialect::quoted)
                .toList();
        List<String> selected = new ArrayList<>(columns);
        selected.addAll(visitor);
        List<String> keys = new ArrayList<>();
        try (Statement statement = transactions.connection().createStatement()) {
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery("SELECT " + JdbcSession.recordKey(main) + ", "
                    + String.join(", ", selected) + " FROM " + dialect.table(main.name()))) {
                while (rows.next()) {
                    if (isNamed(rows, columns.size())) {
                        keys.add(rows.getString(1));
                        addOthers(rows, columns.size() + 2, visitor.size());
                    }
                }
            }
        }
        return keys;
    }

    private static List<String> columns(WarehouseTable main, ColumnType type) {
        return main.columns().stream()
                .filter(column -> column.type() == type)
                .map(WarehouseColumn::name)
                .map(name -> "CAST(" + quoted(name) + " AS TEXT)")
                .toList();
    }

    private boolean isNamed(ResultSet rows, int columns) throws SQLException {
        for (int column = 2; column <= columns + 1; column++) {
            String text = rows.getString(column);
            if (text != null && !Collections.disjoint(RecordIdentifiers.of(text), searched)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the identifiers of the visitor of a chat, unless the chat only mentions the erased one. */
    private void addOthers(ResultSet rows, int from, int count) throws SQLException {
        Set<String> own = new TreeSet<>();
        for (int column = from; column < from + count; column++) {
            String text = rows.getString(column);
            if (text != null && !text.isBlank()) {
                own.add(text.strip().toLowerCase(Locale.ROOT));
            }
        }
        if (!Collections.disjoint(own, searched)) {
            own.removeAll(searched);
            others.addAll(own);
        }
    }
}
