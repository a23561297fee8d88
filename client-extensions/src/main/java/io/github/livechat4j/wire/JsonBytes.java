package io.github.livechat4j.wire;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Passes over JSON in UTF-8 and checks it, without an object for each token. A method that returns false has found no
 * valid JSON, or JSON that a scan leaves to the codec; nothing can be read behind that.
 */
final class JsonBytes {

    private static final int END = -1;

    private static final int LONGEST_NUMBER = 30;

    /** The number of digits behind the point up to which a decimal number is written without an exponent. */
    private static final int MOST_DECIMALS = 6;

    /** The number of digits with which all numbers fit into a long. */
    private static final int SAFE_DIGITS = 18;

    private final byte[] in;
    private int at;
    private int depth;

    // the last text or number
    private int from;
    private int to;
    private boolean isEscaped;
    private boolean isWhole;
    private long whole;

    private @Nullable Component component;
    private int firstOther = -1;

    JsonBytes(byte[] in) {
        this.in = in;
    }

    /** Returns the index of the next byte. */
    int at() {
        return at;
    }

    /** Goes back to an index that {@link #at()} has returned since the last bracket. */
    void returnTo(int index) {
        at = index;
    }

    /** Passes over white space, and returns the next byte; a negative number at the end. */
    int next() {
        while (at < in.length) {
            byte next = in[at];
            if (next > ' ' || (next != ' ' && next != '\n' && next != '\r' && next != '\t')) {
                return next;
            }
            other(at++);
        }
        return END;
    }

    boolean isEnd() {
        return next() == END && at == in.length;
    }

    /** Passes over a byte. */
    boolean passes(char expected) {
        if (next() != expected) {
            return false;
        }
        at++;
        return true;
    }

    /** Passes over an opening bracket. */
    boolean opens(char bracket) {
        return passes(bracket) && ++depth <= Json.DEEPEST_NESTING;
    }

    /** Passes over a closing bracket. */
    boolean closes(char bracket) {
        if (!passes(bracket)) {
            return false;
        }
        depth--;
        return true;
    }

    /** Passes over a literal such as {@code true}. */
    boolean literal(String word) {
        if (in.length - at < word.length()) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (in[at + i] != word.charAt(i)) {
                return false;
            }
        }
        at += word.length();
        return true;
    }

    /**
     * Passes over the name of a member and the colon behind it.
     *
     * @param previous the index of the component before it; -1 if there is none
     */
    boolean member(RecordShape shape, int previous) {
        if (next() != '"') {
            return false;
        }
        Component guess = shape.after(previous);
        int length = guess == null ? -1 : shape.names().lengthAt(guess.index(), in, at + 1);
        if (length >= 0) {
            at += length + 2;
            component = guess;
            return passes(':');
        }
        if (!text()) {
            return false;
        }
        component = isEscaped ? shape.byName().get(string()) : shape.names().find(in, from, to);
        return passes(':');
    }

    /** Passes over the name of a member and the colon behind it. */
    boolean name() {
        return next() == '"' && text() && passes(':');
    }

    /** Returns the component of the last {@link #member}; null if none has this name. */
    @Nullable
    Component component() {
        return component;
    }

    /** Passes over a text, whose opening quotation mark is the next byte. */
    boolean text() {
        int opening = at;
        isEscaped = false;
        int i = at + 1;
        while (i < in.length) {
            byte next = in[i];
            if (next > '\\') {
                i++;
            } else if (next == '"') {
                from = opening + 1;
                to = i;
                at = i + 1;
                return true;
            } else if (next >= ' ' && next != '\\') {
                i++;
            } else {
                int length = next == '\\' ? escape(i, opening) : next < 0 ? Utf8.length(in, i) : 0;
                if (length == 0) {
                    return false;
                }
                i += length;
            }
        }
        return false;
    }

    private int escape(int index, int opening) {
        isEscaped = true;
        int length = Escape.length(in, index);
        if (length > 2 || (length == 2 && in[index + 1] == '/')) {
            other(opening);
        }
        return length;
    }

    /** Returns the last text or name. */
    String string() {
        return isEscaped ? Escape.resolved(in, from, to) : new String(in, from, to - from, StandardCharsets.UTF_8);
    }

    boolean isEmptyText() {
        return from == to;
    }

    /** Passes over a number that the codec writes as it came. */
    boolean number() {
        from = at;
        boolean isNegative = in[at] == '-';
        at += isNegative ? 1 : 0;
        int first = at;
        whole = 0;
        digits();
        int digits = at - first;
        // the codec writes -0 as 0
        if (digits == 0 || (in[first] == '0' && (digits > 1 || isNegative))) {
            return false;
        }
        whole = isNegative ? -whole : whole;
        isWhole = at == in.length || in[at] != '.';
        if (!isWhole) {
            int point = at++;
            digits();
            int decimals = at - point - 1;
            if (decimals == 0 || decimals > MOST_DECIMALS) {
                return false;
            }
        }
        to = at;
        return to - from <= LONGEST_NUMBER;
    }

    private void digits() {
        while (at < in.length && in[at] >= '0' && in[at] <= '9') {
            whole = whole * 10 + (in[at++] - '0');
        }
    }

    /** Returns whether the last number has no point. */
    boolean isWhole() {
        return isWhole;
    }

    /** Returns whether the last number, which has no point, is in the range of a long. */
    boolean isLong() {
        return to - from <= SAFE_DIGITS || new BigInteger(digitsOfNumber()).bitLength() < Long.SIZE;
    }

    /** Returns the last number, which is in the range of a long. */
    long whole() {
        return whole;
    }

    /** Returns the last number as it is written. */
    String digitsOfNumber() {
        return new String(in, from, to - from, StandardCharsets.US_ASCII);
    }

    private void other(int index) {
        firstOther = firstOther < 0 ? index : firstOther;
    }

    /** Forgets what {@link #firstOther()} has to return. */
    void forgetOther() {
        firstOther = -1;
    }

    /**
     * Returns the index of the first white space or of the first text that the codec would write in another way, since
     * {@link #forgetOther()}; negative if there is none.
     */
    int firstOther() {
        return firstOther;
    }
}
