package io.github.livechat4j.wire;

import java.util.Arrays;

/**
 * Brings JSON in UTF-8 into the form in which the codec writes it, without changing the order of members: no white
 * space around values, and an escape only where JSON needs one.
 */
final class WrittenForm {

    private static final int FIRST_PRINTABLE = 0x20;
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
     * @param json valid JSON in valid UTF-8, without unpaired surrogates
     * @param from the index of the first byte of the value
     * @param to the index behind its last byte
     * @param other the index of its first white space, or of the opening quotation mark of its first text that has
     *     another form
     */
    static byte[] ofCodec(byte[] json, int from, int to, int other) {
        return new WrittenForm(json, from, to, other).rest();
    }

    private byte[] rest() {
        while (at < to) {
            byte next = in[at++];
            if (next == '"') {
                out[written++] = next;
                text();
            } else if (next > ' ') {
                out[written++] = next;
            }
        }
        return Arrays.copyOf(out, written);
    }

    /** Writes a text to its closing quotation mark. */
    private void text() {
        while (true) {
            byte next = in[at++];
            if (next == '"') {
                out[written++] = next;
                return;
            }
            if (next != '\\') {
                out[written++] = next;
            } else if (in[at] == '/') {
                out[written++] = in[at++];
            } else if (in[at] != 'u') {
                out[written++] = next;
                out[written++] = in[at++];
            } else {
                escaped();
            }
        }
    }

    /** Writes the character of an escape with four digits, or of a pair of them. */
    private void escaped() {
        char first = Escape.character(in, at - 1);
        at += Escape.LENGTH_WITH_DIGITS - 1;
        if (!Character.isSurrogate(first)) {
            character(first);
            return;
        }
        int point = Character.toCodePoint(first, Escape.character(in, at));
        at += Escape.LENGTH_WITH_DIGITS;
        out[written++] = (byte) (0xF0 | (point >> 18));
        out[written++] = (byte) (0x80 | ((point >> 12) & 0x3F));
        out[written++] = (byte) (0x80 | ((point >> 6) & 0x3F));
        out[written++] = (byte) (0x80 | (point & 0x3F));
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
