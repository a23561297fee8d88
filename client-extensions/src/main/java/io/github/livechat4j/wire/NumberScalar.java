package io.github.livechat4j.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.livechat4j.schema.FieldType;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number. It is also decoded from a text of digits, and a whole number from {@code 3.0}. An empty text is no value,
 * see {@link ScalarType}.
 */
enum NumberScalar implements ScalarKind {
    INT {
        @Override
        public @Nullable Object ofUsual(JsonParser parser) throws IOException {
            return isWhole(parser) && parser.getNumberType() == JsonParser.NumberType.INT ? parser.getIntValue() : null;
        }

        @Override
        public @Nullable Object of(Object raw) {
            if (raw instanceof Integer) {
                return raw;
            }
            BigDecimal number = Numbers.exact(raw);
            return number == null ? null : number.intValueExact();
        }

        @Override
        public Object tree(Object value) {
            return value;
        }

        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber((int) value);
        }
    },

    LONG {
        @Override
        public @Nullable Object ofUsual(JsonParser parser) throws IOException {
            return isWhole(parser) ? parser.getLongValue() : null;
        }

        @Override
        public @Nullable Object of(Object raw) {
            BigDecimal number = Numbers.exact(raw);
            return number == null ? null : number.longValueExact();
        }

        @Override
        public Object tree(Object value) {
            return Numbers.whole((long) value);
        }

        @Override
        public void write(Object value, JsonGenerator out) throws IOException {
            out.writeNumber((long) value);
        }
    },

    DOUBLE {
        @Override
        public @Nullable Object of(Object raw) {
            BigDecimal number = Numbers.exact(raw);
            if (number == null) {
                return null;
            }
            double value = number.doubleValue();
            if (Double.isInfinite(value)) {
                throw new ArithmeticException("too large");
            }
            return value;
        }

        @Override
        public Object tree(Object value) {
            return AnyType.number((Double) value);
        }
    },

    DECIMAL {
        @Override
        public @Nullable Object of(Object raw) {
            return Numbers.exact(raw);
        }

        @Override
        public Object tree(Object value) {
            return AnyType.number((BigDecimal) value);
        }
    },

    DECIMAL_TEXT {
        @Override
        public @Nullable Object of(Object raw) {
            return Numbers.exact(raw);
        }

        @Override
        public Object tree(Object value) {
            return Numbers.plain((BigDecimal) value);
        }
    };

    /** The number of digits with which all numbers fit into a long. */
    private static final int SAFE_DIGITS = 18;

    private static boolean isWhole(JsonParser parser) throws IOException {
        return parser.currentToken() == JsonToken.VALUE_NUMBER_INT && parser.getTextLength() <= SAFE_DIGITS;
    }

    @Override
    public String expected() {
        return this == INT || this == LONG ? "a whole number" : "a number";
    }

    @Override
    public FieldType fieldType() {
        return switch (this) {
            case INT -> FieldType.Scalar.INTEGER;
            case LONG -> FieldType.Scalar.LONG;
            case DOUBLE -> FieldType.Scalar.DOUBLE;
            case DECIMAL, DECIMAL_TEXT -> FieldType.Scalar.DECIMAL;
        };
    }
}
