package io.github.livechat4j.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Converts numbers between their JSON forms and exact values. */
final class Numbers {

    /** The largest exponent that is expanded, since digits of {@code 1e999999999} would take unlimited memory. */
    private static final int LARGEST_SCALE = 1000;

    private static final int LONGEST_NUMBER = 1000;

    private Numbers() {}

    /** Returns the exact value of a number or of a text that is a number; null for any other value. */
    static @Nullable BigDecimal exact(Object raw) {
        BigDecimal number = parse(raw);
        if (number != null && Math.abs((long) number.scale()) > LARGEST_SCALE) {
            throw new ArithmeticException("exponent out of range");
        }
        return number;
    }

    private static @Nullable BigDecimal parse(Object raw) {
        if (raw instanceof BigDecimal number) {
            return number;
        }
        if (raw instanceof OversizedNumber) {
            throw new ArithmeticException("number out of range");
        }
        if (raw instanceof Number || (raw instanceof String text && text.length() <= LONGEST_NUMBER)) {
            try {
                return new BigDecimal(raw.toString());
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return null;
    }

    /** Returns the JSON tree of a whole number. */
    static Number whole(long number) {
        if (number == (int) number) {
            return (int) number;
        }
        return number;
    }

    private static Number whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? whole(number.longValue()) : number;
    }

    /** Returns the JSON tree of a decimal number: {@code 5} is a whole number, {@code 5.0} is not. */
    static Number decimal(BigDecimal number) {
        return number.scale() == 0 ? whole(number.unscaledValue()) : number;
    }

    /**
     * Returns whether the number can be parsed again after writing: the exponent of {@code 125e2147483647} would become
     * {@code 1.25E+2147483649}, which is out of range.
     */
    static boolean isReadableAgain(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() <= Integer.MAX_VALUE;
    }

    /** Returns the JSON tree of a number of any type; null if JSON cannot express it or the type is unknown. */
    static @Nullable Number anyOf(Number number) {
        if (number instanceof Integer || number instanceof Long || number instanceof Short || number instanceof Byte) {
            return whole(number.longValue());
        }
        if (number instanceof BigDecimal decimal) {
            return isReadableAgain(decimal) ? decimal(decimal) : null;
        }
        if (number instanceof OversizedNumber) {
            return number;
        }
        if (number instanceof BigInteger integer) {
            return whole(integer);
        }
        if ((number instanceof Double || number instanceof Float) && Double.isFinite(number.doubleValue())) {
            BigDecimal decimal = new BigDecimal(number.toString());
            // one decimal place, since 1.5E7 would otherwise be written without a point and read as a whole number
            return decimal.scale() == 0 ? decimal.setScale(1) : decimal;
        }
        return null;
    }

    /** Returns the digits without an exponent, for forms, queries and JSON texts. */
    static String plain(Number number) {
        return number instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= LARGEST_SCALE
                ? decimal.toPlainString()
                : number.toString();
    }
}
