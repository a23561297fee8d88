package io.github.livechat4j.parquet;

import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.FieldType.ListOf;
import io.github.livechat4j.schema.FieldType.MapOf;
import io.github.livechat4j.schema.FieldType.RecordOf;
import io.github.livechat4j.schema.FieldType.Scalar;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.schema.SchemaField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;

/** Makes the columns of records from the contract. */
final class ParquetColumns {

    /** The column with what no other column holds. */
    static final String ADDITIONAL = "additional";

    private static final String RECORD = "record";

    private ParquetColumns() {}

    /** Returns the columns of the fields. */
    static ParquetColumn.Group group(RecordSchema schema) {
        return group(RECORD, schema, List.of());
    }

    /** Returns the column with what no other column holds. */
    static ParquetColumn additional(RecordSchema schema) {
        if (schema.field(ADDITIONAL).isPresent()) {
            throw new IllegalStateException("the contract has a field " + ADDITIONAL + " of " + schema);
        }
        return map(ADDITIONAL, value(ParquetColumn.VALUE, Scalar.JSON));
    }

    /** Returns the schema of the file. */
    static MessageType message(RecordSchema schema, ParquetColumn.Group group, ParquetColumn additional) {
        List<Type> types = new ArrayList<>(group.type().asGroupType().getFields());
        types.add(additional.type());
        return new MessageType(schema.models().get(0).getSimpleName(), types);
    }

    private static ParquetColumn.Group group(String name, RecordSchema schema, List<RecordSchema> around) {
        List<RecordSchema> within = new ArrayList<>(around);
        within.add(schema);
        Map<String, ParquetColumn> fields = new LinkedHashMap<>();
        for (SchemaField field : schema.fields()) {
            fields.put(field.name(), column(field.name(), field.type(), within));
        }
        List<Type> types = fields.values().stream().map(ParquetColumn::type).toList();
        return new ParquetColumn.Group(new GroupType(Repetition.OPTIONAL, name, types), fields);
    }

    private static ParquetColumn column(String name, FieldType type, List<RecordSchema> around) {
        if (type instanceof RecordOf record) {
            RecordSchema schema = record.schema();
            // a group needs fields, and a record within itself would have no last one
            boolean hasColumns = !schema.fields().isEmpty()
                    && around.stream().noneMatch(outer -> outer.models().equals(schema.models()));
            return hasColumns ? group(name, schema, around) : value(name, Scalar.JSON);
        }
        if (type instanceof ListOf list) {
            ParquetColumn element = column(ParquetColumn.ELEMENT, list.element(), around);
            GroupType repeated = new GroupType(Repetition.REPEATED, ParquetColumn.LIST, element.type());
            return new ParquetColumn.Elements(annotated(name, LogicalTypeAnnotation.listType(), repeated), element);
        }
        if (type instanceof MapOf map) {
            return map(name, column(ParquetColumn.VALUE, map.value(), around));
        }
        return value(name, (Scalar) type);
    }

    private static ParquetColumn map(String name, ParquetColumn value) {
        Type key = Types.required(PrimitiveTypeName.BINARY)
                .as(LogicalTypeAnnotation.stringType())
                .named(ParquetColumn.KEY);
        GroupType repeated = new GroupType(Repetition.REPEATED, ParquetColumn.KEY_VALUE, key, value.type());
        return new ParquetColumn.Entries(annotated(name, LogicalTypeAnnotation.mapType(), repeated), value);
    }

    private static GroupType annotated(String name, LogicalTypeAnnotation annotation, GroupType repeated) {
        return Types.optionalGroup().as(annotation).addField(repeated).named(name);
    }

    private static ParquetColumn value(String name, Scalar type) {
        ParquetScalar scalar = new ParquetScalar(type);
        return new ParquetColumn.Value(scalar.type(name), scalar);
    }
}
