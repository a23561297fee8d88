package io.github.livechat4j.wire;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Numbers between their JSON forms and exact values. */
final class Numbers {

    /** Beyond it, to write a number out or to make it a whole one would cost memory without end: {@code 1e999999999}. */
    private static final int LARGEST_SCALE = 1000;

    private static final int LONGEST_NUMBER = 1000;

    private Numbers() {}

    /** The value of a number, or of a text that is one; null for anything else. */
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

    /** A whole number as a JSON tree. */
    static Number whole(long number) {
        if (number == (int) number) {
            return (int) number;
        }
        return number;
    }

    private static Number whole(BigInteger number) {
        return number.bitLength() < Long.SIZE ? whole(number.longValue()) : number;
    }

    /** A decimal number as a JSON tree: {@code 5} is a whole number, {@code 5.0} is not. */
    static Number decimal(BigDecimal number) {
        return number.scale() == 0 ? whole(number.unscaledValue()) : number;
    }

    /** Whether its exponent can be written: that of {@code 125e2147483647} would become {@code 1.25E+2147483649}. */
    static boolean isReadableAgain(BigDecimal number) {
        return Math.abs((long) number.scale()) + number.precision() <= Integer.MAX_VALUE;
    }

    /** A number of any type as a JSON tree; null if JSON has no such number, or it is of a type that is not known. */
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
            // 1.5E7 has no digit behind the point, and would be read back as a whole number
            return decimal.scale() == 0 ? decimal.setScale(1) : decimal;
        }
        return null;
    }

    /** Digits without an exponent, as forms and queries and texts in JSON have them. */
    static String plain(Number number) {
        return number instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) <= LARGEST_SCALE
                ? decimal.toPlainString()
                : number.toString();
    }
}
