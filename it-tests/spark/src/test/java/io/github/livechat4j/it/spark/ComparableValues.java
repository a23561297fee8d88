package io.github.livechat4j.it.spark;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.SQLException;
import java.sql.Struct;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import scala.jdk.javaapi.CollectionConverters;

/** Values of Spark and of DuckDB in a common form. */
final class ComparableValues {

    private ComparableValues() {}

    /** Returns the values of a row, or of a struct, of Spark. */
    static List<Object> ofRow(Row row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < row.length(); i++) {
            values.add(ofSpark(row.get(i)));
        }
        return values;
    }

    private static @Nullable Object ofSpark(@Nullable Object value) {
        if (value instanceof Row struct) {
            return ofRow(struct);
        }
        if (value instanceof scala.collection.Seq<?> list) {
            List<Object> values = new ArrayList<>();
            CollectionConverters.asJava(list).forEach(element -> values.add(ofSpark(element)));
            return values;
        }
        if (value instanceof scala.collection.Map<?, ?> map) {
            return new TreeMap<>(CollectionConverters.asJava(map));
        }
        if (value instanceof Timestamp instant) {
            return instant.toInstant();
        }
        return value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }

    /**
     * Converts a value of DuckDB.
     *
     * @param value what its driver returns
     * @param type the type that Spark reads
     */
    static @Nullable Object ofDuckDb(@Nullable Object value, DataType type) throws SQLException {
        if (value == null) {
            return null;
        }
        if (type instanceof StructType struct) {
            Object[] attributes = ((Struct) value).getAttributes();
            List<Object> values = new ArrayList<>();
            for (int i = 0; i < attributes.length; i++) {
                values.add(ofDuckDb(attributes[i], struct.fields()[i].dataType()));
            }
            return values;
        }
        if (type instanceof ArrayType list) {
            List<Object> values = new ArrayList<>();
            for (Object element : (Object[]) ((Array) value).getArray()) {
                values.add(ofDuckDb(element, list.elementType()));
            }
            return values;
        }
        if (type instanceof MapType) {
            Map<String, String> values = new TreeMap<>();
            ((Map<?, ?>) value).forEach((key, element) -> values.put(key.toString(), element.toString()));
            return values;
        }
        if (type.equals(DataTypes.TimestampType)) {
            return ((OffsetDateTime) value).toInstant();
        }
        if (type.equals(DataTypes.TimestampNTZType)) {
            return ((Timestamp) value).toLocalDateTime();
        }
        // a text, or a value of the driver's type of JSON
        return type.equals(DataTypes.StringType)
                ? value.toString()
                : value instanceof BigDecimal decimal ? decimal.stripTrailingZeros() : value;
    }

    /** Returns the name that DuckDB has for a type of Spark. */
    static String duckDbType(DataType type) {
        if (type instanceof StructType struct) {
            return Stream.of(struct.fields())
                    .map(field -> field.name() + " " + duckDbType(field.dataType()))
                    .collect(Collectors.joining(", ", "STRUCT(", ")"));
        }
        if (type instanceof ArrayType list) {
            return duckDbType(list.elementType()) + "[]";
        }
        if (type instanceof MapType map) {
            return "MAP(" + duckDbType(map.keyType()) + ", " + duckDbType(map.valueType()) + ")";
        }
        return switch (type.sql()) {
            case "STRING" -> "VARCHAR";
            case "TIMESTAMP" -> "TIMESTAMP WITH TIME ZONE";
            case "TIMESTAMP_NTZ" -> "TIMESTAMP";
            default -> type.sql().toUpperCase(Locale.ROOT);
        };
    }
}
