package io.github.livechat4j.cli.connection;

import io.github.livechat4j.http.TransportOptions;
import java.net.ProxySelector;
import java.util.Optional;

/**
 * The decision whether the service is called through a proxy.
 *
 * @param proxy the proxy; empty for a direct connection
 * @param reason the setting that decided, in words
 * @param kind who chose the proxy
 */
public record ProxyRoute(Optional<ProxyAddress> proxy, String reason, Kind kind) {

    /** Who chose the proxy. */
    public enum Kind {
        /** An option, a profile or an environment variable. */
        SETTING,
        /** System properties of Java, which {@code LIVECHAT_JAVA_OPTIONS} sets. */
        JVM
    }

    /**
     * Makes the route of a direct connection.
     *
     * @param reason the setting that decided, in words
     * @return the route
     */
    public static ProxyRoute direct(String reason) {
        return new ProxyRoute(Optional.empty(), reason, Kind.SETTING);
    }

    static ProxyRoute through(ProxyAddress proxy, String source) {
        return new ProxyRoute(Optional.of(proxy), "from " + source, Kind.SETTING);
    }

    /** Sets the proxy of the transport. */
    TransportOptions applied(TransportOptions options) {
        return kind == Kind.JVM
                ? options
                : proxy.map(address -> address.applied(options))
                        .orElseGet(() -> options.withProxy(ProxySelector.of(null)));
    }
}
