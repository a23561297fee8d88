package io.github.livechat4j.it.spark;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Serves an archive with the same number of chats on each day, and only the newest 25,000 chats of each query. */
final class ArchiveServer implements AutoCloseable {

    static final int CHATS_OF_A_DAY = 1_500;
    static final int DAYS = 40;
    static final LocalDate LAST = LocalDate.of(2026, 3, 31);
    static final LocalDate FIRST = LAST.minusDays(DAYS - 1L);

    private static final int PAGE = 25;
    private static final int CAP = 25_000;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(4);

    ArchiveServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/chats", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    static String id(LocalDate day, int number) {
        return "C" + day.toEpochDay() + "-" + number;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Map<String, String> query = query(exchange.getRequestURI().getQuery());
        LocalDate from = day(query, "date_from", FIRST);
        LocalDate to = day(query, "date_to", LAST);
        int page = Integer.parseInt(query.getOrDefault("page", "1"));
        int total = Math.max(0, Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1) * CHATS_OF_A_DAY);
        String chats = IntStream.range((page - 1) * PAGE, Math.min(Math.min(total, CAP), page * PAGE))
                .mapToObj(i -> chat(to.minusDays(i / CHATS_OF_A_DAY), i % CHATS_OF_A_DAY))
                .collect(Collectors.joining(","));
        int pages = (total + PAGE - 1) / PAGE;
        byte[] body = ("{\"chats\":[" + chats + "],\"total\":" + total + ",\"pages\":" + pages + "}").getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String chat(LocalDate day, int number) {
        long started = day.plusDays(1).toEpochDay() * 86_400 - 1 - number * 50L;
        return "{\"type\":\"chat\",\"id\":\"" + id(day, number) + "\",\"started_timestamp\":" + started
                + ",\"ended_timestamp\":" + started + "}";
    }

    private static Map<String, String> query(String text) {
        return Arrays.stream(text == null ? new String[0] : text.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    }

    private static LocalDate day(Map<String, String> query, String name, LocalDate limit) {
        LocalDate day = query.containsKey(name) ? LocalDate.parse(query.get(name)) : limit;
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
