package io.github.livechat4j.client;

import io.github.livechat4j.api.Resources;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * Where the service is.
 *
 * @param text the address, without a slash at the end
 * @param isSafe whether credentials are not shown to others on the way: it is HTTPS, or does not leave this machine
 */
record BaseUrl(String text, boolean isSafe) {

    static final BaseUrl SERVICE = of(Resources.SERVICE_URL);

    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is none of HTTP, or has more than a scheme, a host, a port and a path
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
                    "baseUrl must have no user, query or fragment: credentials have a place of their own");
        }
        // not everything that carries requests knows a scheme in capitals
        String address = scheme + stripped.substring(scheme.length());
        return new BaseUrl(address.replaceAll("/+$", ""), scheme.equals("https") || isLoopback(uri.getHost()));
    }

    /** What could not be read may hold a secret, so it is not shown. */
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
