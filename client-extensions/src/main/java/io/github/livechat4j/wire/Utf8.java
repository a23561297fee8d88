package io.github.livechat4j.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Checks whether bytes are valid UTF-8. */
final class Utf8 {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long HIGHEST_BITS = 0x8080_8080_8080_8080L;

    private Utf8() {}

    /**
     * Returns whether all bytes are valid UTF-8: no stray continuation, no longer form than needed, no surrogate, and
     * nothing beyond U+10FFFF.
     */
    static boolean isValid(byte[] text) {
        int at = 0;
        while (at < text.length) {
            at = endOfAscii(text, at);
            if (at < text.length) {
                int length = length(text, at);
                if (length == 0) {
                    return false;
                }
                at += length;
            }
        }
        return true;
    }

    /** Returns the index of the next byte that is not ASCII, or the length. Compares eight bytes at a time. */
    private static int endOfAscii(byte[] text, int from) {
        int at = from;
        while (at <= text.length - Long.BYTES && ((long) EIGHT_BYTES.get(text, at) & HIGHEST_BITS) == 0) {
            at += Long.BYTES;
        }
        while (at < text.length && text[at] >= 0) {
            at++;
        }
        return at;
    }

    /** Returns the number of bytes of the character at an index, which is not ASCII; 0 if it is invalid. */
    static int length(byte[] text, int at) {
        int first = text[at] & 0xff;
        if (first < 0xc2 || first > 0xf4) {
            return 0;
        }
        int length = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (text.length - at < length) {
            return 0;
        }
        int second = text[at + 1] & 0xff;
        // the second byte tells longer forms, surrogates and characters beyond the last one
        int least = first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        int most = first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (second < least || second > most) {
            return 0;
        }
        for (int next = at + 2; next < at + length; next++) {
            if ((text[next] & 0xc0) != 0x80) {
                return 0;
            }
        }
        return length;
    }
}
