package io.github.livechat4j.webhooks;

import io.github.livechat4j.wire.size.internal.BodyLimit;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.apache.hc.core5.http.URIScheme;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.bootstrap.AsyncServerBootstrap;
import org.apache.hc.core5.http.impl.bootstrap.HttpAsyncServer;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.reactor.IOReactorConfig;
import org.apache.hc.core5.reactor.IOReactorStatus;
import org.apache.hc.core5.reactor.ListenerEndpoint;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A web server for deliveries of webhooks, hardened against slow and malicious senders:
 *
 * <pre>{@code
 * try (WebhookServer server = WebhookServer.builder(handler).port(8081).path("/livechat").start()) {
 *     System.out.println("deliveries come to " + server.uri());
 *     ...
 * }
 * }</pre>
 *
 * <p>A waiting connection occupies no thread. It is closed if its request is not complete within {@link
 * WebhookServerBuilder#requestTime}, even if bytes keep arriving. If the limit of connections is reached, or the bodies
 * in memory exceed an eighth of the heap, the connection that has waited longest for its request is closed. A delivery
 * arrives within milliseconds, so its connection is never the one that has waited longest.
 *
 * <p>The {@link WebhookHandler} gets complete requests, on at most {@link WebhookServerBuilder#threads} threads at
 * once. Each connection carries one request. The server speaks HTTP/1.1 without TLS; for deliveries over the internet,
 * terminate TLS in a proxy in front of it.
 *
 * <p>A running server keeps its process alive until it is closed. It is safe for use by many threads.
 */
public final class WebhookServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookServer.class);
    private static final int BACKLOG = 1024;
    private static final int LONGEST_PROBE_MILLIS = 1000;
    private static final int BUFFER = 2048;
    private static final int LONGEST_LINE = 2048;
    private static final int MOST_HEADERS = 50;
    private static final int LOOKS_IN_A_REQUEST_TIME = 20;
    private static final long KEPT_THREAD_SECONDS = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final WebhookServerBuilder settings;
    private final SenderConnections connections;
    private final ThreadPoolExecutor threads;
    private final ScheduledThreadPoolExecutor timer;
    private final InetSocketAddress address;
    private volatile boolean mayHaveEnded;
    private volatile Listening listening;

    /** The HTTP server and its endpoint. */
    private record Listening(HttpAsyncServer server, ListenerEndpoint endpoint) {}

    WebhookServer(WebhookServerBuilder settings) throws IOException {
        this.settings = settings;
        // loads the classes for closing a selector now: loading them needs a file handle, and there may be none left
        // later
        Selector.open().close();
        this.connections =
                new SenderConnections(settings.maxConnections, BodyLimit.shareOfHeap(), settings.requestTime);
        AtomicInteger number = new AtomicInteger();
        this.threads = new ThreadPoolExecutor(
                settings.threads,
                settings.threads,
                KEPT_THREAD_SECONDS,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                work -> daemon(work, "livechat-webhooks-" + number.incrementAndGet()));
        threads.allowCoreThreadTimeOut(true);
        this.listening = listen(new InetSocketAddress(settings.address, settings.port));
        this.address = (InetSocketAddress) listening.endpoint().getAddress();
        // not a daemon thread, so that the server keeps running after the main method has ended
        this.timer = new ScheduledThreadPoolExecutor(1, work -> new Thread(work, "livechat-webhooks-timeouts"));
        long interval = Math.max(1, settings.requestTime.toMillis() / LOOKS_IN_A_REQUEST_TIME);
        Future<?> unused = timer.scheduleWithFixedDelay(this::look, interval, interval, TimeUnit.MILLISECONDS);
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Returns a builder of servers.
     *
     * @param handler handles the deliveries
     * @return a builder; by default the server listens on a free port of the loopback address, with the path {@code
     *     /livechat}
     */
    public static WebhookServerBuilder builder(WebhookHandler handler) {
        Objects.requireNonNull(handler, "handler");
        return new WebhookServerBuilder(() -> handler);
    }

    /**
     * Returns a builder of servers whose handler can change, for example when tokens are rotated.
     *
     * @param handlers returns the handler; called for each request, so it must be fast. Null means that the tokens are
     *     not known yet: the request is answered with 503, so that the service repeats it
     * @return a builder, as of {@link #builder(WebhookHandler)}
     */
    public static WebhookServerBuilder builder(Supplier<@Nullable WebhookHandler> handlers) {
        return new WebhookServerBuilder(handlers);
    }

    private Listening listen(InetSocketAddress where) throws IOException {
        HttpAsyncServer server = AsyncServerBootstrap.bootstrap()
                .setIOReactorConfig(IOReactorConfig.custom()
                        .setIoThreadCount(1)
                        .setBacklogSize(BACKLOG)
                        .setSoReuseAddress(true)
                        .setTcpNoDelay(true)
                        .build())
                .setHttp1Config(Http1Config.custom()
                        .setBufferSize(BUFFER)
                        .setMaxLineLength(LONGEST_LINE)
                        .setMaxHeaderCount(MOST_HEADERS)
                        .build())
                .setHttpProcessor(HttpProcessors.server("livechat4j"))
                .setIOSessionListener(connections)
                // HttpCore stops listening after a failure, for example when the process has no file handle left for a
                // connection
                .setExceptionCallback(failure -> mayHaveEnded = true)
                // no check of the Host header, since proxies and tunnels send their own
                .setRequestRouter((request, context) -> () -> new DeliveryExchange(settings, connections, threads))
                .create();
        server.start();
        try {
            return new Listening(server, server.listen(where, URIScheme.HTTP).get());
        } catch (ExecutionException e) {
            server.close(CloseMode.IMMEDIATE);
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException("cannot listen on " + where + ": " + cause.getMessage(), cause);
        } catch (InterruptedException | CancellationException e) {
            server.close(CloseMode.IMMEDIATE);
            throw new IOException("interrupted before it could listen on " + where, e);
        }
    }

    private void look() {
        connections.closeLate();
        boolean isSuspect = mayHaveEnded || listening.server().getStatus() != IOReactorStatus.ACTIVE;
        if (isSuspect && !connections.isClosing() && !isListening()) {
            try {
                listening.server().close(CloseMode.IMMEDIATE);
                listening = listen(address);
                mayHaveEnded = false;
            } catch (IOException | RuntimeException e) {
                LOG.debug("Cannot listen again yet; the next attempt follows soon", e);
            }
        }
    }

    private boolean isListening() {
        try (Socket self = new Socket()) {
            self.connect(address, LONGEST_PROBE_MILLIS);
            mayHaveEnded = false;
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Returns where the server listens.
     *
     * @return the port
     */
    public int port() {
        return address.getPort();
    }

    /**
     * Returns where the server listens.
     *
     * @return the address for deliveries from this machine, such as {@code http://127.0.0.1:8081/livechat}
     */
    public URI uri() {
        return URI.create("http://" + settings.host() + ":" + port() + settings.path);
    }

    /**
     * Stops listening, closes waiting connections, and waits up to ten seconds until complete deliveries are answered.
     * The service repeats incomplete deliveries.
     */
    @Override
    public void close() {
        timer.shutdownNow();
        listening.endpoint().close(CloseMode.IMMEDIATE);
        connections.close(PATIENCE);
        threads.shutdownNow();
        listening.server().close(CloseMode.IMMEDIATE);
    }

    /** Shows where the server listens. */
    @Override
    public String toString() {
        return "WebhookServer[" + uri() + "]";
    }
}
