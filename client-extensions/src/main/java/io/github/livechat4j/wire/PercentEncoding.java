package io.github.livechat4j.wire;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Percent-encodes all characters of names and values of a query except the unreserved ones of RFC 3986. The generated
 * {@code PathSegment} does that for paths.
 *
 * <p>Feign does not encode a value that looks encoded, so a search for {@code 100%41} would arrive as {@code 100A}. A
 * value that is encoded here always looks encoded to Feign, so it is encoded exactly once.
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
