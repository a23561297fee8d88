package io.github.livechat4j.cli.replicate;

import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.schema.SchemaField;
import io.github.livechat4j.warehouse.StoredRecord;
import io.github.livechat4j.warehouse.WarehouseColumn;
import io.github.livechat4j.warehouse.WarehouseTable;
import io.github.livechat4j.wire.RecordSchemas;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A column of a table, described for people. */
record ColumnLine(WarehouseTable table, WarehouseColumn column) {

    static final List<String> HEADINGS =
            List.of("table", "column", "key", "duckdb", "postgresql", "source", "description");

    static List<ColumnLine> of(WarehouseTable table) {
        return table.columns().stream()
                .map(column -> new ColumnLine(table, column))
                .toList();
    }

    /**
     * Returns the fields of the contract that the column has the values of, such as {@code Chat.visitor.email}; none
     * for columns that the replication makes itself.
     */
    List<String> sources() {
        Optional<StoredRecord> record = table.record();
        if (record.isEmpty()) {
            return List.of();
        }
        RecordSchema schema = RecordSchemas.of(record.get().model());
        Collection<RecordSchema> kinds =
                schema.kinds().isEmpty() ? List.of(schema) : schema.kinds().values();
        List<String> sources = new ArrayList<>();
        for (List<String> path : column.paths()) {
            kinds.stream()
                    .filter(kind -> has(kind, path))
                    .forEach(kind -> sources.add(kind + "." + String.join(".", path)));
        }
        return sources;
    }

    private static boolean has(RecordSchema schema, List<String> path) {
        Optional<SchemaField> field = schema.field(path.get(0));
        if (field.isEmpty() || path.size() == 1) {
            return field.isPresent();
        }
        return record(field.get().type())
                .filter(nested -> has(nested, path.subList(1, path.size())))
                .isPresent();
    }

    /** Returns the record of a type, or of the elements of a list or map. */
    private static Optional<RecordSchema> record(FieldType type) {
        if (type instanceof ListOf list) {
            return record(list.element());
        }
        if (type instanceof MapOf map) {
            return record(map.value());
        }
        return type instanceof RecordOf nested ? Optional.of(nested.schema()) : Optional.empty();
    }

    private String description() {
        return column.comment().orElse("").replaceAll("\\s+", " ").strip();
    }

    String markdown() {
        String sources = sources().stream().map(ColumnLine::code).collect(Collectors.joining(", "));
        return "| " + code(column.name()) + (column.isKey() ? " (key)" : "") + " | "
                + column.type().duckDbName() + " | " + column.type().postgresName() + " | " + sources + " | "
                + description().replace("|", "\\|") + " |";
    }

    private static String code(String text) {
        return "`" + text + "`";
    }

    String csv() {
        return csv(Stream.of(
                table.name(),
                column.name(),
                Boolean.toString(column.isKey()),
                column.type().duckDbName(),
                column.type().postgresName(),
                String.join("; ", sources()),
                description()));
    }

    static String csv(Stream<String> cells) {
        return cells.map(ColumnLine::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
