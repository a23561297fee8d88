package io.github.livechat4j.http.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.livechat4j.http.TransportOptions;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * A transport that sends requests over HTTP/1.1 with Apache HttpClient 5. It sends each request once and unchanged,
 * follows no redirect, stores no cookie and answers only the challenge of a proxy.
 *
 * <p>Each call has the timeouts of its {@link Request.Options}. The connect timeout covers getting a connection as a
 * whole: all lookups, addresses, handshakes and proxies. The read timeout applies to the head of the answer and to each
 * read of its body. Zero means no timeout.
 *
 * <p>It has connections that must be closed and one thread for timeouts. It is safe for use by many threads.
 */
public final class ApacheTransport implements Client, Sender, AutoCloseable {

    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private final TransportOptions options;
    private final Lookups lookups;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final TimeoutSweep sweep = new TimeoutSweep();

    /** The settings of the last request, which nearly all requests share. */
    private volatile @Nullable TimedConfig lastConfig;

    /** The origin of the last request, which nearly all requests share. */
    private volatile @Nullable KnownOrigin lastOrigin;

    /** The settings of requests with the same timeout for a connection. */
    private record TimedConfig(long connectMillis, RequestConfig config) {}

    /** Creates a transport with {@link TransportOptions#DEFAULT}. */
    public ApacheTransport() {
        this(TransportOptions.DEFAULT);
    }

    /**
     * Creates a transport.
     *
     * @param options the options of the transport
     */
    public ApacheTransport(TransportOptions options) {
        this(options, SystemDefaultDnsResolver.INSTANCE);
    }

    /** Creates a transport with a custom resolver of host names. */
    ApacheTransport(TransportOptions options, DnsResolver resolver) {
        this.options = options;
        this.lookups = new Lookups(resolver);
        this.connections = ApacheClients.connections(options, lookups);
        this.client = ApacheClients.create(options, connections);
    }

    /**
     * Sends a request and reads the status and headers of the answer.
     *
     * @param request the request, whose headers are sent unchanged; {@code Accept-Encoding: gzip} is added if it has no
     *     such header
     * @param timeouts the timeouts of this call
     * @return the answer, whatever its status; its body streams from the connection and is null if there is none. It
     *     must be read to its end or closed.
     * @throws ConnectException if no connection could be made, or not in time; other exceptions for the same case are
     *     {@link java.net.UnknownHostException}, {@link java.net.NoRouteToHostException} and {@link
     *     javax.net.ssl.SSLException}. In all these cases the service has not received the request.
     * @throws InterruptedIOException if the thread was interrupted while it waited for a connection; its interrupt flag
     *     stays set
     * @throws java.net.SocketTimeoutException if the service sent nothing for longer than the read timeout
     * @throws IOException if the exchange failed in another way
     * @throws IllegalStateException if the transport is closed
     */
    @Override
    public Response execute(Request request, Request.Options timeouts) throws IOException {
        return send(request, Timeouts.of(timeouts)).response(request);
    }

    @Override
    public Reply send(Request request, Timeouts timeouts) throws IOException {
        int mostPooled = options.maxConnections();
        for (int stale = 0; ; stale++) {
            try {
                return sendOnce(request, timeouts);
            } catch (StaleConnectionException e) {
                // each stale connection has left the pool, so after as many attempts as pooled connections there is a
                // new one
                if (stale > mostPooled) {
                    throw e;
                }
            }
        }
    }

    private Reply sendOnce(Request request, Timeouts timeouts) throws IOException {
        Duration connectTimeout = timeouts.connect();
        Duration readTimeout = timeouts.read();
        HttpUriRequestBase message = message(request);
        message.setConfig(config(timeouts.connectMillis()));
        Runnable abort = new RequestAbort(message);
        Exchange exchange = new Exchange(sweep, abort);
        HttpClientContext context = HttpClientContext.create();
        UnloggedSender.onceConnected(context, () -> {
            exchange.connected();
            exchange.await(readTimeout);
        });
        Cancellation cancellation = Cancellation.current();
        boolean delivered = false;
        try {
            cancellation.abortBy(abort);
            exchange.await(connectTimeout);
            lookups.setPatience(connectTimeout);
            ClassicHttpResponse answer = client.executeOpen(host(message), message, context);
            exchange.rest();
            if (!exchange.isConnected()) {
                throw new ConnectException("the proxy answered with status " + answer.getCode());
            }
            UnloggedSender.challenges(context).forEach(answer::addHeader);
            Reply reply = reply(answer, exchange, readTimeout, abort);
            delivered = true;
            return reply;
        } catch (IOException e) {
            throw exchange.meaningOf(e);
        } catch (RuntimeException e) {
            // the pool reports an aborted wait for a connection as CancellationException; other steps of HttpClient
            // fail with various exceptions
            if (!(e instanceof CancellationException) && !exchange.isTimedOut() && !cancellation.isCancelled()) {
                throw e;
            }
            InterruptedIOException givenUp = new InterruptedIOException("gave up waiting");
            givenUp.initCause(e);
            throw exchange.meaningOf(givenUp);
        } finally {
            lookups.clearPatience();
            if (!delivered) {
                exchange.end();
                abort.run();
            }
        }
    }

    private HttpUriRequestBase message(Request request) throws IOException {
        HttpUriRequestBase message = addressed(request);
        for (Map.Entry<String, Collection<String>> header : request.headers().entrySet()) {
            String name = header.getKey();
            if (!isSaidByTheClient(name)) {
                for (String value : header.getValue()) {
                    message.addHeader(name, value);
                }
            }
        }
        if (!message.containsHeader(HttpHeaders.ACCEPT_ENCODING)) {
            message.addHeader(HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
        byte[] body = request.body();
        if (body != null) {
            message.setEntity(new ByteArrayEntity(body, null));
        } else if (METHODS_WITH_BODY.contains(message.getMethod())) {
            message.setEntity(new ByteArrayEntity(new byte[0], null));
        }
        return message;
    }

    /** Returns whether HttpClient sets a header itself for the body of a request. */
    private static boolean isSaidByTheClient(String header) {
        return header.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)
                || header.equalsIgnoreCase(HttpHeaders.TRANSFER_ENCODING);
    }

    private HttpUriRequestBase addressed(Request request) throws MalformedURLException {
        String method = request.httpMethod().name();
        KnownOrigin known = lastOrigin;
        HttpUriRequestBase message = known == null ? null : known.request(method, request.url());
        if (message == null) {
            URI uri = uri(request);
            lastOrigin = KnownOrigin.of(request.url(), uri);
            message = new HttpUriRequestBase(method, uri);
        }
        return message;
    }

    private static URI uri(Request request) throws MalformedURLException {
        try {
            URI uri = new URI(request.url());
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // no cause: the exception shows the whole address, which may contain secrets
        }
        throw new MalformedURLException("the request has no valid address");
    }

    private static HttpHost host(HttpUriRequestBase message) {
        return new HttpHost(message.getScheme(), message.getAuthority());
    }

    private RequestConfig config(long connectMillis) {
        TimedConfig known = lastConfig;
        if (known == null || known.connectMillis() != connectMillis) {
            known = new TimedConfig(connectMillis, newConfig(connectMillis));
            lastConfig = known;
        }
        return known.config();
    }

    private static RequestConfig newConfig(long connectMillis) {
        return RequestConfig.copy(ApacheClients.CONFIG)
                .setConnectionRequestTimeout(
                        connectMillis == 0 ? Timeout.ofDays(1) : Timeout.ofMilliseconds(connectMillis))
                .build();
    }

    private static Reply reply(ClassicHttpResponse answer, Exchange exchange, Duration readTimeout, Runnable abort)
            throws IOException {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Iterator<Header> each = answer.headerIterator(); each.hasNext(); ) {
            Header header = each.next();
            headers.merge(header.getName(), Collections.singletonList(header.getValue()), ApacheTransport::joined);
        }
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            exchange.end();
            return new Reply(answer.getCode(), answer.getReasonPhrase(), headers, null, -1, () -> {});
        }
        String encoding = entity.getContentEncoding();
        boolean gzip =
                encoding != null && GZIP.contains(encoding.toLowerCase(Locale.ROOT)) && entity.getContentLength() != 0;
        if (gzip) {
            // these headers describe the compressed body, which the caller does not see
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
        }
        long length = gzip ? -1 : entity.getContentLength();
        ResponseBody body =
                new ResponseBody(entity.getContent(), entity.getContentLength(), gzip, exchange, readTimeout, abort);
        return new Reply(answer.getCode(), answer.getReasonPhrase(), headers, () -> body, length, body);
    }

    private static Collection<String> joined(Collection<String> values, Collection<String> more) {
        List<String> all = new ArrayList<>(values);
        all.addAll(more);
        return all;
    }

    /** Returns how many connections carry a request at the moment. */
    int leasedConnections() {
        return connections.getTotalStats().getLeased();
    }

    /** Closes all connections, including those in use. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        sweep.close();
    }

    /** Shows the options, without any secret. */
    @Override
    public String toString() {
        return "ApacheTransport[" + options + "]";
    }
}
