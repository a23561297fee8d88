package io.github.livechat4j.warehouse;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Views as an older version may have had them. */
public final class OlderViews {

    private OlderViews() {}

    /**
     * Returns a view.
     *
     * @param name the name
     * @param query the query
     * @param columns the names of the columns
     * @return the view
     */
    public static WarehouseView view(String name, String query, String... columns) {
        Map<String, String> comments = new LinkedHashMap<>();
        for (String column : columns) {
            comments.put(column, "An older column.");
        }
        return new WarehouseView(name, "An older view.", comments, query);
    }

    /**
     * Returns all views, of which one has further columns and one does not exist any more.
     *
     * @return the views
     */
    public static List<WarehouseView> all() {
        List<WarehouseView> views = new ArrayList<>();
        views.add(view("chats_of_old", "SELECT key FROM {chats}", "key"));
        views.add(view(
                "chat_figures", "SELECT o.key AS gone, o.key AS chat_key FROM {chats_of_old} o", "gone", "chat_key"));
        views.add(view("daily_chats", "SELECT gone AS day, 1 AS chats FROM {chat_figures}", "day", "chats"));
        return views;
    }
}
