package io.github.livechat4j.warehouse;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType.Scalar;
import io.github.livechat4j.schema.LocalTimeText;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads single values as the codec does. A form that the service does not use every day is left to the codec, which
 * writes it in the form of the contract; a value that is still unfit then is null.
 */
final class CellReader {

    private static final int SAFE_INT_DIGITS = 9;
    private static final int SAFE_LONG_DIGITS = 18;
    private static final int LONGEST_DECIMAL = 30;
    private static final int LATEST_YEAR = 9999;
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final JsonParser parser;
    private final boolean isLenient;

    CellReader(JsonParser parser, boolean isLenient) {
        this.parser = parser;
        this.isLenient = isLenient;
    }

    private @Nullable Object odd() {
        if (isLenient) {
            return null;
        }
        throw new OddFormException();
    }

    /**
     * Returns the current value, which is no list and no object.
     *
     * @throws OddFormException if the codec has to read it
     */
    @Nullable
    Object read(Scalar type) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return null;
        }
        if (type == Scalar.TEXT || type == Scalar.WORD) {
            return text(type, token);
        }
        if (token == JsonToken.VALUE_STRING && parser.getTextLength() == 0) {
            return null;
        }
        return switch (type) {
            case INTEGER, LONG -> whole(type, token);
            case DECIMAL -> storable(decimal(token));
            case DOUBLE -> token.isNumeric() ? real() : odd();
            case BOOLEAN -> flag(token);
            case INSTANT -> instant(token);
            case DATE -> token == JsonToken.VALUE_STRING ? date() : odd();
            case LOCAL_TIME ->
                token == JsonToken.VALUE_STRING
                        ? LocalTimeText.parse(parser.getText())
                                .filter(time -> time.getYear() >= 1)
                                .orElse(null)
                        : odd();
            default -> throw new AssertionError(type);
        };
    }

    private @Nullable Object text(Scalar type, JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_STRING) {
            String text = parser.getText();
            return text.isEmpty() && type == Scalar.WORD ? null : text;
        }
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SAFE_LONG_DIGITS) {
            // -0 is written as 0
            return Long.toString(parser.getLongValue());
        }
        return token == JsonToken.VALUE_NUMBER_FLOAT ? odd() : parser.getText();
    }

    private @Nullable Object whole(Scalar type, JsonToken token) throws IOException {
        int length = parser.getTextLength();
        if (token == JsonToken.VALUE_NUMBER_INT && length <= SAFE_LONG_DIGITS) {
            long value = parser.getLongValue();
            return type == Scalar.LONG || value == (int) value ? (Object) value : odd();
        }
        if (token == JsonToken.VALUE_NUMBER_INT && type == Scalar.LONG && isLenient) {
            return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER ? null : (Object) parser.getLongValue();
        }
        if (token == JsonToken.VALUE_STRING && length <= SAFE_INT_DIGITS && isDigits()) {
            return Long.parseLong(parser.getText());
        }
        return odd();
    }

    private boolean isDigits() throws IOException {
        char[] text = parser.getTextCharacters();
        int from = parser.getTextOffset();
        for (int i = from; i < from + parser.getTextLength(); i++) {
            if (text[i] < '0' || text[i] > '9') {
                return false;
            }
        }
        return true;
    }

    private @Nullable BigDecimal decimal(JsonToken token) throws IOException {
        boolean isText = token == JsonToken.VALUE_STRING;
        if ((isText || token.isNumeric()) && parser.getTextLength() <= LONGEST_DECIMAL) {
            try {
                return new BigDecimal(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            } catch (NumberFormatException e) {
                return (BigDecimal) odd();
            }
        }
        return (BigDecimal) odd();
    }

    /** Returns the number if a column can hold all of its digits. */
    private static @Nullable BigDecimal storable(@Nullable BigDecimal number) {
        // the scale is compared first: setScale would expand 1e999999999
        if (number == null || Math.abs((long) number.scale()) > LONGEST_DECIMAL) {
            return null;
        }
        try {
            BigDecimal exact = number.setScale(ColumnType.SCALE, RoundingMode.UNNECESSARY);
            return exact.precision() <= ColumnType.PRECISION ? exact : null;
        } catch (ArithmeticException e) {
            return null;
        }
    }

    private @Nullable Object real() throws IOException {
        if (parser.getTextLength() > LONGEST_DECIMAL) {
            return odd();
        }
        double value = parser.getDoubleValue();
        return Double.isInfinite(value) ? null : (Object) value;
    }

    private @Nullable Object flag(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return switch (parser.getText()) {
            case "1" -> true;
            case "0" -> false;
            case "true" -> token == JsonToken.VALUE_STRING ? true : odd();
            case "false" -> token == JsonToken.VALUE_STRING ? false : odd();
            default -> odd();
        };
    }

    private @Nullable Object instant(JsonToken token) throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SAFE_LONG_DIGITS) {
            long seconds = parser.getLongValue();
            return seconds < EARLIEST.getEpochSecond() || seconds > LATEST.getEpochSecond()
                    ? null
                    : Instant.ofEpochSecond(seconds);
        }
        if (token != JsonToken.VALUE_STRING || !isLenient) {
            return odd();
        }
        try {
            Instant instant = Instant.parse(parser.getText()).truncatedTo(ChronoUnit.MICROS);
            return instant.isBefore(EARLIEST) || instant.isAfter(LATEST) ? null : instant;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private @Nullable Object date() throws IOException {
        try {
            LocalDate date = LocalDate.parse(parser.getText());
            return date.getYear() < 1 || date.getYear() > LATEST_YEAR ? null : date;
        } catch (DateTimeException e) {
            return odd();
        }
    }
}
