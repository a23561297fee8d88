package io.github.livechat4j.parquet;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.livechat4j.schema.FieldType.Scalar;
import io.github.livechat4j.schema.LocalTimeText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/**
 * A single value: which forms of JSON its column holds. These are the forms of the contract and those that the codec
 * accepts in their place, such as numbers as texts.
 */
record ParquetScalar(Scalar type) {

    private static final int PRECISION = 38;
    private static final int SCALE = 18;
    private static final int DECIMAL_BYTES = 16;
    private static final int LONGEST_NUMBER = 100;
    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    /** Returns the type in the file. */
    PrimitiveType type(String name) {
        return switch (type) {
            case TEXT, WORD ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(name);
            case JSON ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.jsonType())
                        .named(name);
            case INTEGER, LONG -> Types.optional(PrimitiveTypeName.INT64).named(name);
            case DECIMAL ->
                Types.optional(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY)
                        .length(DECIMAL_BYTES)
                        .as(LogicalTypeAnnotation.decimalType(SCALE, PRECISION))
                        .named(name);
            case DOUBLE -> Types.optional(PrimitiveTypeName.DOUBLE).named(name);
            case BOOLEAN -> Types.optional(PrimitiveTypeName.BOOLEAN).named(name);
            case INSTANT -> timestamp(true).named(name);
            case LOCAL_TIME -> timestamp(false).named(name);
            case DATE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.dateType())
                        .named(name);
        };
    }

    private static Types.PrimitiveBuilder<PrimitiveType> timestamp(boolean isInUtc) {
        return Types.optional(PrimitiveTypeName.INT64)
                .as(LogicalTypeAnnotation.timestampType(isInUtc, LogicalTypeAnnotation.TimeUnit.MICROS));
    }

    /** Returns whether the JSON is the form of no value: an empty text where no text is expected. */
    boolean isNone(JsonNode node) {
        return type != Scalar.TEXT
                && type != Scalar.WORD
                && type != Scalar.JSON
                && node.isTextual()
                && node.textValue().isEmpty();
    }

    /** Returns the cell; null if the column cannot hold the value. */
    @Nullable
    Object cell(JsonNode node) {
        try {
            return switch (type) {
                case JSON -> Binary.fromString(ParquetJson.of(node));
                case TEXT, WORD -> text(node);
                case INTEGER, LONG -> whole(node);
                case DECIMAL -> decimal(node);
                case DOUBLE -> real(node);
                case BOOLEAN -> flag(node);
                case INSTANT -> instant(node);
                case LOCAL_TIME -> localTime(node);
                case DATE -> date(node);
            };
        } catch (ArithmeticException | DateTimeException | NumberFormatException e) {
            return null;
        }
    }

    /** Returns whether the cell has all digits of the value: a number of double precision may have fewer. */
    boolean holdsAll(JsonNode node, Object cell) {
        return type != Scalar.DOUBLE || new BigDecimal(cell.toString()).compareTo(node.decimalValue()) == 0;
    }

    void write(RecordConsumer consumer, Object cell) {
        if (cell instanceof Long number) {
            consumer.addLong(number);
        } else if (cell instanceof Binary bytes) {
            consumer.addBinary(bytes);
        } else if (cell instanceof Boolean flag) {
            consumer.addBoolean(flag);
        } else if (cell instanceof Double number) {
            consumer.addDouble(number);
        } else {
            consumer.addInteger((Integer) cell);
        }
    }

    private static @Nullable Object text(JsonNode node) {
        if (node.isTextual()) {
            return ParquetJson.isStorable(node.textValue()) ? Binary.fromString(node.textValue()) : null;
        }
        return node.isIntegralNumber() || node.isBoolean() ? Binary.fromString(node.asText()) : null;
    }

    private static @Nullable Long whole(JsonNode node) {
        if (node.isIntegralNumber()) {
            return node.canConvertToLong() ? (Long) node.longValue() : null;
        }
        return node.isTextual() && WHOLE.matcher(node.textValue()).matches()
                ? (Long) Long.parseLong(node.textValue())
                : null;
    }

    private static @Nullable Object decimal(JsonNode node) {
        @Nullable BigDecimal number = number(node);
        // the scale is compared first: setScale would expand 1e999999999
        if (number == null || Math.abs((long) number.scale()) > PRECISION) {
            return null;
        }
        BigDecimal exact = number.setScale(SCALE, RoundingMode.UNNECESSARY);
        return exact.precision() <= PRECISION ? Binary.fromConstantByteArray(bytes(exact.unscaledValue())) : null;
    }

    private static @Nullable BigDecimal number(JsonNode node) {
        if (node.isNumber()) {
            return node.decimalValue();
        }
        return node.isTextual() && node.textValue().length() <= LONGEST_NUMBER
                ? new BigDecimal(node.textValue())
                : null;
    }

    private static byte[] bytes(BigInteger unscaled) {
        byte[] shortest = unscaled.toByteArray();
        byte[] bytes = new byte[DECIMAL_BYTES];
        Arrays.fill(bytes, 0, DECIMAL_BYTES - shortest.length, (byte) (unscaled.signum() < 0 ? -1 : 0));
        System.arraycopy(shortest, 0, bytes, DECIMAL_BYTES - shortest.length, shortest.length);
        return bytes;
    }

    private static @Nullable Object real(JsonNode node) {
        return node.isNumber() && Double.isFinite(node.doubleValue()) ? (Double) node.doubleValue() : null;
    }

    private static @Nullable Object flag(JsonNode node) {
        if (!node.isBoolean() && !node.isTextual() && !node.isIntegralNumber()) {
            return null;
        }
        return switch (node.asText()) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> null;
        };
    }

    private static @Nullable Object instant(JsonNode node) {
        @Nullable Long seconds = whole(node);
        if (seconds == null && !node.isTextual()) {
            return null;
        }
        Instant instant = seconds != null ? Instant.ofEpochSecond(seconds) : Instant.parse(node.textValue());
        boolean isStorable = !instant.isBefore(EARLIEST)
                && !instant.isAfter(LATEST)
                && instant.equals(instant.truncatedTo(ChronoUnit.MICROS));
        return isStorable ? (Long) ChronoUnit.MICROS.between(Instant.EPOCH, instant) : null;
    }

    private static @Nullable Object localTime(JsonNode node) {
        Optional<LocalDateTime> time = node.isTextual() ? LocalTimeText.parse(node.textValue()) : Optional.empty();
        return time.filter(found -> found.getYear() >= 1)
                .map(found -> (Long) ChronoUnit.MICROS.between(Instant.EPOCH, found.toInstant(ZoneOffset.UTC)))
                .orElse(null);
    }

    private static @Nullable Object date(JsonNode node) {
        LocalDate date = node.isTextual() ? LocalDate.parse(node.textValue()) : null;
        return date != null
                        && date.getYear() >= 1
                        && date.getYear() <= LATEST.atOffset(ZoneOffset.UTC).getYear()
                ? (Integer) Math.toIntExact(date.toEpochDay())
                : null;
    }
}
