package io.github.livechat4j.warehouse;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.CRC32;

/** Makes names of columns and tables of names of fields. */
final class ColumnNames {

    /** The maximum length in PostgreSQL. */
    private static final int LONGEST = 63;

    private static final int CHECKSUM_DIGITS = 8;

    private ColumnNames() {}

    /** {@code firstResponse} is {@code first_response}. */
    static String of(String field) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < field.length(); i++) {
            char each = field.charAt(i);
            boolean isUpper = each >= 'A' && each <= 'Z';
            boolean isPlain = (each >= 'a' && each <= 'z') || (each >= '0' && each <= '9');
            boolean isWordStart = isUpper && i > 0 && Character.isLowerCase(field.charAt(i - 1));
            if (isWordStart) {
                name.append('_');
            }
            name.append(isUpper || isPlain ? each : '_');
        }
        return name.toString().toLowerCase(Locale.ROOT);
    }

    /** Returns a name that databases accept; a long one has a checksum in place of its end. */
    static String shortened(String name) {
        if (name.length() <= LONGEST) {
            return name;
        }
        CRC32 checksum = new CRC32();
        checksum.update(name.getBytes(StandardCharsets.UTF_8));
        return name.substring(0, LONGEST - CHECKSUM_DIGITS - 1) + "_" + String.format("%08x", checksum.getValue());
    }

    /** {@code messages} is {@code message}; a word without an {@code s} stays. */
    static String singular(String plural) {
        return plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** {@code chat_message} is {@code message}. */
    static String last(String name) {
        return name.substring(name.lastIndexOf('_') + 1);
    }
}
