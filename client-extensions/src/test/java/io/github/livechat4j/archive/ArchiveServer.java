package io.github.livechat4j.archive;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.http.RetryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Serves an archive of chats over HTTP on loopback. */
final class ArchiveServer implements AutoCloseable {

    static {
        // otherwise small answers wait for acknowledgements
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final FakeChats chats;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final Overlap overlap = new Overlap();
    private final AtomicInteger requests = new AtomicInteger();
    private volatile IntPredicate failing = request -> false;
    private volatile Runnable beforeAnswer = () -> {};

    private ArchiveServer(FakeChats chats, HttpServer server) {
        this.chats = chats;
        this.server = server;
    }

    static ArchiveServer of(FakeChats chats) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ArchiveServer server = new ArchiveServer(chats, http);
            http.createContext("/chats", exchange -> server.answer(exchange, server::chats));
            http.createContext("/groups", exchange -> server.answer(exchange, server::groups));
            http.setExecutor(server.threads);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a client of this server, which retries without a wait. */
    LiveChat client(int attempts) {
        RetryPolicy policy = new RetryPolicy(
                attempts, Duration.ZERO, Duration.ZERO, Duration.ZERO, RetryPolicy.Posts.WHEN_NOT_ACTED_ON);
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "token"))
                .baseUrl("http://localhost:" + server.getAddress().getPort())
                .retryPolicy(policy)
                .build();
    }

    ArchiveServer failing(IntPredicate requestsThatFail) {
        failing = requestsThatFail;
        return this;
    }

    ArchiveServer before(Runnable newBeforeAnswer) {
        beforeAnswer = newBeforeAnswer;
        return this;
    }

    /** Delays the answers of these pages until a number of requests is pending at once. */
    ArchiveServer holding(IntPredicate pages, int atOnce) {
        overlap.hold(pages, atOnce);
        return this;
    }

    int requests() {
        return requests.get();
    }

    /** Returns the maximum number of concurrent requests. */
    int mostAtOnce() {
        return overlap.most();
    }

    private interface Resource {
        String json(Map<String, String> query);
    }

    private void answer(HttpExchange exchange, Resource resource) throws IOException {
        int request = requests.incrementAndGet();
        Map<String, String> query = query(exchange);
        beforeAnswer.run();
        boolean fails = failing.test(request);
        overlap.enter(page(query));
        byte[] body = (fails ? "{\"errors\":[\"busy\"]}" : resource.json(query)).getBytes(StandardCharsets.UTF_8);
        // before the answer, after which the next request may come
        overlap.leave();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(fails ? 503 : 200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Map<String, String> query(HttpExchange exchange) {
        Map<String, String> query = new HashMap<>();
        String raw = exchange.getRequestURI().getRawQuery();
        for (String pair : raw == null ? new String[0] : raw.split("&", -1)) {
            String[] parts = pair.split("=", 2);
            query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return query;
    }

    private String groups(Map<String, String> query) {
        return IntStream.range(0, chats.groups())
                .mapToObj(id -> "{\"id\":" + id + ",\"name\":\"g" + id + "\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private String chats(Map<String, String> query) {
        String group = query.get("group");
        FakeChats.Answer answer = chats.list(
                day(query.get("date_from")),
                day(query.get("date_to")),
                group == null ? null : Integer.valueOf(group),
                page(query));
        StringBuilder json = new StringBuilder(4096).append("{\"chats\":[");
        for (FakeChats.Entry record : answer.records()) {
            json.append(json.charAt(json.length() - 1) == '[' ? "" : ",");
            append(json, record);
        }
        return json.append("],\"total\":")
                .append(answer.total())
                .append(",\"pages\":")
                .append(answer.pages())
                .append('}')
                .toString();
    }

    private static int page(Map<String, String> query) {
        return Integer.parseInt(query.getOrDefault("page", "1"));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static void append(StringBuilder json, FakeChats.Entry record) {
        if (record.missed()) {
            json.append("{\"type\":\"missed_chat\",\"id\":\"")
                    .append(record.id())
                    .append("\",\"message\":\"hi\"}");
        } else {
            json.append("{\"type\":\"chat\",\"id\":\"")
                    .append(record.id())
                    .append("\",\"group\":[")
                    .append(record.groups().iterator().next())
                    .append("],\"started_timestamp\":")
                    .append(record.started())
                    .append(",\"ended_timestamp\":")
                    .append(record.ended())
                    .append('}');
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
