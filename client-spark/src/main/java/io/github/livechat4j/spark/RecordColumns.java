package io.github.livechat4j.spark;

import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.schema.SchemaField;
import io.github.livechat4j.wire.RecordSchemas;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The columns of records, from the contract. */
final class RecordColumns {

    /** The column with the JSON of the whole record. */
    static final String RECORD = "record";

    static final int PRECISION = 38;
    static final int SCALE = 18;

    private RecordColumns() {}

    static StructType of(SourceOptions options) {
        StructType columns = struct(schema(options.entity()));
        if (!options.isWithRecord()) {
            return columns;
        }
        if (columns.getFieldIndex(RECORD).isDefined()) {
            throw new IllegalStateException("the contract has a field " + RECORD);
        }
        return columns.add(new StructField(
                        RECORD, DataTypes.StringType, false, org.apache.spark.sql.types.Metadata.empty())
                .withComment("The whole record as JSON, as the service sent it, with fields that the contract lacks."));
    }

    static RecordSchema schema(Entity entity) {
        return RecordSchemas.of(entity.model());
    }

    private static StructType struct(RecordSchema schema) {
        List<StructField> fields = new ArrayList<>();
        for (SchemaField field : schema.fields()) {
            StructField column = DataTypes.createStructField(field.name(), type(field.type()), true);
            fields.add(field.description().map(column::withComment).orElse(column));
        }
        return DataTypes.createStructType(fields);
    }

    private static DataType type(FieldType type) {
        if (type instanceof FieldType.RecordOf record) {
            return struct(record.schema());
        }
        if (type instanceof FieldType.ListOf list) {
            return DataTypes.createArrayType(type(list.element()), true);
        }
        if (type instanceof FieldType.MapOf map) {
            return DataTypes.createMapType(DataTypes.StringType, type(map.value()), true);
        }
        return switch ((FieldType.Scalar) type) {
            case INTEGER, LONG -> DataTypes.LongType;
            case DECIMAL -> DataTypes.createDecimalType(PRECISION, SCALE);
            case DOUBLE -> DataTypes.DoubleType;
            case BOOLEAN -> DataTypes.BooleanType;
            case INSTANT -> DataTypes.TimestampType;
            case DATE -> DataTypes.DateType;
            // texts and JSON; a local time stays the text of the service, since only its zone makes it a time
            default -> DataTypes.StringType;
        };
    }
}
