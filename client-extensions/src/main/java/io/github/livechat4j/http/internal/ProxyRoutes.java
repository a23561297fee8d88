package io.github.livechat4j.http.internal;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Asks a proxy selector for the route of each request. HttpClient has a planner for this, which parses the address of
 * the host for each request; this one parses it once.
 */
final class ProxyRoutes extends DefaultRoutePlanner {

    private final @Nullable ProxySelector selector;
    private volatile @Nullable AskedHost last;

    /** A host and its address, for which the selector is asked. */
    private record AskedHost(HttpHost host, URI uri) {}

    /**
     * Creates a planner.
     *
     * @param selector the selector; null for that of the JVM at the time of each request
     */
    ProxyRoutes(@Nullable ProxySelector selector) {
        super(null);
        this.selector = selector;
    }

    /** Returns the first proxy for HTTP; null if there is none, or if a direct connection is preferred to it. */
    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
        ProxySelector asked = selector == null ? ProxySelector.getDefault() : selector;
        List<Proxy> proxies = asked == null ? List.of() : asked.select(uri(target));
        for (Proxy each : proxies) {
            if (each.type() == Proxy.Type.DIRECT) {
                return null;
            }
            if (each.type() == Proxy.Type.HTTP && each.address() instanceof InetSocketAddress address) {
                return new HttpHost(null, address.getAddress(), address.getHostString(), address.getPort());
            }
        }
        return null;
    }

    private URI uri(HttpHost target) throws HttpException {
        AskedHost known = last;
        if (known == null || !known.host().equals(target)) {
            try {
                known = new AskedHost(target, new URI(target.toURI()));
            } catch (URISyntaxException e) {
                throw new HttpException("the host has no valid address", e);
            }
            last = known;
        }
        return known.uri();
    }
}
