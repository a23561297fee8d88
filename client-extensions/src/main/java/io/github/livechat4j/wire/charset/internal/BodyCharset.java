package io.github.livechat4j.wire.charset.internal;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds out in which charset a body is. */
public final class BodyCharset {

    /** As many bytes as tell UTF-16 and UTF-32 from all others. */
    public static final int BYTES_THAT_TELL = 4;

    private static final Pattern PARAMETER =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s\";,]+)", Pattern.CASE_INSENSITIVE);

    private BodyCharset() {}

    /**
     * Finds the charset of a JSON body.
     *
     * @param contentTypes the values of the header, of which the first charset that is known counts
     * @param first the first four bytes of the body, or all of it if it is shorter
     * @return the charset, UTF-8 if nothing says another
     */
    public static Charset of(Collection<String> contentTypes, byte[] first) {
        Charset told = told(first);
        if (told != null) {
            return told;
        }
        for (String contentType : contentTypes) {
            Matcher parameter = PARAMETER.matcher(contentType);
            if (parameter.find()) {
                try {
                    return Charset.forName(parameter.group(1));
                } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                    // what nobody knows says nothing
                }
            }
        }
        return StandardCharsets.UTF_8;
    }

    /** JSON begins with a character of ASCII, so zeros tell UTF-16 and UTF-32, whatever the header says. */
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
