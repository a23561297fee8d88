package io.github.livechat4j.programs.wire;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** An HTTP proxy in front of a service that records requests and answers. */
public final class RecordingProxy implements AutoCloseable {

    private static final int NO_BODY = -1;
    private static final Set<String> OF_THE_CONNECTION = Set.of(
            "host",
            "connection",
            "content-length",
            "expect",
            "upgrade",
            "accept-encoding",
            "transfer-encoding",
            "date");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String target;
    private final Map<String, String> instead;
    private final List<WireExchange> passed = Collections.synchronizedList(new ArrayList<>());

    private RecordingProxy(HttpServer server, String target, Map<String, String> instead) {
        this.server = server;
        this.target = target;
        this.instead = instead;
    }

    /**
     * Starts a proxy on a free loopback port.
     *
     * @param target the base URL of the service
     * @return the proxy, which must be closed
     */
    public static RecordingProxy before(String target) throws IOException {
        return start(target, Map.of());
    }

    /**
     * Starts a proxy on a free loopback port that sets the credentials of requests.
     *
     * @param target the base URL of the service
     * @param authorization the header {@code Authorization} for the service, which replaces that of the client
     * @return the proxy, which must be closed
     */
    public static RecordingProxy before(String target, String authorization) throws IOException {
        return start(target, Map.of("authorization", authorization));
    }

    private static RecordingProxy start(String target, Map<String, String> instead) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        RecordingProxy proxy = new RecordingProxy(server, target, instead);
        server.createContext("/", proxy::pass);
        server.start();
        return proxy;
    }

    /** Returns the base URL for the client. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Returns the last exchange. */
    public WireExchange last() {
        return passed.get(passed.size() - 1);
    }

    /** Returns the number of exchanges. */
    public int count() {
        return passed.size();
    }

    /**
     * Returns the exchanges after a number of earlier ones.
     *
     * @param count the number of earlier exchanges
     * @return the later exchanges
     */
    public List<WireExchange> since(int count) {
        return List.copyOf(passed.subList(count, passed.size()));
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        URI uri = exchange.getRequestURI();
        Map<String, List<String>> headers = lowerCase(exchange.getRequestHeaders());
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(target + uri))
                .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name) && !instead.containsKey(name)) {
                values.forEach(value -> request.header(name, value));
            }
        });
        instead.forEach(request::header);
        try {
            HttpResponse<byte[]> response = client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            Map<String, List<String>> answerHeaders =
                    lowerCase(response.headers().map());
            passed.add(new WireExchange(
                    exchange.getRequestMethod(),
                    uri.toString(),
                    headers,
                    WireExchange.perByte(body),
                    response.statusCode(),
                    answerHeaders,
                    WireExchange.perByte(response.body())));
            answer(exchange, response.statusCode(), answerHeaders, response.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static void answer(HttpExchange exchange, int status, Map<String, List<String>> headers, byte[] body)
            throws IOException {
        Headers sent = exchange.getResponseHeaders();
        headers.forEach((name, values) -> {
            if (!OF_THE_CONNECTION.contains(name)) {
                values.forEach(value -> sent.add(name, value));
            }
        });
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private static Map<String, List<String>> lowerCase(Map<String, List<String>> headers) {
        Map<String, List<String>> lowerCase = new TreeMap<>();
        headers.forEach((name, values) -> lowerCase.put(name.toLowerCase(Locale.ROOT), List.copyOf(values)));
        return lowerCase;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
