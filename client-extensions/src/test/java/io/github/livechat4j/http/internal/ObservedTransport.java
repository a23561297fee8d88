package io.github.livechat4j.http.internal;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.livechat4j.http.TransportOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** The default transport with counters that show whether all bodies and connections are released. */
public final class ObservedTransport implements Client, AutoCloseable {

    private final ApacheTransport transport;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger openBodies = new AtomicInteger();
    private final Queue<String> detours = new ArrayDeque<>();

    /** Creates a transport with options. */
    public ObservedTransport(TransportOptions options) {
        this.transport = new ApacheTransport(options);
    }

    /** Sends the next request to another server, with the same path. */
    public ObservedTransport detour(String baseUrl) {
        detours.add(baseUrl);
        return this;
    }

    @Override
    public Response execute(Request request, Request.Options options) throws IOException {
        requests.incrementAndGet();
        String detour = detours.poll();
        Response response = transport.execute(detour == null ? request : to(detour, request), options);
        if (response.body() == null) {
            return response;
        }
        openBodies.incrementAndGet();
        return response.toBuilder().body(new ObservedBody(response.body())).build();
    }

    private static Request to(String baseUrl, Request request) {
        String target = request.url().replaceFirst("^http://[^/]*", "");
        return Request.create(
                request.httpMethod(), baseUrl + target, request.headers(), request.body(), request.charset(), null);
    }

    /** Returns the number of requests. */
    public int requests() {
        return requests.get();
    }

    /** Returns the number of bodies that are not closed. */
    public int openBodies() {
        return openBodies.get();
    }

    /** Returns the number of connections that are neither in the pool nor closed. */
    public int leasedConnections() {
        return transport.leasedConnections();
    }

    @Override
    public void close() {
        transport.close();
    }

    private final class ObservedBody implements Response.Body {

        private final Response.Body body;
        private boolean closed;

        ObservedBody(Response.Body body) {
            this.body = body;
        }

        @Override
        public @Nullable Integer length() {
            return body.length();
        }

        @Override
        public boolean isRepeatable() {
            return body.isRepeatable();
        }

        @Override
        public InputStream asInputStream() throws IOException {
            return body.asInputStream();
        }

        @Override
        public Reader asReader(Charset charset) throws IOException {
            return body.asReader(charset);
        }

        @Override
        public void close() throws IOException {
            if (!closed) {
                closed = true;
                openBodies.decrementAndGet();
            }
            body.close();
        }
    }
}
