package io.github.livechat4j.wire;

import java.nio.charset.StandardCharsets;

/** Reads the escapes of texts in JSON. */
final class Escape {

    /** The length of an escape with four digits. */
    static final int LENGTH_WITH_DIGITS = 6;

    private static final int SHORT = 2;

    private Escape() {}

    /**
     * Returns the length of the escape at an index, of both escapes of a pair of surrogates; 0 if it is invalid or an
     * unpaired surrogate.
     */
    static int length(byte[] in, int index) {
        if (index + 1 >= in.length) {
            return 0;
        }
        return switch (in[index + 1]) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> SHORT;
            case 'u' -> lengthWithDigits(in, index);
            default -> 0;
        };
    }

    private static int lengthWithDigits(byte[] in, int index) {
        if (!hasDigits(in, index)) {
            return 0;
        }
        char first = character(in, index);
        if (!Character.isSurrogate(first)) {
            return LENGTH_WITH_DIGITS;
        }
        int second = index + LENGTH_WITH_DIGITS;
        return hasDigits(in, second) && Character.isSurrogatePair(first, character(in, second))
                ? 2 * LENGTH_WITH_DIGITS
                : 0;
    }

    /** Returns whether there is an escape with four digits at an index. */
    private static boolean hasDigits(byte[] in, int index) {
        if (in.length - index < LENGTH_WITH_DIGITS || in[index] != '\\' || in[index + 1] != 'u') {
            return false;
        }
        for (int i = index + 2; i < index + LENGTH_WITH_DIGITS; i++) {
            if (in[i] < 0 || Character.digit(in[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    /** Returns the character of a valid escape with four digits. */
    static char character(byte[] in, int index) {
        int value = 0;
        for (int i = index + 2; i < index + LENGTH_WITH_DIGITS; i++) {
            value = (value << 4) | Character.digit(in[i], 16);
        }
        return (char) value;
    }

    /** Returns a valid text without its escapes. */
    static String resolved(byte[] in, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        int at = from;
        while (at < to) {
            if (in[at] == '\\') {
                boolean hasDigits = in[at + 1] == 'u';
                text.append(hasDigits ? character(in, at) : meaning((char) in[at + 1]));
                at += hasDigits ? LENGTH_WITH_DIGITS : SHORT;
            } else {
                int begin = at;
                while (at < to && in[at] != '\\') {
                    at++;
                }
                text.append(new String(in, begin, at - begin, StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static char meaning(char letter) {
        return switch (letter) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> letter;
        };
    }
}
