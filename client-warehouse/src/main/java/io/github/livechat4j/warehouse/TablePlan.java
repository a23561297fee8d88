package io.github.livechat4j.warehouse;

import io.github.livechat4j.schema.FieldType.Scalar;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the rows of a table are made of JSON.
 *
 * @param table the table
 * @param keys the number of columns of the key
 * @param members the values of an object; null if the table is of single values
 * @param value the column of single values; null if the table is of objects
 * @param entry the column of the names of a map; -1 if the table is not of a map
 * @param instants the columns with instants, each of which is before its column with the local time
 * @param children the plans of the child tables
 */
record TablePlan(
        WarehouseTable table,
        int keys,
        @Nullable Within members,
        @Nullable Cell value,
        int entry,
        List<Integer> instants,
        List<TablePlan> children) {

    /** What becomes of a member of an object. */
    sealed interface Member {}

    /**
     * A value in a column.
     *
     * @param column the index of the column
     * @param type the type of the field
     * @param depth how deep in the record the field is
     * @param isOlder whether the column has this value only if a deeper field has none
     */
    record Cell(int column, Scalar type, int depth, boolean isOlder) implements Member {}

    /**
     * An object in columns of the same row.
     *
     * @param members its members by their names
     * @param required the columns without which the object cannot be read
     */
    record Within(Map<String, Member> members, List<Integer> required) implements Member {}

    /**
     * A list or map in a child table.
     *
     * @param child the index of the plan of the child table
     */
    record Many(int child) implements Member {}

    /** Returns this table and those below it. */
    Stream<WarehouseTable> tables() {
        return Stream.concat(Stream.of(table), children.stream().flatMap(TablePlan::tables));
    }
}
