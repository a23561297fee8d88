package io.github.livechat4j.http;

import feign.Request;
import io.github.livechat4j.auth.internal.Secrets;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The options of the transport: connections, timeouts, proxy, TLS. Start from {@link #DEFAULT} and change single
 * options: {@code TransportOptions.DEFAULT.withMaxConnections(8)}.
 *
 * @param maxConnections the maximum number of connections, in total and per host; a call waits for a free one until its
 *     deadline
 * @param connectTimeout the time limit for getting a connection: waiting for a free one, or opening one, including the
 *     lookup of the host, the TLS handshake and the proxy
 * @param readTimeout the longest wait for the start of the answer, and for each following read
 * @param idleTime how long an unused connection is kept; shorter if the service asks for it
 * @param proxy the proxy selector, or null for the system properties of the JVM ({@code https.proxyHost} and the like);
 *     {@code ProxySelector.of(null)} means no proxy
 * @param proxyLogin the credentials for the proxy, or null; they are sent to no other host
 * @param sslContext the trusted certificates and the client certificate, or null for those of the JVM
 */
public record TransportOptions(
        int maxConnections,
        Duration connectTimeout,
        Duration readTimeout,
        Duration idleTime,
        @Nullable ProxySelector proxy,
        @Nullable PasswordAuthentication proxyLogin,
        @Nullable SSLContext sslContext) {

    /**
     * 32 connections, 10 s to get a connection, 30 s for each read, one minute of idle time; proxy and trusted
     * certificates of the JVM.
     */
    public static final TransportOptions DEFAULT = new TransportOptions(
            32, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), null, null, null);

    /**
     * Checks the options.
     *
     * @param maxConnections the maximum number of connections
     * @param connectTimeout the time limit for getting a connection
     * @param readTimeout the longest wait for each read
     * @param idleTime how long an unused connection is kept
     * @param proxy the proxy selector, or null for that of the JVM
     * @param proxyLogin the credentials for the proxy, or null
     * @param sslContext the trusted certificates and the client certificate, or null for those of the JVM
     * @throws IllegalArgumentException if {@code maxConnections} is less than 1, or a time is shorter than a
     *     millisecond or longer than 24 days
     * @throws NullPointerException if a time is null
     */
    public TransportOptions {
        if (maxConnections < 1) {
            throw new IllegalArgumentException("maxConnections must be at least 1, was " + maxConnections);
        }
        check(connectTimeout, "connectTimeout");
        check(readTimeout, "readTimeout");
        check(idleTime, "idleTime");
    }

    private static void check(Duration time, String name) {
        Objects.requireNonNull(time, name);
        if (time.compareTo(Duration.ofMillis(1)) < 0 || time.compareTo(Duration.ofMillis(Integer.MAX_VALUE)) > 0) {
            throw new IllegalArgumentException(name + " must be from 1 ms to 24 days, was " + time);
        }
    }

    /**
     * Sets the maximum number of connections.
     *
     * @param connections at least 1
     * @return the changed options
     */
    public TransportOptions withMaxConnections(int connections) {
        return new TransportOptions(connections, connectTimeout, readTimeout, idleTime, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets the time limit for getting a connection.
     *
     * @param timeout from 1 ms to 24 days
     * @return the changed options
     */
    public TransportOptions withConnectTimeout(Duration timeout) {
        return new TransportOptions(maxConnections, timeout, readTimeout, idleTime, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets the longest wait for the start of the answer and for each following read.
     *
     * @param timeout from 1 ms to 24 days
     * @return the changed options
     */
    public TransportOptions withReadTimeout(Duration timeout) {
        return new TransportOptions(maxConnections, connectTimeout, timeout, idleTime, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets how long an unused connection is kept.
     *
     * @param time from 1 ms to 24 days
     * @return the changed options
     */
    public TransportOptions withIdleTime(Duration time) {
        return new TransportOptions(maxConnections, connectTimeout, readTimeout, time, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets the proxy selector.
     *
     * @param selector returns the proxy of each address; {@code ProxySelector.of(null)} for no proxy
     * @return the changed options
     */
    public TransportOptions withProxy(ProxySelector selector) {
        Objects.requireNonNull(selector, "selector");
        return new TransportOptions(
                maxConnections, connectTimeout, readTimeout, idleTime, selector, proxyLogin, sslContext);
    }

    /**
     * Sets an HTTP proxy for all addresses.
     *
     * @param address host and port of the proxy
     * @return the changed options
     */
    public TransportOptions withProxy(InetSocketAddress address) {
        return withProxy(ProxySelector.of(Objects.requireNonNull(address, "address")));
    }

    /**
     * Sets the credentials for the proxy.
     *
     * @param login user name and password; sent only to the proxy, with the Basic scheme
     * @return the changed options
     */
    public TransportOptions withProxyLogin(PasswordAuthentication login) {
        Secrets.checkedUser("the login of the proxy", login.getUserName());
        Secrets.checked("the password of the proxy", String.valueOf(login.getPassword()));
        return new TransportOptions(maxConnections, connectTimeout, readTimeout, idleTime, proxy, login, sslContext);
    }

    /**
     * Sets the trusted certificates and the client certificate.
     *
     * @param context an initialised context
     * @return the changed options
     */
    public TransportOptions withSslContext(SSLContext context) {
        Objects.requireNonNull(context, "context");
        return new TransportOptions(maxConnections, connectTimeout, readTimeout, idleTime, proxy, proxyLogin, context);
    }

    /**
     * Returns the timeouts as Feign options, without following redirects.
     *
     * @return the options of a Feign call
     */
    public Request.Options requestOptions() {
        return new Request.Options(
                connectTimeout.toMillis(), TimeUnit.MILLISECONDS, readTimeout.toMillis(), TimeUnit.MILLISECONDS, false);
    }

    /** Shows numbers and times, and whether proxy, login and SSL context are set. */
    @Override
    public String toString() {
        return "TransportOptions[maxConnections=" + maxConnections + ", connectTimeout=" + connectTimeout
                + ", readTimeout=" + readTimeout + ", idleTime=" + idleTime + ", proxy=" + shown(proxy)
                + ", proxyLogin=" + shown(proxyLogin) + ", sslContext=" + shown(sslContext) + "]";
    }

    private static String shown(@Nullable Object secret) {
        return secret == null ? "null" : "(set)";
    }
}
