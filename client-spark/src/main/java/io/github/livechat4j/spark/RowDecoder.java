package io.github.livechat4j.spark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import io.github.livechat4j.archive.ArchivedJson;
import io.github.livechat4j.schema.FieldType;
import io.github.livechat4j.schema.RecordSchema;
import io.github.livechat4j.wire.JsonCodec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/**
 * Makes rows from the JSON of records. It reads the members of the required columns and skips all others. A value of
 * another form than the contract describes is null, as an unreadable value of a model.
 *
 * <p>Not thread-safe: each task has its own.
 */
final class RowDecoder {

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(Integer.MAX_VALUE)
                    .build())
            .build();
    private static final JsonCodec CODEC = new JsonCodec();

    private final Class<?> model;
    private final int columns;
    private final int record;
    private final Members members;

    RowDecoder(Entity entity, StructType required) {
        this.model = entity.model();
        this.columns = required.length();
        this.record = required.getFieldIndex(RecordColumns.RECORD).isDefined()
                ? required.fieldIndex(RecordColumns.RECORD)
                : -1;
        this.members = new Members(RecordColumns.schema(entity), required);
    }

    /** The columns of a record by the names of its members. */
    private static final class Members {

        private final Map<String, Integer> places = new HashMap<>();
        private final @Nullable ValueDecoder[] decoders;

        Members(RecordSchema schema, StructType required) {
            StructField[] fields = required.fields();
            decoders = new @Nullable ValueDecoder[fields.length];
            for (int i = 0; i < fields.length; i++) {
                int place = i;
                schema.field(fields[i].name()).ifPresent(field -> {
                    places.put(field.name(), place);
                    decoders[place] = decoder(field.type(), fields[place].dataType());
                });
            }
        }

        /** Reads the object at the current token. */
        void read(JsonParser parser, byte[] json, @Nullable Object[] into) throws IOException {
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                Integer place = places.get(parser.currentName());
                JsonToken token = parser.nextToken();
                ValueDecoder decoder = place == null ? null : decoders[place];
                if (place == null || decoder == null || token == JsonToken.VALUE_NULL) {
                    parser.skipChildren();
                } else {
                    into[place] = decoder.read(parser, json);
                }
            }
        }
    }

    private static ValueDecoder decoder(FieldType type, DataType required) {
        if (type instanceof FieldType.RecordOf record && required instanceof StructType struct) {
            Members members = new Members(record.schema(), struct);
            return ValueDecoder.ofObject((parser, json) -> {
                @Nullable Object[] values = new @Nullable Object[struct.length()];
                members.read(parser, json, values);
                return new GenericInternalRow(values);
            });
        }
        if (type instanceof FieldType.ListOf list && required instanceof ArrayType array) {
            return ValueDecoder.ofList(decoder(list.element(), array.elementType()));
        }
        if (type instanceof FieldType.MapOf map && required instanceof MapType sparkMap) {
            return ValueDecoder.ofMap(decoder(map.value(), sparkMap.valueType()));
        }
        if (type instanceof FieldType.Scalar scalar) {
            return ValueDecoder.of(scalar);
        }
        throw new IllegalStateException("the column of a " + type + " cannot be a " + required.catalogString());
    }

    /** Returns the row of a record. */
    InternalRow row(ArchivedJson found) {
        @Nullable Object[] values = new @Nullable Object[columns];
        if (columns > 0) {
            byte[] sent = found.toBytes();
            if (columns > (record < 0 ? 0 : 1)) {
                read(found.hasContractForm() ? sent : CODEC.writeBytes(CODEC.read(sent, model)), values);
            }
            if (record >= 0) {
                values[record] = UTF8String.fromBytes(sent);
            }
        }
        return new GenericInternalRow(values);
    }

    private void read(byte[] json, @Nullable Object[] values) {
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            members.read(parser, json, values);
        } catch (IOException e) {
            // cannot happen, since the walk has checked the JSON; without the cause, which quotes it
            throw new UncheckedIOException(
                    new IOException("a record is no JSON: " + e.getClass().getSimpleName()));
        }
    }
}
