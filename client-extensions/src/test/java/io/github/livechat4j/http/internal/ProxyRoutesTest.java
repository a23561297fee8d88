package io.github.livechat4j.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.impl.routing.SystemDefaultRoutePlanner;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.HttpHost;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProxyRoutesTest {

    private static final Proxy HTTP =
            new Proxy(Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), 3128));
    private static final Proxy UNRESOLVED =
            new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("proxy.example.com", 3128));
    private static final Proxy SOCKS =
            new Proxy(Proxy.Type.SOCKS, new InetSocketAddress(InetAddress.getLoopbackAddress(), 1080));

    private final HttpHost host = new HttpHost("https", "api.example.com", 443);

    /** Returns the same proxies for each address. */
    private static final class Chosen extends ProxySelector {

        final List<URI> asked = new ArrayList<>();
        private final List<Proxy> proxies;

        Chosen(List<Proxy> proxies) {
            this.proxies = proxies;
        }

        @Override
        public List<Proxy> select(URI uri) {
            asked.add(uri);
            return proxies;
        }

        @Override
        public void connectFailed(URI uri, SocketAddress address, IOException failure) {}
    }

    static Stream<List<Proxy>> choices() {
        return Stream.of(
                List.of(),
                List.of(Proxy.NO_PROXY),
                List.of(HTTP),
                List.of(UNRESOLVED),
                List.of(SOCKS),
                List.of(SOCKS, HTTP),
                List.of(HTTP, Proxy.NO_PROXY),
                List.of(Proxy.NO_PROXY, HTTP));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void aRoute_isThatOfTheClientItself(List<Proxy> choice) throws Exception {
        Chosen selector = new Chosen(choice);
        ProxyRoutes routes = new ProxyRoutes(selector);

        for (int request = 0; request < 2; request++) {
            assertThat(routes.determineRoute(host, HttpClientContext.create()))
                    .isEqualTo(new SystemDefaultRoutePlanner(new Chosen(choice))
                            .determineRoute(host, HttpClientContext.create()));
        }
    }

    @Test
    void theSelector_isAskedOnceForEachRequest() throws Exception {
        Chosen selector = new Chosen(List.of(HTTP));
        ProxyRoutes routes = new ProxyRoutes(selector);
        HttpHost other = new HttpHost("http", "other.example.com", 8080);

        for (HttpHost each : List.of(host, host, other, host)) {
            routes.determineRoute(each, HttpClientContext.create());
        }

        assertThat(selector.asked)
                .extracting(URI::getHost)
                .containsExactly("api.example.com", "api.example.com", "other.example.com", "api.example.com");
    }

    @Test
    void theSelectorOfTheJvm_isAskedIfThereIsNoOther() throws Exception {
        HttpHost local = new HttpHost("http", "127.0.0.1", 80);

        assertThat(new ProxyRoutes(null).determineRoute(local, HttpClientContext.create()))
                .isEqualTo(new SystemDefaultRoutePlanner(null).determineRoute(local, HttpClientContext.create()));
    }
}
