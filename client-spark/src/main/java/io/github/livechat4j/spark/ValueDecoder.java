package io.github.livechat4j.spark;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.Decimal;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Reads a value of JSON as Spark keeps it. */
@FunctionalInterface
interface ValueDecoder {

    /**
     * Reads the value at the current token, which is not null, and moves to its last token.
     *
     * @param json the bytes that are parsed
     * @return the value; null if it has another form
     */
    @Nullable
    Object read(JsonParser parser, byte[] json) throws IOException;

    static ValueDecoder ofObject(ValueDecoder members) {
        return (parser, json) ->
                parser.currentToken() == JsonToken.START_OBJECT ? members.read(parser, json) : skipped(parser);
    }

    static ValueDecoder ofList(ValueDecoder element) {
        return (parser, json) -> {
            if (parser.currentToken() != JsonToken.START_ARRAY) {
                return skipped(parser);
            }
            List<@Nullable Object> values = new ArrayList<>();
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                values.add(token == JsonToken.VALUE_NULL ? null : element.read(parser, json));
            }
            return new GenericArrayData(values.toArray());
        };
    }

    static ValueDecoder ofMap(ValueDecoder value) {
        return ofObject((parser, json) -> {
            List<Object> keys = new ArrayList<>();
            List<@Nullable Object> values = new ArrayList<>();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                keys.add(UTF8String.fromString(parser.currentName()));
                values.add(parser.nextToken() == JsonToken.VALUE_NULL ? null : value.read(parser, json));
            }
            return new ArrayBasedMapData(new GenericArrayData(keys.toArray()), new GenericArrayData(values.toArray()));
        });
    }

    static ValueDecoder of(FieldType.Scalar type) {
        return switch (type) {
            case JSON -> ValueDecoder::raw;
            case INTEGER, LONG -> scalar(text -> new BigDecimal(text).longValueExact());
            case DOUBLE -> scalar(Double::valueOf);
            case DECIMAL -> scalar(ValueDecoder::decimal);
            case BOOLEAN -> scalar(ValueDecoder::flag);
            case INSTANT -> scalar(ValueDecoder::micros);
            case DATE -> scalar(text -> Math.toIntExact(LocalDate.parse(text).toEpochDay()));
            default -> ValueDecoder::text;
        };
    }

    /** Reads a scalar by its text. */
    @FunctionalInterface
    interface OfText {
        @Nullable
        Object read(String text);
    }

    private static ValueDecoder scalar(OfText reader) {
        return (parser, json) -> {
            if (!parser.currentToken().isScalarValue()) {
                return skipped(parser);
            }
            try {
                return reader.read(parser.getText());
            } catch (ArithmeticException | NumberFormatException | DateTimeException e) {
                return null;
            }
        };
    }

    private static @Nullable Object text(JsonParser parser, byte[] json) throws IOException {
        return parser.currentToken().isScalarValue() ? UTF8String.fromString(parser.getText()) : raw(parser, json);
    }

    private static @Nullable Object flag(String text) {
        return switch (text) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    /** Returns microseconds since 1970, from epoch seconds or an ISO-8601 text. */
    private static Object micros(String text) {
        return text.indexOf('T') > 0
                ? ChronoUnit.MICROS.between(Instant.EPOCH, Instant.parse(text))
                : Math.multiplyExact(new BigDecimal(text).longValueExact(), 1_000_000L);
    }

    /** Returns a number with all of its digits; null if the column has too few. */
    private static @Nullable Object decimal(String text) {
        BigDecimal read = new BigDecimal(text);
        if (read.precision() - (long) read.scale() > RecordColumns.PRECISION) {
            return null;
        }
        BigDecimal number = read.setScale(RecordColumns.SCALE);
        return number.precision() > RecordColumns.PRECISION
                ? null
                : Decimal.apply(number, RecordColumns.PRECISION, RecordColumns.SCALE);
    }

    /** Copies the bytes of a value. */
    private static Object raw(JsonParser parser, byte[] json) throws IOException {
        int from = Math.toIntExact(parser.currentTokenLocation().getByteOffset());
        parser.skipChildren();
        parser.finishToken();
        int to = Math.toIntExact(parser.currentLocation().getByteOffset());
        return UTF8String.fromBytes(json, from, to - from);
    }

    private static @Nullable Object skipped(JsonParser parser) throws IOException {
        parser.skipChildren();
        return null;
    }
}
