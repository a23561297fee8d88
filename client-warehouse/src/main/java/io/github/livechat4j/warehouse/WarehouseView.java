package io.github.livechat4j.warehouse;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A view of the warehouse, whose query is the same in all databases.
 *
 * <p>Immutable.
 */
public final class WarehouseView {

    /** A table or view in the query, in braces. */
    private static final Pattern SOURCE = Pattern.compile("\\{([a-z_]+)}");

    private final String name;
    private final String comment;
    private final Map<String, String> columns;
    private final String query;

    /**
     * Creates a view.
     *
     * @param name its name
     * @param comment what a row is
     * @param columns descriptions by the names of the columns, in the order of the query
     * @param query the query, with each table and view in braces: <code>{chats}</code>
     */
    WarehouseView(String name, String comment, Map<String, String> columns, String query) {
        this.name = Objects.requireNonNull(name, "name");
        this.comment = Objects.requireNonNull(comment, "comment");
        this.columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        this.query = Objects.requireNonNull(query, "query");
    }

    /**
     * Returns the name.
     *
     * @return the name, which no table has
     */
    public String name() {
        return name;
    }

    /**
     * Returns the description of the view.
     *
     * @return what a row is, and what is not in it
     */
    public String comment() {
        return comment;
    }

    /**
     * Returns the descriptions of the columns.
     *
     * @return what each column is, with its unit and source, by name and in order, unmodifiable
     */
    public Map<String, String> columns() {
        return columns;
    }

    /**
     * Returns the type of a column. Counts and sums of seconds are whole numbers.
     *
     * @param column one of the {@link #columns()}
     * @return the type, which a test compares with the catalogs of both databases
     * @throws IllegalArgumentException if the view has no such column
     */
    public ColumnType type(String column) {
        if (!columns.containsKey(column)) {
            throw new IllegalArgumentException("The view " + name + " has no column \"" + column + "\"");
        }
        return switch (column) {
            case "chat_key", "ticket_key", "agent", "tag", "currency" -> ColumnType.TEXT;
            case "value" -> ColumnType.DECIMAL;
            case "satisfaction" -> ColumnType.DOUBLE;
            default ->
                column.equals("day") || column.endsWith("_day")
                        ? ColumnType.DATE
                        : column.contains("_average_") ? ColumnType.DOUBLE : ColumnType.BIGINT;
        };
    }

    /**
     * Returns the tables and views that the query reads.
     *
     * @return their names, unmodifiable
     */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        Matcher matcher = SOURCE.matcher(query);
        while (matcher.find()) {
            sources.add(matcher.group(1));
        }
        return Collections.unmodifiableSet(sources);
    }

    /**
     * Returns the query.
     *
     * @param qualified adds the schema to the name of a table or view
     * @return a SELECT statement
     */
    public String query(UnaryOperator<String> qualified) {
        return SOURCE.matcher(query)
                .replaceAll((MatchResult found) -> Matcher.quoteReplacement(qualified.apply(found.group(1))));
    }

    @Override
    public String toString() {
        return name;
    }
}
