package io.github.livechat4j.webhooks;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An address that deliveries are sent to, so that two which differ only in writing are equal.
 *
 * <p>{@code toString} shows neither user and password nor the query, either of which may be a secret.
 *
 * @param port -1 for the one of the scheme
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

    /** Empty if it is no address of HTTP at all. */
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

    /** How an address is shown that may be none. */
    static String shown(@Nullable String url) {
        return of(url).map(WebhookAddress::toString).orElse("an address that is not understood");
    }

    /** Whether nobody on the way can read what is sent: it is HTTPS, or does not leave this machine. */
    boolean isSafe() {
        return scheme.equals("https")
                || host.equals("localhost")
                || host.equals("[::1]")
                || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Whether it is at another address or below that, by whatever user and with whatever query. */
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
