package io.github.livechat4j.cli.connection;

import io.github.livechat4j.cli.ExitCode;
import io.github.livechat4j.cli.Failure;
import io.github.livechat4j.http.TransportOptions;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy. Messages never show the text that it was read from, because the text may contain a password.
 *
 * @param host the host name or address, without brackets
 * @param port the port
 * @param login the user name and password for the proxy; empty if it needs none
 */
public record ProxyAddress(String host, int port, Optional<PasswordAuthentication> login) {

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<scheme>[^:/@]+)://)?(?:(?<login>.*)@)?(?<host>\\[[0-9A-Fa-f:.]+]|[A-Za-z0-9._-]+)(?::(?<port>\\d{1,9}))?/?");

    /** Schemes that other programs accept; only these are repeated in a message. */
    private static final Set<String> OTHER_SCHEMES = Set.of("https", "socks", "socks4", "socks4a", "socks5", "socks5h");

    private static final int USUAL_PORT = 80;
    private static final int HIGHEST_PORT = 65_535;

    /**
     * Parses the URL of a proxy.
     *
     * @param text {@code http://USER:PASSWORD@HOST:PORT}; scheme, login and port may be absent
     * @param source where the user has set it
     * @throws Failure if the text is not such a URL
     */
    static ProxyAddress parse(String text, String source) {
        Matcher parts = FORM.matcher(text.strip());
        if (!parts.matches()) {
            throw refused(
                    source, " is not the URL of a proxy (its value is not shown, since it may contain a password)");
        }
        @Nullable String scheme = parts.group("scheme");
        if (scheme != null && !"http".equalsIgnoreCase(scheme)) {
            String name = scheme.toLowerCase(Locale.ROOT);
            throw refused(
                    source,
                    (OTHER_SCHEMES.contains(name) ? " begins with " + name + "://" : " has an unknown scheme")
                            + ", but only HTTP proxies are supported");
        }
        @Nullable String port = parts.group("port");
        int number = port == null ? USUAL_PORT : Integer.parseInt(port);
        if (number < 1 || number > HIGHEST_PORT) {
            throw refused(source, " has the port " + number + ", but ports are 1 to " + HIGHEST_PORT);
        }
        return new ProxyAddress(
                parts.group("host").replaceAll("[\\[\\]]", ""),
                number,
                Optional.ofNullable(parts.group("login")).map(login -> login(login, source)));
    }

    private static PasswordAuthentication login(String text, String source) {
        int colon = text.indexOf(':');
        try {
            PasswordAuthentication login = new PasswordAuthentication(
                    decoded(colon < 0 ? text : text.substring(0, colon)),
                    decoded(colon < 0 ? "" : text.substring(colon + 1)).toCharArray());
            TransportOptions.DEFAULT.withProxyLogin(login);
            return login;
        } catch (IllegalArgumentException e) {
            // the message of the decoder quotes the text
            throw refused(source, " has a user name or password that cannot be used");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static Failure refused(String source, String why) {
        return Failure.of(ExitCode.USAGE, source + why)
                .advise("write http://HOST:PORT, or http://USER:PASSWORD@HOST:PORT with special characters"
                        + " percent-encoded, or connect directly with --proxy none");
    }

    /**
     * Returns the address without the login.
     *
     * @return {@code HOST:PORT}
     */
    public String hostAndPort() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }

    /** Sets the proxy and the login. */
    TransportOptions applied(TransportOptions options) {
        TransportOptions proxied = options.withProxy(InetSocketAddress.createUnresolved(host, port));
        return login.map(proxied::withProxyLogin).orElse(proxied);
    }

    /** Leaves the login out. */
    @Override
    public String toString() {
        return "ProxyAddress[" + hostAndPort() + "]";
    }
}
