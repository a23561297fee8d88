package io.github.livechat4j.warehouse;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What the rows of a view are broken down by.
 *
 * @param suffix the end of the name of the view
 * @param column the column of the view; empty if there is none
 * @param comment the description of the column
 */
record ViewScope(String suffix, String column, String comment) {

    static final ViewScope ALL = new ViewScope("", "", "");

    /** Returns the columns of the scope, and the given ones behind them. */
    Map<String, String> columns(String day, Map<String, String> figures) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (!day.isEmpty()) {
            columns.put("day", day);
        }
        if (!column.isEmpty()) {
            columns.put(column, comment);
        }
        columns.putAll(figures);
        return columns;
    }

    /** Returns the selected columns of the scope, each with a comma behind it. */
    String selected() {
        return column.isEmpty() ? "" : "s." + column + ", ";
    }

    /** Returns the columns behind the day in GROUP BY. */
    String grouped() {
        return column.isEmpty() ? "" : ", s." + column;
    }
}
