package io.github.livechat4j.warehouse.database;

import io.github.livechat4j.warehouse.ColumnType;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What differs between the databases. */
interface SqlDialect {

    /** Returns a name in quotes, since columns such as {@code group} are reserved words. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** Returns a text as a literal. */
    static String literal(String text) {
        return '\'' + text.replace("'", "''") + '\'';
    }

    /** Returns the name of the schema of the tables. */
    String schema();

    /** Returns the name of a table with its schema, quoted. */
    default String table(String name) {
        return quoted(schema()) + '.' + quoted(name);
    }

    /** Returns the type as it is declared. */
    String declared(ColumnType type);

    /** Returns the type as the catalog shows it. */
    String catalogued(ColumnType type);

    /** Returns whether a table needs an index to find the rows of a record. */
    boolean hasPrimaryKeys();

    /** Returns an expression for a time as microseconds since 1970, exactly. */
    String micros(String expression);

    /**
     * Returns a query for everything whose name a view cannot have, with {@code VIEW} or another type; its parameter is
     * the schema.
     */
    String relations();

    /** Returns whether a view was not replaced because columns of it would be gone or others. */
    boolean isOtherForm(SQLException e);

    /**
     * Returns a query for the names of views that need one of the given views, whose names are literals with commas
     * between; empty if the database lets a view go that others need.
     */
    Optional<String> dependents(String views);

    /** Returns statements that drop views, some of which may need others, by their qualified names. */
    List<String> dropViews(List<String> views);

    /**
     * Says what happened and what to do.
     *
     * @param action what could not be done, such as {@code "write rows"}
     */
    WarehouseException explain(String action, SQLException e);

    /** Returns the first line of a message of the database, without characters that a terminal would obey. */
    static String firstLine(SQLException e) {
        String message = String.valueOf(e.getMessage());
        String line = message.lines().findFirst().orElse("");
        return line.replaceAll("[\\p{Cntrl}\\p{Cf}]", "?");
    }
}
