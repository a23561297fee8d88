package io.github.livechat4j.cli.drill;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stands between the command and a sandbox, and keeps what passes as bytes. */
final class RecordingProxy implements AutoCloseable {

    private static final int NO_BODY = -1;
    private static final Set<String> OF_THE_CONNECTION =
            Set.of("host", "connection", "content-length", "expect", "upgrade", "authorization", "accept-encoding");

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String target;
    private final String authorization;
    private final List<Passed> passed = new ArrayList<>();

    /**
     * A request and its answer.
     *
     * @param request its method, path and query
     * @param headers its headers
     * @param body its body
     * @param status the status of the answer
     * @param answer the body of the answer
     */
    record Passed(String request, Map<String, List<String>> headers, String body, int status, String answer) {}

    private RecordingProxy(HttpServer server, String target, String authorization) {
        this.server = server;
        this.target = target;
        this.authorization = authorization;
    }

    static RecordingProxy before(String target, String authorization) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordingProxy proxy = new RecordingProxy(server, target, authorization);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    Passed last() {
        return passed.get(passed.size() - 1);
    }

    int count() {
        return passed.size();
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI uri = exchange.getRequestURI();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + uri))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body))
                .header("Authorization", authorization);
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            passed.add(new Passed(
                    exchange.getRequestMethod() + " " + uri,
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(body, StandardCharsets.UTF_8),
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8)));
            response.headers()
                    .firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(
                    response.statusCode(), response.body().length == 0 ? NO_BODY : response.body().length);
            if (response.body().length > 0) {
                exchange.getResponseBody().write(response.body());
            }
            exchange.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            exchange.close();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
