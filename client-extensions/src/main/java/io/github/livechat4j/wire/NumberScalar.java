package io.github.livechat4j.wire;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A number. A text of digits can be read as one, and so can {@code 3.0} where a whole number is promised. */
enum NumberScalar implements Scalar {
    INT {
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
    },

    LONG {
        @Override
        public @Nullable Object of(Object raw) {
            BigDecimal number = Numbers.exact(raw);
            return number == null ? null : number.longValueExact();
        }

        @Override
        public Object tree(Object value) {
            return Numbers.whole((long) value);
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

    @Override
    public String expected() {
        return this == INT || this == LONG ? "a whole number" : "a number";
    }
}
