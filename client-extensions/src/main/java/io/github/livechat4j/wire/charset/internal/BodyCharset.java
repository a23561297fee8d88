package io.github.livechat4j.wire.charset.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Detects the charset of a body. */
public final class BodyCharset {

    /** The number of bytes that are needed to detect UTF-16 and UTF-32. */
    public static final int BYTES_THAT_TELL = 4;

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";,]+)", Pattern.CASE_INSENSITIVE);

    private BodyCharset() {}

    /**
     * Returns the charset of a JSON body.
     *
     * @param contentTypes the values of the header {@code Content-Type}; the first known charset wins
     * @param first the first four bytes of the body, or the whole body if it is shorter
     * @return the charset; UTF-8 by default
     */
    public static Charset of(Collection<String> contentTypes, byte[] first) {
        Charset told = told(first);
        if (told != null) {
            return told;
        }
        for (String contentType : contentTypes) {
            if (contentType.indexOf(';') < 0) {
                continue;
            }
            Matcher parameter = PARAMETER.matcher(contentType);
            if (parameter.find()) {
                try {
                    return Charset.forName(parameter.group(1));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    // an unknown charset is ignored
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /**
     * Detects UTF-16 and UTF-32 by zero bytes, since JSON starts with an ASCII character. This overrides the header.
     */
    private static @Nullable Charset told(byte[] first) {
        if (first.length < 2) {
            return null;
        }
        int a = first[0] & 0xff;
        int b = first[1] & 0xff;
        boolean four = first.length >= BYTES_THAT_TELL;
        if (four && a == 0 && b == 0) {
            return Charset.forName("UTF-32BE");
        }
        if (four && first[2] == 0 && first[3] == 0 && (b == 0 || (a == 0xff && b == 0xfe))) {
            return Charset.forName("UTF-32LE");
        }
        if ((a == 0xfe && b == 0xff) || a == 0) {
            return StandardCharsets.UTF_16BE;
        }
        if ((a == 0xff && b == 0xfe) || b == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return null;
    }
}
