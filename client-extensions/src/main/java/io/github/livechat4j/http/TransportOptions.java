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
 * How the client reaches the service: connections, timeouts, proxy, TLS. {@link #DEFAULT} suits most; what differs is changed one by one:
 * {@code TransportOptions.DEFAULT.withMaxConnections(8)}.
 *
 * @param maxConnections how many connections there are at most, in all and to one host; a call of a client waits for a
 *     free one until its deadline
 * @param connectTimeout how long it may take to get a connection: to wait for a free one, or to open one, with the lookup of
 *     the host, the TLS handshake and the proxy
 * @param readTimeout how long the service may take to begin its answer, and the longest silence within it
 * @param idleTime how long a connection that nobody uses is kept; shorter if the service asks for it
 * @param proxy chooses the proxy, or null for what the JVM is set to ({@code https.proxyHost} and the like);
 *     {@code ProxySelector.of(null)} is none
 * @param proxyLogin what the proxy is told when it asks who we are, or null; no other host is told
 * @param sslContext whom to trust and which certificate to show, or null for what the JVM is set to
 */
public record TransportOptions(
        int maxConnections,
        Duration connectTimeout,
        Duration readTimeout,
        Duration idleTime,
        @Nullable ProxySelector proxy,
        @Nullable PasswordAuthentication proxyLogin,
        @Nullable SSLContext sslContext) {

    /** 32 connections, 10 s to get one, 30 s of silence, a minute unused; proxy and trust as the JVM is set to. */
    public static final TransportOptions DEFAULT = new TransportOptions(
            32, Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), null, null, null);

    /**
     * Checks the options.
     *
     * @param maxConnections how many connections there are at most
     * @param connectTimeout how long it may take to get one
     * @param readTimeout how long the service may be silent
     * @param idleTime how long a connection is kept that nobody uses
     * @param proxy chooses the proxy
     * @param proxyLogin what the proxy is told
     * @param sslContext whom to trust
     * @throws IllegalArgumentException if there is to be no connection, or a time is shorter than a millisecond or longer than
     *     24 days
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
     * Sets how many connections there are.
     *
     * @param connections at least 1
     * @return the options with this one changed
     */
    public TransportOptions withMaxConnections(int connections) {
        return new TransportOptions(connections, connectTimeout, readTimeout, idleTime, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets how long it may take to get a connection.
     *
     * @param timeout from 1 ms
     * @return the options with this one changed
     */
    public TransportOptions withConnectTimeout(Duration timeout) {
        return new TransportOptions(maxConnections, timeout, readTimeout, idleTime, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets how long the service may be silent.
     *
     * @param timeout from 1 ms
     * @return the options with this one changed
     */
    public TransportOptions withReadTimeout(Duration timeout) {
        return new TransportOptions(maxConnections, connectTimeout, timeout, idleTime, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets how long a connection is kept that nobody uses.
     *
     * @param time from 1 ms
     * @return the options with this one changed
     */
    public TransportOptions withIdleTime(Duration time) {
        return new TransportOptions(maxConnections, connectTimeout, readTimeout, time, proxy, proxyLogin, sslContext);
    }

    /**
     * Sets who chooses the proxy.
     *
     * @param selector knows the proxy of each address; {@code ProxySelector.of(null)} for none
     * @return the options with this one changed
     */
    public TransportOptions withProxy(ProxySelector selector) {
        Objects.requireNonNull(selector, "selector");
        return new TransportOptions(
                maxConnections, connectTimeout, readTimeout, idleTime, selector, proxyLogin, sslContext);
    }

    /**
     * Sets an HTTP proxy for everything.
     *
     * @param address host and port of the proxy
     * @return the options with this one changed
     */
    public TransportOptions withProxy(InetSocketAddress address) {
        return withProxy(ProxySelector.of(Objects.requireNonNull(address, "address")));
    }

    /**
     * Sets what the proxy is told when it asks who we are.
     *
     * @param login name and password; sent to the proxy only, by the Basic scheme
     * @return the options with this one changed
     */
    public TransportOptions withProxyLogin(PasswordAuthentication login) {
        Secrets.checkedUser("the login of the proxy", login.getUserName());
        Secrets.checked("the password of the proxy", String.valueOf(login.getPassword()));
        return new TransportOptions(maxConnections, connectTimeout, readTimeout, idleTime, proxy, login, sslContext);
    }

    /**
     * Sets whom to trust, and which certificate to show.
     *
     * @param context an initialised context
     * @return the options with this one changed
     */
    public TransportOptions withSslContext(SSLContext context) {
        Objects.requireNonNull(context, "context");
        return new TransportOptions(maxConnections, connectTimeout, readTimeout, idleTime, proxy, proxyLogin, context);
    }

    /**
     * Says the timeouts as Feign says them; a redirect is not followed.
     *
     * @return the options of a Feign call
     */
    public Request.Options requestOptions() {
        return new Request.Options(
                connectTimeout.toMillis(), TimeUnit.MILLISECONDS, readTimeout.toMillis(), TimeUnit.MILLISECONDS, false);
    }

    /** Shows numbers and times; of proxy, login and context only whether they are set. */
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
