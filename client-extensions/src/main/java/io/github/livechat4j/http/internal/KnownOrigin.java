package io.github.livechat4j.http.internal;

import java.net.URI;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.jspecify.annotations.Nullable;

/**
 * The scheme and the authority of an address that was parsed once. Nearly all requests of a transport share them, and
 * parsing them again for each request takes more time than all other steps of making a request.
 *
 * @param text scheme and authority as they begin the addresses
 * @param uri an address that was parsed
 */
record KnownOrigin(String text, URI uri) {

    /** The characters that need no check in path and query, apart from letters, digits and percent signs. */
    private static final String PLAIN = "-._~/?&=:@!$'()*+,;";

    /** Returns the origin of an address; null if the address has more than scheme, host, port, path and query. */
    static @Nullable KnownOrigin of(String url, URI uri) {
        String text = uri.getScheme() + "://" + uri.getRawAuthority();
        if (uri.getRawUserInfo() != null || !isAddressOf(text, url)) {
            return null;
        }
        return new KnownOrigin(text, uri);
    }

    /**
     * Returns a request to an address.
     *
     * @param method the method
     * @param url the address
     * @return the request, as if the address were parsed; null if it has another origin or must be parsed
     */
    @Nullable
    HttpUriRequestBase request(String method, String url) {
        if (!isAddressOf(text, url)) {
            return null;
        }
        HttpUriRequestBase request = new HttpUriRequestBase(method, uri);
        request.setPath(url.substring(text.length()));
        return request;
    }

    private static boolean isAddressOf(String origin, String url) {
        int start = origin.length();
        return url.startsWith(origin)
                && url.startsWith("/", start)
                && !url.startsWith("//", start)
                && isPlain(url, start);
    }

    /** Returns whether parsing an address would neither change nor reject its characters from an index on. */
    private static boolean isPlain(String url, int start) {
        for (int index = start; index < url.length(); index++) {
            char each = url.charAt(index);
            if (each == '%') {
                if (index + 2 >= url.length() || !isHex(url.charAt(index + 1)) || !isHex(url.charAt(index + 2))) {
                    return false;
                }
            } else if (!isLetterOrDigit(each) && PLAIN.indexOf(each) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9');
    }

    private static boolean isHex(char each) {
        return each < 0x80 && Character.digit(each, 16) >= 0;
    }
}
