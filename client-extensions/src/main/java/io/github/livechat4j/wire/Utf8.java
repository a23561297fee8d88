package io.github.livechat4j.wire;

/** Finds bytes that are not UTF-8. */
final class Utf8 {

    private Utf8() {}

    /** Returns whether bytes are UTF-8 as Java's decoder accepts it: without overlong forms and surrogates. */
    static boolean isValid(byte[] bytes) {
        int i = 0;
        while (i < bytes.length) {
            byte first = bytes[i];
            if (first >= 0) {
                i++;
            } else {
                int length = length(bytes, i);
                if (length == 0) {
                    return false;
                }
                i += length;
            }
        }
        return true;
    }

    /** Returns the length of the character at an index, of which the first byte is not ASCII; 0 if it is invalid. */
    private static int length(byte[] bytes, int index) {
        int first = bytes[index] & 0xFF;
        int length = first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
        if (length == 0 || index + length > bytes.length) {
            return 0;
        }
        for (int i = index + 1; i < index + length; i++) {
            if ((bytes[i] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = bytes[index + 1] & 0xFF;
        boolean isWrong = switch (first) {
            // overlong
            case 0xE0 -> second < 0xA0;
            case 0xF0 -> second < 0x90;
            // surrogates
            case 0xED -> second > 0x9F;
            // beyond U+10FFFF
            case 0xF4 -> second > 0x8F;
            default -> false;
        };
        return isWrong ? 0 : length;
    }
}
