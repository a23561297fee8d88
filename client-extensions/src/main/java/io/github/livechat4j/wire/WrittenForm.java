package io.github.livechat4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Brings JSON in UTF-8 into the form in which the codec writes it, without changing the order of members: no white
 * space around values, and an escape only where JSON needs one.
 */
final class WrittenForm {

    private static final int FIRST_PRINTABLE = 0x20;
    private static final int ESCAPE_LENGTH = 6;
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};

    private final byte[] in;
    private final int to;
    private final byte[] out;
    private int at;
    private int written;

    private WrittenForm(byte[] in, int from, int to, int at) {
        this.in = in;
        this.to = to;
        this.at = at;
        // the written form is never longer
        this.out = new byte[to - from];
        this.written = at - from;
        System.arraycopy(in, from, out, 0, written);
    }

    /**
     * Returns the JSON of a value in the codec's form.
     *
     * @param json valid JSON in valid UTF-8
     * @param from the index of the first byte of the value
     * @param to the index behind its last byte
     * @return the JSON; the given array itself if the value has that form; null if it has an unpaired surrogate
     */
    static byte @Nullable [] ofCodec(byte[] json, int from, int to) {
        int other = firstOther(json, from, to);
        return other < 0 ? json : new WrittenForm(json, from, to, other).rest();
    }

    /** Returns the index of the first white space or of the first text that the codec would write in another way. */
    private static int firstOther(byte[] json, int from, int to) {
        for (int i = from; i < to; i++) {
            if (json[i] == '"') {
                int opening = i;
                for (i++; json[i] != '"'; i++) {
                    if (json[i] == '\\') {
                        i++;
                        if (json[i] == 'u' || json[i] == '/') {
                            return opening;
                        }
                    }
                }
            } else if (json[i] >= 0 && json[i] <= ' ') {
                return i;
            }
        }
        return -1;
    }

    private byte @Nullable [] rest() {
        while (at < to) {
            byte next = in[at++];
            if (next == '"') {
                out[written++] = next;
                if (!text()) {
                    return null;
                }
            } else if (next > ' ') {
                out[written++] = next;
            }
        }
        return Arrays.copyOf(out, written);
    }

    /** Writes a text to its closing quotation mark. Returns whether all its surrogates are paired. */
    private boolean text() {
        while (true) {
            byte next = in[at++];
            if (next == '"') {
                out[written++] = next;
                return true;
            }
            if (next != '\\') {
                out[written++] = next;
            } else if (in[at] == '/') {
                out[written++] = in[at++];
            } else if (in[at] != 'u') {
                out[written++] = next;
                out[written++] = in[at++];
            } else if (!escaped()) {
                return false;
            }
        }
    }

    /** Writes the character of an escape with four digits. Returns whether it is no unpaired surrogate. */
    private boolean escaped() {
        char first = digits(at + 1);
        at += ESCAPE_LENGTH - 1;
        if (!Character.isSurrogate(first)) {
            character(first);
            return true;
        }
        if (in[at] != '\\' || in[at + 1] != 'u') {
            return false;
        }
        char second = digits(at + 2);
        if (!Character.isSurrogatePair(first, second)) {
            return false;
        }
        at += ESCAPE_LENGTH;
        int point = Character.toCodePoint(first, second);
        out[written++] = (byte) (0xF0 | (point >> 18));
        out[written++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        out[written++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        out[written++] = (byte) (0x80 | (point & 0x3F));
        return true;
    }

    private char digits(int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            value = (value << 4) | Character.digit(in[i], 16);
        }
        return (char) value;
    }

    private void character(char character) {
        if (character < FIRST_PRINTABLE) {
            control(character);
        } else if (character < 0x80) {
            if (character == '"' || character == '\\') {
                out[written++] = '\\';
            }
            out[written++] = (byte) character;
        } else if (character < 0x800) {
            out[written++] = (byte) (0xC0 | (character >> 6));
            out[written++] = (byte) (0x80 | (character & 0x3F));
        } else {
            out[written++] = (byte) (0xE0 | (character >> 12));
            out[written++] = (byte) (0x80 | ((character >> 6) & 0x3F));
            out[written++] = (byte) (0x80 | (character & 0x3F));
        }
    }

    private void control(char character) {
        out[written++] = '\\';
        switch (character) {
            case '\b' -> out[written++] = 'b';
            case '\t' -> out[written++] = 't';
            case '\n' -> out[written++] = 'n';
            case '\f' -> out[written++] = 'f';
            case '\r' -> out[written++] = 'r';
            default -> {
                out[written++] = 'u';
                out[written++] = '0';
                out[written++] = '0';
                out[written++] = HEX[character >> 4];
                out[written++] = HEX[character & 0xF];
            }
        }
    }
}
