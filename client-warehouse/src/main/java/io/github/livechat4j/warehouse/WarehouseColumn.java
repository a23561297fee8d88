package io.github.livechat4j.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A column of a table.
 *
 * <p>Immutable, and safe for many threads.
 */
public final class WarehouseColumn {

    private final String name;
    private final ColumnType type;
    private final boolean isKey;
    private final List<List<String>> paths;
    private final List<Supplier<Optional<String>>> comments;

    WarehouseColumn(
            String name,
            ColumnType type,
            boolean isKey,
            List<List<String>> paths,
            List<Supplier<Optional<String>>> comments) {
        this.name = name;
        this.type = type;
        this.isKey = isKey;
        this.paths = List.copyOf(paths);
        this.comments = List.copyOf(comments);
    }

    static WarehouseColumn key(String name, ColumnType type, String comment) {
        return new WarehouseColumn(name, type, true, List.of(), List.of(() -> Optional.of(comment)));
    }

    /** Returns this column as the column of two fields. */
    WarehouseColumn with(List<String> path, Supplier<Optional<String>> comment) {
        List<List<String>> allPaths = new ArrayList<>(paths);
        allPaths.add(path);
        List<Supplier<Optional<String>>> allComments = new ArrayList<>(comments);
        allComments.add(comment);
        return new WarehouseColumn(name, type, isKey, allPaths, allComments);
    }

    /**
     * Returns the name. It can be a reserved word of SQL, so it must be quoted.
     *
     * @return at most 63 lower case letters, digits and underscores
     */
    public String name() {
        return name;
    }

    /**
     * Returns the type.
     *
     * @return the type
     */
    public ColumnType type() {
        return type;
    }

    /**
     * Returns whether the column belongs to the primary key. All other columns may be null.
     *
     * @return whether it does
     */
    public boolean isKey() {
        return isKey;
    }

    /**
     * Returns the fields that the column has the values of, from the record down. It has several if a record has a
     * field in an older and a newer form, {@code visitor_name} and {@code visitor.name}; then it has the value of the
     * newer one, which is the longer path, and that of the older one if there is none.
     *
     * @return the names of the members down to each field, unmodifiable; empty for columns without a field of their own
     */
    public List<List<String>> paths() {
        return paths;
    }

    /**
     * Returns the comment: the description of the contract. That of the newer form counts if there are two.
     *
     * @return the text, which may have Markdown's marks of code; empty if there is none
     */
    public Optional<String> comment() {
        int newest = 0;
        for (int i = 1; i < paths.size(); i++) {
            newest = paths.get(i).size() > paths.get(newest).size() ? i : newest;
        }
        return comments.get(newest).get();
    }

    /** Shows the name and the type. */
    @Override
    public String toString() {
        return name + " " + type;
    }
}
