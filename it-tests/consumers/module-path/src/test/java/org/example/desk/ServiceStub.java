package org.example.desk;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Answers like the service, and records the requests. */
final class ServiceStub implements AutoCloseable {

    private static final Map<String, String> ANSWERS = Map.of(
            "GET /agents",
            "[{\"login\":\"anna@example.com\",\"name\":\"Anna\",\"permission\":\"normal\",\"status\":\"accepting chats\"}]",
            "GET /agents/anna%40example.com",
            "{\"login\":\"anna@example.com\",\"name\":\"Anna\"}",
            "GET /chats",
            "{\"chats\":[{\"type\":\"chat\",\"id\":\"C2\",\"started_timestamp\":1772460690},"
                    + "{\"type\":\"chat\",\"id\":\"C1\",\"started_timestamp\":1772460600}],\"total\":2,\"pages\":1}",
            "POST /tags",
            "{\"name\":\"guest\",\"group\":0}",
            "GET /reports/chats/total_chats",
            "{\"2026-03-01\":{\"chats\":3},\"2026-03-02\":{\"chats\":4}}",
            "GET /greetings",
            "[{\"id\":7,\"name\":\"Hello\"}]",
            "GET /groups/7",
            "{\"id\":7,\"name\":\"Sales\"}");

    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    ServiceStub() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    List<String> requests() {
        return requests;
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        String asked = exchange.getRequestMethod() + " " + path;
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(asked + " " + exchange.getRequestURI().getRawQuery() + " " + sent);
        String answer = ANSWERS.get(asked);
        byte[] body = (answer == null ? "{\"error\":\"no such thing\"}" : answer).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(answer == null ? 404 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
