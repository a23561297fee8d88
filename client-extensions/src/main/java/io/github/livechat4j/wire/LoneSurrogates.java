package io.github.livechat4j.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds unpaired surrogates, which remain if a text is cut inside an emoji. JSON can express them as {@code \ud83d}.
 * UTF-8 cannot: its encoder would replace them with question marks.
 */
final class LoneSurrogates {

    private static final VarHandle EIGHT_BYTES =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long LOWEST_BITS = 0x0101_0101_0101_0101L;
    private static final long HIGHEST_BITS = LOWEST_BITS << 7;
    private static final long BACKSLASHES = LOWEST_BITS * '\\';

    private static final int SHORT_ESCAPE = 2;
    private static final int UNICODE_ESCAPE = 6;

    private LoneSurrogates() {}

    /**
     * Changes the escapes of unpaired surrogates, which Jackson writes as {@code \uD83D}, to lower case. The service
     * and earlier versions of this client write them so, and written records are compared.
     *
     * @param json JSON as Jackson's generator writes it
     */
    static void respell(byte[] json, int length) {
        for (int at = backslash(json, 0, length); at < length; at = backslash(json, at, length)) {
            boolean isUnicode = json[at + 1] == 'u';
            // other characters that Jackson escapes are control characters, whose codes begin with 00
            if (isUnicode && json[at + 2] == 'D') {
                for (int digit = at + 2; digit < at + UNICODE_ESCAPE; digit++) {
                    json[digit] = (byte) Character.toLowerCase(json[digit]);
                }
            }
            at += isUnicode ? UNICODE_ESCAPE : SHORT_ESCAPE;
        }
    }

    /** Returns the index of the next backslash, or the length if there is none. Compares eight bytes at a time. */
    private static int backslash(byte[] json, int from, int length) {
        int at = from;
        while (at <= length - Long.BYTES) {
            long zeroWhereEqual = (long) EIGHT_BYTES.get(json, at) ^ BACKSLASHES;
            if ((zeroWhereEqual - LOWEST_BITS & ~zeroWhereEqual & HIGHEST_BITS) != 0) {
                break;
            }
            at += Long.BYTES;
        }
        while (at < length && json[at] != '\\') {
            at++;
        }
        return at;
    }

    static boolean isIn(String text) {
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (Character.isSurrogate(each)) {
                boolean isPair = i + 1 < text.length() && Character.isSurrogatePair(each, text.charAt(i + 1));
                if (!isPair) {
                    return true;
                }
                i++;
            }
        }
        return false;
    }

    /** Returns the name of a member. Rejects an unpaired surrogate, since Jackson cannot parse it in a name again. */
    static String checkedName(String name) {
        if (isIn(name)) {
            throw new IllegalArgumentException("The name \"" + name + "\" has an unpaired surrogate");
        }
        return name;
    }

    /** Rejects a value with an unpaired surrogate, naming it, since it would be changed on the way. */
    static void refuse(String name, String text) {
        checkedName(name);
        if (isIn(text)) {
            throw new IllegalArgumentException(name + " has an unpaired surrogate");
        }
    }
}
