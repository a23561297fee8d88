package io.github.livechat4j.http.internal;

import io.github.livechat4j.http.TransportOptions;
import java.io.IOException;
import java.net.PasswordAuthentication;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import org.apache.hc.client5.http.AuthenticationStrategy;
import org.apache.hc.client5.http.ConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.DefaultConnectionKeepAliveStrategy;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.io.HttpClientConnectionManager;
import org.apache.hc.client5.http.io.ManagedHttpClientConnection;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.pool.PoolReusePolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** Creates an Apache HttpClient without retries, redirects, cookies and decompression of its own. */
final class ApacheClients {

    /** The settings of all requests. */
    static final RequestConfig CONFIG = RequestConfig.custom()
            .setRedirectsEnabled(false)
            // HttpClient would otherwise ask a server on plain http to upgrade to TLS
            .setProtocolUpgradeEnabled(false)
            .setExpectContinueEnabled(false)
            .build();

    /**
     * How long a pooled connection is reused without a test: a busy connection is never tested, and one that the
     * service closed is rarely used.
     */
    private static final Duration TRUSTED_WITHOUT_TEST = Duration.ofMillis(250);

    /** Answers no challenge, so that no server gets a password. */
    private static final AuthenticationStrategy ANSWER_NO_CHALLENGE = (type, challenges, context) -> List.of();

    private ApacheClients() {}

    static CloseableHttpClient create(TransportOptions options, HttpClientConnectionManager connections) {
        HttpClientBuilder builder = HttpClientBuilder.create()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(CONFIG)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableConnectionState()
                // ResponseBody decompresses bodies
                .disableContentCompression()
                .disableDefaultUserAgent()
                .setTargetAuthenticationStrategy(ANSWER_NO_CHALLENGE)
                .setRoutePlanner(new ProxyRoutes(options.proxy()))
                .evictExpiredConnections()
                .evictIdleConnections(TimeValue.of(options.idleTime()))
                .replaceExecInterceptor(
                        ChainElement.MAIN_TRANSPORT.name(), new UnloggedSender(keepAlive(options.idleTime())));
        PasswordAuthentication login = options.proxyLogin();
        if (login == null) {
            builder.setProxyAuthenticationStrategy(ANSWER_NO_CHALLENGE);
        } else {
            CredentialsProvider onlyAskedForTheProxy =
                    (scope, context) -> new UsernamePasswordCredentials(login.getUserName(), login.getPassword());
            builder.setDefaultCredentialsProvider(onlyAskedForTheProxy);
        }
        return builder.build();
    }

    /** Creates the connection pool of a client. */
    static PoolingHttpClientConnectionManager connections(TransportOptions options, DnsResolver lookups) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setConnectionFactory(ApacheClients::quiet)
                .setDnsResolver(lookups)
                .setMaxConnTotal(options.maxConnections())
                .setMaxConnPerRoute(options.maxConnections())
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.STRICT)
                .setConnPoolPolicy(PoolReusePolicy.LIFO)
                .setTlsSocketStrategy(new LazyTls(options.sslContext()))
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        // Exchange limits all waits. With a timeout, a socket of the JVM would make three system calls
                        // for a read instead of one.
                        .setConnectTimeout(Timeout.ZERO_MILLISECONDS)
                        .setSocketTimeout(Timeout.ZERO_MILLISECONDS)
                        .setValidateAfterInactivity(TimeValue.of(TRUSTED_WITHOUT_TEST))
                        .build())
                .build();
    }

    private static ManagedHttpClientConnection quiet(@Nullable Socket socket) throws IOException {
        UnloggedConnection connection = new UnloggedConnection();
        if (socket != null) {
            connection.bind(socket);
        }
        return connection;
    }

    /**
     * Returns the keep-alive time that the service asks for, limited to the idle time of the options. This strategy
     * limits the idle time of a connection because the pool has an option for it only from HttpClient 5.6 on.
     */
    private static ConnectionKeepAliveStrategy keepAlive(Duration idleTime) {
        TimeValue longest = TimeValue.of(idleTime);
        return (response, context) -> {
            TimeValue asked = DefaultConnectionKeepAliveStrategy.INSTANCE.getKeepAliveDuration(response, context);
            return TimeValue.isPositive(asked) ? asked.min(longest) : longest;
        };
    }
}
