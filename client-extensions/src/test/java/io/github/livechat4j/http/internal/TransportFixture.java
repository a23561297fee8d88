package io.github.livechat4j.http.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import feign.Client;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;

/** A fixture with a transport and a server, and helper methods for tests of both. */
@Timeout(value = 240, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class TransportFixture {

    static final Duration SHORT = Duration.ofMillis(400);
    static final Duration LONG = Duration.ofSeconds(20);

    final ScriptedServer server = new ScriptedServer();

    @SuppressWarnings("NullAway.Init") // set before each test
    Client transport;

    /**
     * Returns a transport without redirects and retries, and with a maximum number of connections if it supports that.
     */
    abstract Client transport(int maxConnections);

    @BeforeEach
    void makeTransport() {
        transport = transport(2);
    }

    @AfterEach
    void stop() throws Exception {
        if (transport instanceof AutoCloseable closeable) {
            closeable.close();
        }
        server.close();
    }

    /** Waits in real time on a separate socket, since socket timeouts do not use a clock that tests can set. */
    static void letPass(Duration time) {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            silent.setSoTimeout((int) time.toMillis());
            silent.accept().close();
        } catch (SocketTimeoutException e) {
            // no connection came, as expected
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException || failure instanceof HttpTimeoutException;
    }

    static Request.Options options(Duration readTimeout) {
        return new Request.Options(
                LONG.toMillis(), TimeUnit.MILLISECONDS, readTimeout.toMillis(), TimeUnit.MILLISECONDS, false);
    }

    static Request.Options connectWithin(Duration time) {
        return new Request.Options(
                time.toMillis(), TimeUnit.MILLISECONDS, LONG.toMillis(), TimeUnit.MILLISECONDS, false);
    }

    static Request request(
            HttpMethod method, String url, Map<String, Collection<String>> headers, @Nullable String body) {
        return Request.create(method, url, headers, body == null ? null : body.getBytes(UTF_8), UTF_8, null);
    }

    Response send(HttpMethod method, String target, Duration readTimeout) throws IOException {
        return send(method, target, Map.of(), null, readTimeout);
    }

    Response send(
            HttpMethod method,
            String target,
            Map<String, Collection<String>> headers,
            @Nullable String body,
            Duration readTimeout)
            throws IOException {
        return transport.execute(request(method, server.url() + target, headers, body), options(readTimeout));
    }

    static String text(Response response) throws IOException {
        try (response) {
            return response.body() == null
                    ? ""
                    : new String(response.body().asInputStream().readAllBytes(), UTF_8);
        }
    }

    record Fault(String name, Script script) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Fault> faults() {
        String body = "{\"name\":\"x\"}".repeat(20);
        return Stream.of(
                new Fault("reset before the answer", Script.resetBeforeAnswer()),
                new Fault("reset in the body", Script.resetInBody(body)),
                new Fault("empty answer", Script.emptyAnswer()),
                new Fault("garbage", Script.garbage()),
                new Fault("truncated gzip", Script.truncatedGzip(body)),
                new Fault("truncated length", Script.truncatedLength(body)));
    }
}
