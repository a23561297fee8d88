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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.locks.ReentrantLock;
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

/**
 * Sends requests over HTTP/1.1 by Apache HttpClient 5, and does nothing of its own accord: it sends what it is given, once, follows
 * no redirect, keeps no cookie and answers no challenge but that of a proxy.
 *
 * <p>It takes time seriously. Each call has the timeouts of its {@link Request.Options}: one to get a connection, however many
 * lookups, addresses, handshakes and proxies that takes, and one for each thing that is awaited after that: the head of the answer, and each read
 * of its body. A timeout of zero is none.
 *
 * <p>It has connections that must be closed, and one thread that looks after timeouts. It is safe for use by many threads.
 */
public final class ApacheTransport implements Client, AutoCloseable {

    /** HttpClient says these of the body that it sends. */
    private static final Set<String> SAID_BY_THE_CLIENT = Set.of("content-length", "transfer-encoding");

    private static final Set<String> METHODS_WITH_BODY = Set.of("POST", "PUT", "PATCH");
    private static final Set<String> GZIP = Set.of("gzip", "x-gzip");

    private final TransportOptions options;
    private final Lookups lookups;
    private final PoolingHttpClientConnectionManager connections;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor timer;

    /** Makes a transport with {@link TransportOptions#DEFAULT}. */
    public ApacheTransport() {
        this(TransportOptions.DEFAULT);
    }

    /**
     * Makes a transport.
     *
     * @param options how to reach the service
     */
    public ApacheTransport(TransportOptions options) {
        this(options, SystemDefaultDnsResolver.INSTANCE);
    }

    /** Makes a transport that asks somebody for the addresses of hosts. */
    ApacheTransport(TransportOptions options, DnsResolver resolver) {
        this.options = options;
        this.lookups = new Lookups(resolver);
        this.connections = ApacheClients.connections(options, lookups);
        this.client = ApacheClients.create(options, connections);
        // A call that comes after close() is refused by the client, with a better word than the timer has.
        this.timer = new ScheduledThreadPoolExecutor(
                1, ApacheTransport::timerThread, new ThreadPoolExecutor.DiscardPolicy());
        timer.setRemoveOnCancelPolicy(true);
    }

    private static Thread timerThread(Runnable work) {
        Thread thread = new Thread(work, "livechat4j-timeouts");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Sends a request and reads the head of the answer.
     *
     * @param request what to send, with its headers as they are; {@code Accept-Encoding: gzip} is added if it has none
     * @param timeouts the timeouts of this call
     * @return the answer, whatever its status; its body is read from the connection, and is null if there is none. It must be read to its
     *     end or closed.
     * @throws ConnectException if there was no connection in time, or none at all; other failures of that kind are
     *     {@link java.net.UnknownHostException}, {@link java.net.NoRouteToHostException} and
     *     {@link javax.net.ssl.SSLException}. The service has not seen the request then.
     * @throws InterruptedIOException if the thread was interrupted while it waited for a connection; it stays interrupted
     * @throws java.net.SocketTimeoutException if the service was silent for too long
     * @throws IOException if the exchange failed in another way
     * @throws IllegalStateException if the transport is closed
     */
    @Override
    public Response execute(Request request, Request.Options timeouts) throws IOException {
        int mostPooled = options.maxConnections();
        for (int stale = 0; ; stale++) {
            try {
                return send(request, timeouts);
            } catch (StaleConnectionException e) {
                // each that was closed has left the pool, so that after all of them there is a new one
                if (stale > mostPooled) {
                    throw e;
                }
            }
        }
    }

    private Response send(Request request, Request.Options timeouts) throws IOException {
        Duration connectTimeout = Duration.ofMillis(timeouts.connectTimeoutMillis());
        Duration readTimeout = Duration.ofMillis(timeouts.readTimeoutMillis());
        HttpUriRequestBase message = message(request);
        message.setConfig(config(connectTimeout, readTimeout));
        Runnable abort = new Abort(message);
        Exchange exchange = new Exchange(timer, abort);
        HttpClientContext context = HttpClientContext.create();
        QuietSender.onceConnected(context, () -> {
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
            QuietSender.challenges(context).forEach(answer::addHeader);
            Response response = response(request, answer, exchange, readTimeout, abort);
            delivered = true;
            return response;
        } catch (IOException e) {
            throw exchange.meaningOf(e);
        } catch (RuntimeException e) {
            // the pool says so that a wait for a connection was given up; what else HttpClient was at fails in many
            // ways
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

    private static HttpUriRequestBase message(Request request) throws IOException {
        HttpUriRequestBase message = new HttpUriRequestBase(request.httpMethod().name(), uri(request));
        request.headers().forEach((name, values) -> {
            if (!SAID_BY_THE_CLIENT.contains(name.toLowerCase(Locale.ROOT))) {
                values.forEach(value -> message.addHeader(name, value));
            }
        });
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

    private static URI uri(Request request) throws MalformedURLException {
        try {
            URI uri = new URI(request.url());
            if (uri.getHost() != null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            // The exception shows the whole address, which may hold what nobody else should see.
        }
        throw new MalformedURLException("the request has no valid address");
    }

    private static HttpHost host(HttpUriRequestBase message) {
        return new HttpHost(message.getScheme(), message.getAuthority());
    }

    @SuppressWarnings("deprecation") // only the deprecated way sets a connect timeout for one request
    private static RequestConfig config(Duration connectTimeout, Duration readTimeout) {
        return RequestConfig.copy(ApacheClients.CONFIG)
                .setConnectionRequestTimeout(connectTimeout.isZero() ? Timeout.ofDays(1) : Timeout.of(connectTimeout))
                .setConnectTimeout(Timeout.of(connectTimeout))
                .setResponseTimeout(Timeout.of(readTimeout))
                .build();
    }

    private static Response response(
            Request request, ClassicHttpResponse answer, Exchange exchange, Duration readTimeout, Runnable abort)
            throws IOException {
        Map<String, Collection<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : answer.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new ArrayList<>()).add(header.getValue());
        }
        Response.Builder response = Response.builder()
                .request(request)
                .protocolVersion(Request.ProtocolVersion.HTTP_1_1)
                .status(answer.getCode())
                .reason(answer.getReasonPhrase());
        HttpEntity entity = answer.getEntity();
        if (entity == null) {
            exchange.end();
            return response.headers(headers).build();
        }
        String encoding = entity.getContentEncoding();
        boolean gzip =
                encoding != null && GZIP.contains(encoding.toLowerCase(Locale.ROOT)) && entity.getContentLength() != 0;
        if (gzip) {
            // They say something of a body that the caller does not see.
            headers.remove(HttpHeaders.CONTENT_ENCODING);
            headers.remove(HttpHeaders.CONTENT_LENGTH);
        }
        long length = gzip ? -1 : entity.getContentLength();
        ResponseBody body =
                new ResponseBody(entity.getContent(), entity.getContentLength(), gzip, exchange, readTimeout, abort);
        return response.headers(headers)
                .body(body, length < 0 || length > Integer.MAX_VALUE ? null : (Integer) (int) length)
                .build();
    }

    /**
     * Ends a request. When it returns, the connection has left the pool, also if another thread was first to end it: whoever gets the permit of this
     * call then finds room in the pool, and never waits in there.
     */
    private static final class Abort implements Runnable {

        // a monitor would pin virtual threads
        private final ReentrantLock lock = new ReentrantLock();
        private final HttpUriRequestBase message;

        Abort(HttpUriRequestBase message) {
            this.message = message;
        }

        @Override
        public void run() {
            lock.lock();
            try {
                message.cancel();
            } finally {
                lock.unlock();
            }
        }
    }

    /** How many connections carry a request at the moment. */
    int leasedConnections() {
        return connections.getTotalStats().getLeased();
    }

    /** Closes all connections, also those in use. */
    @Override
    public void close() {
        client.close(CloseMode.IMMEDIATE);
        timer.shutdownNow();
    }

    /** Shows the options, without any secret. */
    @Override
    public String toString() {
        return "ApacheTransport[" + options + "]";
    }
}
