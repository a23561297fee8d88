package io.github.livechat4j.warehouse;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;

/**
 * Texts and numbers that every database accepts in JSON. PostgreSQL refuses {@code U+0000}, unpaired surrogates and
 * numbers with huge exponents, which DuckDB stores; so both get the same replacement.
 */
final class StorableJson {

    private static final char REPLACEMENT = '\uFFFD';
    private static final int LONGEST_NUMBER = 300;
    private static final int HEX_DIGITS = 4;

    private StorableJson() {}

    /** Returns whether JSON has an escape of {@code U+0000} or of a surrogate. */
    static boolean hasOddEscape(byte[] json) {
        for (int at = 0; at < json.length - 1; at++) {
            if (json[at] == '\\') {
                at++;
                if (json[at] == 'u' && at + HEX_DIGITS < json.length && isOddEscape(json, at + 1)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isOddEscape(byte[] json, int digits) {
        boolean isSurrogate = (json[digits] | 0x20) == 'd' && json[digits + 1] >= '8';
        return isSurrogate
                || (json[digits] == '0'
                        && json[digits + 1] == '0'
                        && json[digits + 2] == '0'
                        && json[digits + 3] == '0');
    }

    /** Returns a text with {@code U+FFFD} in place of each {@code U+0000} and each unpaired surrogate. */
    static String text(String text) {
        StringBuilder changed = null;
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(each)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                i++;
            } else if (each == 0 || Character.isSurrogate(each)) {
                changed = changed == null ? new StringBuilder(text) : changed;
                changed.setCharAt(i, REPLACEMENT);
            }
        }
        return changed == null ? text : changed.toString();
    }

    /** Returns whether the current number has an exponent or very many digits. */
    static boolean isOdd(JsonParser parser) throws IOException {
        if (parser.getTextLength() > LONGEST_NUMBER) {
            return true;
        }
        if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
            return false;
        }
        char[] digits = parser.getTextCharacters();
        int from = parser.getTextOffset();
        for (int i = from; i < from + parser.getTextLength(); i++) {
            if (digits[i] == 'e' || digits[i] == 'E') {
                return true;
            }
        }
        return false;
    }

    /** Writes the current number: without an exponent, or as a text if it would have very many digits. */
    static void number(JsonParser parser, JsonGenerator out) throws IOException {
        String digits = parser.getText();
        if (!isOdd(parser)) {
            out.writeNumber(digits);
            return;
        }
        try {
            BigDecimal number = digits.length() > LONGEST_NUMBER ? null : new BigDecimal(digits);
            if (number != null && Math.abs((long) number.scale()) <= LONGEST_NUMBER) {
                out.writeNumber(number.toPlainString());
                return;
            }
        } catch (NumberFormatException e) {
            // the exponent is out of range
        }
        out.writeString(digits);
    }
}
