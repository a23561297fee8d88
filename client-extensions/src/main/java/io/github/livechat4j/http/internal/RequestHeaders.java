package io.github.livechat4j.http.internal;

import io.github.livechat4j.auth.Credentials.Authorization;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The headers that identify the caller, and additional headers. They are set on each attempt and replace headers of the
 * same names.
 *
 * @param userAgent the value of {@code User-Agent}
 * @param region the data center; empty to derive it from the token
 * @param extra additional headers by name
 */
public record RequestHeaders(String userAgent, Optional<String> region, Map<String, String> extra) {

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final int LONGEST = 8_192;
    private static final Pattern SHORT_WORD = Pattern.compile("[A-Za-z0-9_-]{0,20}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2,10}");

    /**
     * Checks the headers.
     *
     * @param userAgent the value of {@code User-Agent}
     * @param region the data center; empty to derive it from the token
     * @param extra additional headers by name
     * @throws IllegalArgumentException if a name or a value is not allowed in a header, or an additional header is one
     *     that the client sets itself; the message names it
     */
    public RequestHeaders {
        checkValue("User-Agent", userAgent);
        region.ifPresent(RequestHeaders::checkRegion);
        extra = Map.copyOf(extra);
        extra.forEach(RequestHeaders::checkExtra);
    }

    private static void checkRegion(String region) {
        if (!REGION.matcher(region).matches()) {
            throw new IllegalArgumentException(
                    "region must be a few lower-case letters such as fra, was " + shownRegion(region));
        }
    }

    /** Shows only short words: the value may be a token that was passed as region by mistake. */
    private static String shownRegion(String region) {
        return SHORT_WORD.matcher(region).matches() ? "\"" + region + "\"" : "a value that is not shown";
    }

    private static void checkExtra(String name, String value) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("\"" + printable(name) + "\" is no name of a header");
        }
        if (List.of("authorization", "host", "content-length", "transfer-encoding")
                .contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("the header " + name + " is set by the client itself");
        }
        checkValue(name, value);
    }

    private static void checkValue(String name, String value) {
        if (value.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "the header " + name + " must have at most " + LONGEST + " characters, had " + value.length());
        }
        if (value.chars().anyMatch(c -> c != '\t' && Character.isISOControl(c))) {
            throw new IllegalArgumentException(
                    "the header " + name + " must not have a control character, such as a line break");
        }
        if (!StandardCharsets.ISO_8859_1.newEncoder().canEncode(value)) {
            throw new IllegalArgumentException("the header " + name + " must be Latin text");
        }
    }

    private static String printable(String name) {
        return name.replaceAll("\\p{Cntrl}", "?");
    }

    /**
     * Adds headers.
     *
     * @param more additional headers by name; they replace headers of the same names
     * @return all headers
     * @throws IllegalArgumentException if a header cannot be sent; the message names it
     */
    public RequestHeaders with(Map<String, String> more) {
        Map<String, String> all = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        all.putAll(extra);
        all.putAll(more);
        return new RequestHeaders(userAgent, region, all);
    }

    /** Returns the headers of a request with these, the additional ones last. */
    Map<String, Collection<String>> added(Map<String, Collection<String>> own, Authorization authorization) {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(own);
        headers.put("User-Agent", List.of(userAgent));
        region.or(authorization::region).ifPresent(name -> headers.put("X-Region", List.of(name)));
        extra.forEach((name, value) -> headers.put(name, List.of(value)));
        headers.put("Authorization", List.of(authorization.header()));
        return headers;
    }

    /** Shows only the names of additional headers, since the values may be secret. */
    @Override
    public String toString() {
        return "RequestHeaders[userAgent=" + userAgent + ", region=" + region + ", extra=" + extra.keySet() + "]";
    }
}
