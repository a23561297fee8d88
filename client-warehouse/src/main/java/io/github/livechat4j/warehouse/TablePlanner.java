package io.github.livechat4j.warehouse;

import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.FieldType.Scalar;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.schema.SchemaField;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Derives a table from the schema of a record, by the rules of {@link Tables}. */
final class TablePlanner {

    static final String KEY = "key";
    static final String RECORD = "record";
    private static final String POSITION = "position";
    private static final String ENTRY = "entry";
    private static final String VALUE = "value";

    private final StoredRecord record;
    private final String name;
    private final String singular;
    private final @Nullable WarehouseTable parent;
    private final TableColumns columns = new TableColumns();
    private final List<Integer> instants = new ArrayList<>();
    private final List<Child> children = new ArrayList<>();

    /** A list or map, which gets a table of its own. */
    private record Child(
            String field,
            FieldType element,
            boolean isMap,
            List<String> path,
            List<RecordSchema> open,
            Supplier<Optional<String>> comment) {}

    private TablePlanner(StoredRecord record, String name, String singular, @Nullable WarehouseTable parent) {
        this.record = record;
        this.name = ColumnNames.shortened(name);
        this.singular = singular;
        this.parent = parent;
    }

    static TablePlan plan(StoredRecord record) {
        TablePlanner planner = new TablePlanner(record, record.tableName(), record.singular(), null);
        planner.columns.add(WarehouseColumn.key(
                KEY,
                ColumnType.TEXT,
                "Identifies the record, by " + identity(record) + "; a checksum if it has none."));
        RecordSchema schema = record.schema();
        TablePlan.Within members = planner.members(schema, "", List.of(), List.of());
        planner.columns.add(new WarehouseColumn(
                planner.columns.free(RECORD),
                ColumnType.JSON,
                false,
                List.of(),
                List.of(() -> Optional.of("The whole record as JSON."))));
        return planner.build(1, members, null, -1, schema::description);
    }

    private static String identity(StoredRecord record) {
        String fields = String.join("` and `", record.identity());
        String missed = record == StoredRecord.CHATS ? ", with `missed_chat:` in front of missed chats" : "";
        return "`" + fields + "`" + missed;
    }

    private TablePlan child(Child child, WarehouseTable table, int keys) {
        String childSingular = singular + "_" + ColumnNames.singular(child.field());
        TablePlanner planner = new TablePlanner(record, singular + "_" + child.field(), childSingular, table);
        for (WarehouseColumn key : table.keyColumns()) {
            boolean isOwnPosition = key.name().equals(POSITION);
            String keyName = key.name().equals(KEY)
                    ? record.singular() + "_" + KEY
                    : isOwnPosition ? ColumnNames.last(singular) + "_" + POSITION : key.name();
            planner.columns.add(WarehouseColumn.key(
                    planner.columns.free(keyName),
                    key.type(),
                    key.name().equals(KEY) || isOwnPosition
                            ? "`" + key.name() + "` of the row of `" + table.name() + "` that the row belongs to."
                            : key.comment().orElse("")));
        }
        planner.columns.add(WarehouseColumn.key(POSITION, ColumnType.BIGINT, "Position in the list, from 0."));
        int entry = -1;
        if (child.isMap()) {
            entry = planner.columns.add(new WarehouseColumn(
                    ENTRY, ColumnType.TEXT, false, List.of(), List.of(() -> Optional.of("Name of the entry."))));
        }
        RecordSchema schema = openedBy(child.element(), child.open());
        if (schema != null) {
            TablePlan.Within members = planner.members(schema, "", child.path(), child.open());
            return planner.build(keys + 1, members, null, entry, child.comment());
        }
        Scalar type = child.element() instanceof Scalar scalar ? scalar : Scalar.JSON;
        TablePlan.Cell value = planner.cell(VALUE, type, child.path(), child.comment());
        return planner.build(keys + 1, null, value, entry, child.comment());
    }

    /** Returns the record of a type, unless the type is none or the record is within itself. */
    private static @Nullable RecordSchema openedBy(FieldType type, List<RecordSchema> open) {
        if (!(type instanceof RecordOf nested)) {
            return null;
        }
        RecordSchema schema = nested.schema();
        boolean isWithinItself =
                open.stream().anyMatch(around -> around.models().equals(schema.models()));
        return isWithinItself ? null : schema;
    }

    private TablePlan.Within members(RecordSchema schema, String prefix, List<String> path, List<RecordSchema> around) {
        List<RecordSchema> open = new ArrayList<>(around);
        open.add(schema);
        Map<String, TablePlan.Member> members = new HashMap<>();
        List<Integer> required = new ArrayList<>();
        for (SchemaField field : schema.fields()) {
            if (!field.isSecret()) {
                List<String> below = new ArrayList<>(path);
                below.add(field.name());
                TablePlan.Member member = member(field, prefix + ColumnNames.of(field.name()), below, open);
                members.put(field.name(), member);
                if (!field.isNullable() && member instanceof TablePlan.Cell cell) {
                    required.add(cell.column());
                }
            }
        }
        return new TablePlan.Within(members, required);
    }

    private TablePlan.Member member(SchemaField field, String column, List<String> path, List<RecordSchema> open) {
        FieldType type = field.type();
        if (type instanceof Scalar scalar) {
            return cell(column, scalar, path, field::description);
        }
        if (type instanceof ListOf list) {
            children.add(new Child(column, list.element(), false, path, open, field::description));
            return new TablePlan.Many(children.size() - 1);
        }
        if (type instanceof MapOf map) {
            children.add(new Child(column, map.value(), true, path, open, field::description));
            return new TablePlan.Many(children.size() - 1);
        }
        RecordSchema nested = openedBy(type, open);
        return nested == null
                ? cell(column, Scalar.JSON, path, field::description)
                : members(nested, column + "_", path, open);
    }

    private TablePlan.Cell cell(String column, Scalar type, List<String> path, Supplier<Optional<String>> comment) {
        ColumnType columnType = ColumnType.of(type);
        int shared = columns.shared(column, columnType, path);
        if (shared >= 0) {
            columns.share(shared, path, comment);
            return new TablePlan.Cell(shared, type, path.size(), false);
        }
        int index = columns.add(
                new WarehouseColumn(columns.free(column), columnType, false, List.of(path), List.of(comment)));
        if (type == Scalar.INSTANT) {
            instants.add(index);
            columns.add(new WarehouseColumn(
                    columns.free(column + "_local"),
                    ColumnType.TIMESTAMP,
                    false,
                    List.of(),
                    List.of(() -> Optional.of("`" + column + "` in the local time of the account."))));
        }
        return new TablePlan.Cell(index, type, path.size(), false);
    }

    /** Returns the members, of which those are marked that share their column with a deeper field. */
    private TablePlan.Within settled(TablePlan.Within within) {
        Map<String, TablePlan.Member> members = new HashMap<>();
        within.members().forEach((field, member) -> {
            if (member instanceof TablePlan.Cell cell) {
                boolean isOlder = cell.depth() < columns.depth(cell.column());
                members.put(field, new TablePlan.Cell(cell.column(), cell.type(), cell.depth(), isOlder));
            } else {
                members.put(field, member instanceof TablePlan.Within below ? settled(below) : member);
            }
        });
        return new TablePlan.Within(members, within.required());
    }

    private TablePlan build(
            int keys,
            TablePlan.@Nullable Within members,
            TablePlan.@Nullable Cell value,
            int entry,
            Supplier<Optional<String>> comment) {
        WarehouseTable table = new WarehouseTable(name, record, parent, columns.all(), comment);
        List<TablePlan> plans =
                children.stream().map(child -> child(child, table, keys)).toList();
        return new TablePlan(
                table, keys, members == null ? null : settled(members), value, entry, List.copyOf(instants), plans);
    }
}
