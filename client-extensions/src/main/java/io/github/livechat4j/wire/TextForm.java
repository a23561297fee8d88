package io.github.livechat4j.wire;

/** How texts in UTF-8 are written in a body. */
enum TextForm {
    /** As the codec writes them: no white space around values, and no escape that is not needed. */
    CODEC,

    /** With white space around values, or with escapes that the codec may write in another way. */
    OTHER,

    /** Not UTF-8. */
    INVALID;

    /** Finds the form of a body, which may be JSON or not. */
    static TextForm of(byte[] body) {
        boolean isText = false;
        boolean isCodec = true;
        for (int i = 0; i < body.length; i++) {
            byte next = body[i];
            if (next > '\\') {
                continue;
            }
            if (next < 0) {
                int length = length(body, i);
                if (length == 0) {
                    return INVALID;
                }
                i += length - 1;
            } else if (next == '"') {
                isText = !isText;
            } else if (next == '\\') {
                i++;
                isCodec &= i < body.length && body[i] != 'u' && body[i] != '/' && body[i] >= 0;
                // a byte that is no ASCII is checked as the begin of a character
                i -= i < body.length && body[i] < 0 ? 1 : 0;
            } else if (next <= ' ' && !isText) {
                isCodec = false;
            }
        }
        return isCodec ? CODEC : OTHER;
    }

    /**
     * Returns the length of the character at an index, of which the first byte is not ASCII; 0 if it is invalid for
     * Java's decoder: overlong, a surrogate, or incomplete.
     */
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
