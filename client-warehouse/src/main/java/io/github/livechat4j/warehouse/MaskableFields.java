package io.github.livechat4j.warehouse;

import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.FieldType.Scalar;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.schema.SchemaField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The fields of all records with single values, by their paths from the main table: {@code chats.visitor.email}. */
final class MaskableFields {

    static final MaskableFields ALL = new MaskableFields();

    private final Set<List<String>> maskable = new LinkedHashSet<>();
    private final Set<List<String>> secrets = new LinkedHashSet<>();

    /** All fields, also those with records. */
    private final Set<List<String>> known = new HashSet<>();

    /** The fields with records whose own fields are not listed, since such a record can be in itself. */
    private final Set<List<String>> open = new HashSet<>();

    /** The fields without which a record would be another one or unreadable. */
    private final Set<List<String>> kept = new HashSet<>();

    private MaskableFields() {
        for (StoredRecord record : StoredRecord.values()) {
            collect(record.schema(), List.of(record.tableName()), List.of());
        }
        maskable.removeAll(kept);
    }

    private void collect(RecordSchema schema, List<String> path, List<RecordSchema> around) {
        if (around.contains(schema)) {
            open.add(path);
            return;
        }
        List<RecordSchema> inner = new ArrayList<>(around);
        inner.add(schema);
        for (SchemaField field : schema.fields()) {
            List<String> below = new ArrayList<>(path);
            below.add(field.name());
            known.add(below);
            FieldType type = element(field.type());
            if (field.isSecret()) {
                secrets.add(below);
            } else if (type instanceof RecordOf nested) {
                collect(nested.schema(), below, inner);
            } else {
                maskable.add(below);
                boolean isIdentity = path.size() == 1
                        && (field.name().equals("id")
                                || schema.discriminator()
                                        .filter(field.name()::equals)
                                        .isPresent());
                if (isIdentity || (!field.isNullable() && type != Scalar.TEXT)) {
                    kept.add(below);
                }
            }
        }
    }

    private static FieldType element(FieldType type) {
        if (type instanceof ListOf list) {
            return element(list.element());
        }
        return type instanceof MapOf map ? element(map.value()) : type;
    }

    Set<List<String>> secrets() {
        return secrets;
    }

    /** Returns whether the contract has a field. */
    boolean isKnown(List<String> path) {
        return known.contains(path);
    }

    /** Returns whether the contract lists no fields below a field. */
    boolean isOpen(List<String> path) {
        return maskable.contains(path) || kept.contains(path) || open.contains(path);
    }

    /** Returns whether a field is stored whatever the mask. */
    boolean isKept(List<String> path) {
        return kept.contains(path);
    }

    /** Returns whether the path of a field ends with these names. */
    boolean has(List<String> end) {
        return maskable.stream()
                .anyMatch(path -> path.size() >= end.size()
                        && path.subList(path.size() - end.size(), path.size()).equals(end));
    }

    /** Returns the paths of the fields that have a column of this name. */
    Set<List<String>> ofColumn(String column) {
        Set<List<String>> paths = new LinkedHashSet<>();
        for (WarehouseTable table : Tables.all()) {
            table.column(column)
                    .ifPresent(found -> found.paths().forEach(path -> {
                        List<String> full = new ArrayList<>(
                                List.of(table.record().orElseThrow().tableName()));
                        full.addAll(path);
                        if (maskable.contains(full)) {
                            paths.add(full);
                        }
                    }));
        }
        return paths;
    }

    /** Returns the names of the fields, without their paths. */
    Set<String> names() {
        return maskable.stream().map(path -> path.get(path.size() - 1)).collect(Collectors.toCollection(TreeSet::new));
    }

    static List<String> path(String name) {
        return Arrays.asList(name.split("\\.", -1));
    }
}
