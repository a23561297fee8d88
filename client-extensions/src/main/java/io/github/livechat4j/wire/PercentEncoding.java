package io.github.livechat4j.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encoding of everything outside the unreserved characters of RFC 3986.
 *
 * <p>Feign leaves a value alone that looks encoded, so that a visitor's search for {@code 100%41} would arrive as {@code 100A}.
 * What is encoded here first looks encoded to Feign in any case.
 */
final class PercentEncoding {

    private PercentEncoding() {}

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }
}
