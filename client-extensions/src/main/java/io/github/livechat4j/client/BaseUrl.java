package io.github.livechat4j.client;

import io.github.livechat4j.api.Resources;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * The base URL of the service.
 *
 * @param text the address, without a slash at the end
 * @param isSafe whether credentials are safe on the way: the scheme is HTTPS, or the host is this machine
 */
record BaseUrl(String text, boolean isSafe) {

    static final BaseUrl SERVICE = of(Resources.SERVICE_URL);

    /**
     * Parses a base URL.
     *
     * @throws IllegalArgumentException if the text is not an HTTP or HTTPS URL, or has parts other than scheme, host,
     *     port and path
     */
    static BaseUrl of(String text) {
        String stripped = text.strip();
        URI uri = parsed(stripped);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!List.of("https", "http").contains(scheme) || uri.getHost() == null) {
            throw new IllegalArgumentException("baseUrl must begin with https:// and a host");
        }
        if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "baseUrl must have no user, query or fragment: set credentials with credentials(...)");
        }
        // some transports do not know a scheme in capital letters
        String address = scheme + stripped.substring(scheme.length());
        return new BaseUrl(address.replaceAll("/+$", ""), scheme.equals("https") || isLoopback(uri.getHost()));
    }

    /** Never shows the text: a URL that cannot be parsed may contain a secret. */
    private static URI parsed(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("baseUrl is not a URL");
        }
    }

    private static boolean isLoopback(String host) {
        return host.equalsIgnoreCase("localhost") || host.equals("[::1]") || host.matches("127(\\.\\d{1,3}){3}");
    }
}
