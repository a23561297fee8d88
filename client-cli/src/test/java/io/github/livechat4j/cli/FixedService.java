package io.github.livechat4j.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** A service with one fixed answer for each path. Paths without an answer get {@code {}}. */
public final class FixedService implements AutoCloseable {

    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final AtomicInteger requests = new AtomicInteger();
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String contentType = "application/json";
    private volatile String otherwise = "{}";

    public FixedService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    public FixedService answers(String path, String json) {
        answers.put(path, json);
        return this;
    }

    /** Sets the answer for all other paths, in place of {@code {}}. */
    public FixedService answersAll(int newStatus, String newContentType, String newBody) {
        status = newStatus;
        contentType = newContentType;
        otherwise = newBody;
        return this;
    }

    public int requests() {
        return requests.get();
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Cli.Outcome run(String... words) {
        return Cli.run(
                Map.of("LIVECHAT_TOKEN", "canary"),
                Stream.concat(Stream.of(words), Stream.of("--base-url", baseUrl()))
                        .toArray(String[]::new));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        byte[] body = answers.getOrDefault(exchange.getRequestURI().getPath(), otherwise)
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", contentType);
        exchange.sendResponseHeaders(status, status == 204 ? -1 : body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
