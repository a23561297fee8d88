package io.github.livechat4j.warehouse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The columns of a table while it is planned. */
final class TableColumns {

    private final List<WarehouseColumn> all = new ArrayList<>();

    List<WarehouseColumn> all() {
        return all;
    }

    /** Adds a column and returns its index. */
    int add(WarehouseColumn column) {
        all.add(column);
        return all.size() - 1;
    }

    private int indexOf(String name) {
        for (int index = 0; index < all.size(); index++) {
            if (all.get(index).name().equals(name)) {
                return index;
            }
        }
        return -1;
    }

    /** Returns the name, or the name with a number behind it if a column has it already. */
    String free(String name) {
        String free = ColumnNames.shortened(name);
        for (int number = 2; indexOf(free) >= 0; number++) {
            free = ColumnNames.shortened(name + "_" + number);
        }
        return free;
    }

    /**
     * Returns the index of the column that a field shares with a field of another depth, as {@code visitor_name} does
     * with {@code visitor.name}; -1 if there is none.
     */
    int shared(String name, ColumnType type, List<String> path) {
        int index = indexOf(ColumnNames.shortened(name));
        if (index < 0) {
            return -1;
        }
        WarehouseColumn column = all.get(index);
        boolean isOfOneField = column.paths().size() == 1
                && column.paths().get(0).size() != path.size()
                && type != ColumnType.TIMESTAMPTZ;
        return isOfOneField && column.type() == type ? index : -1;
    }

    /** Returns the depth of the deepest field of a column. */
    int depth(int index) {
        return all.get(index).paths().stream().mapToInt(List::size).max().orElse(0);
    }

    void share(int index, List<String> path, Supplier<Optional<String>> comment) {
        all.set(index, all.get(index).with(path, comment));
    }
}
