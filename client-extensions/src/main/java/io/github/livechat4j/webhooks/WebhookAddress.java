package io.github.livechat4j.webhooks;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A normalised address of deliveries: two spellings of the same address are equal.
 *
 * <p>{@code toString} omits user, password and query, since they may be secret.
 *
 * @param port the port; -1 for the default port of the scheme
 */
record WebhookAddress(
        String scheme,
        @Nullable String userInfo,
        String host,
        int port,
        String path,
        @Nullable String query) {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;

    /** Parses an address; empty if it is not an HTTP or HTTPS URL. */
    static Optional<WebhookAddress> of(URI uri) {
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean isHttps = scheme.equals("https");
        if (!(isHttps || scheme.equals("http")) || uri.getHost() == null) {
            return Optional.empty();
        }
        boolean isUsualPort = uri.getPort() == (isHttps ? HTTPS_PORT : HTTP_PORT);
        String path = Objects.requireNonNullElse(uri.getRawPath(), "");
        return Optional.of(new WebhookAddress(
                scheme,
                uri.getRawUserInfo(),
                uri.getHost().toLowerCase(Locale.ROOT),
                isUsualPort ? -1 : uri.getPort(),
                path.isEmpty() ? "/" : path,
                uri.getRawQuery()));
    }

    static Optional<WebhookAddress> of(@Nullable String url) {
        if (url == null) {
            return Optional.empty();
        }
        try {
            return of(URI.create(url.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the text to show for an address, which may be invalid or null. */
    static String shown(@Nullable String url) {
        return of(url).map(WebhookAddress::toString).orElse("an address that is not understood");
    }

    /** Returns whether deliveries are safe on the way: the scheme is HTTPS, or the host is this machine. */
    boolean isSafe() {
        return scheme.equals("https")
                || host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Returns whether this address is the same as another or below it; user and query are ignored. */
    boolean isWithin(WebhookAddress other) {
        String parent = other.path.endsWith("/") ? other.path : other.path + "/";
        return scheme.equals(other.scheme)
                && host.equals(other.host)
                && port == other.port
                && (path.equals(other.path) || path.startsWith(parent));
    }

    @Override
    public String toString() {
        return scheme + "://" + (userInfo == null ? "" : "***@") + host + (port < 0 ? "" : ":" + port) + path
                + (query == null ? "" : "?***");
    }
}
