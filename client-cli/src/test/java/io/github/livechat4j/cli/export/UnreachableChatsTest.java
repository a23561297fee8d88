package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.ExitCode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests exports from a service that withholds records: one day has 30,000 chats but only one on each page that is
 * served; the day before has one chat.
 */
class UnreachableChatsTest {

    private static final int SERVED_PAGES = 20;
    private static final Clock CLOCK = Clock.fixed(Cli.NOW, ZoneId.of("UTC"));

    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;
    private ExportCli cli;

    @TempDir
    private Path directory;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext(
                "/chats",
                exchange -> answer(exchange, chats(exchange.getRequestURI().getQuery())));
        server.createContext("/groups", exchange -> answer(exchange, "[]"));
        server.start();
        cli = new ExportCli("http://127.0.0.1:" + server.getAddress().getPort(), CLOCK);
    }

    @AfterEach
    void stop() {
        server.stop(0);
        threads.shutdownNow();
    }

    private static String chats(String query) {
        List<String> arguments = List.of(query.split("&", -1));
        if (arguments.contains("date_to=2026-01-01")) {
            return "{\"chats\":[{\"type\":\"chat\",\"id\":\"behind\"}],\"total\":1,\"pages\":1}";
        }
        if (arguments.contains("group=0")) {
            return "{\"chats\":[],\"total\":0,\"pages\":0}";
        }
        int page = Integer.parseInt(query.replaceAll(".*page=([0-9]+).*", "$1"));
        return page > SERVED_PAGES
                ? "{\"chats\":[],\"total\":30000,\"pages\":20}"
                : "{\"chats\":[{\"type\":\"chat\",\"id\":\"C" + page + "\",\"started_timestamp\":"
                        + (1_767_398_000 - page) + "}],\"total\":30000,\"pages\":20}";
    }

    private static void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    @Test
    void export_whenSomeChatsCannotBeReached_thenHasTheOthersAndSaysSo() throws IOException {
        Path file = directory.resolve("chats.ndjson");

        Cli.Outcome outcome =
                cli.run("chats", "--from", "2026-01-01", "--to", "2026-01-02", "-o", file.toString(), "--quiet");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.INCOMPLETE.code());
        assertThat(outcome.err()).isEqualTo("livechat: 29980 records of 2026-01-02 cannot be reached\n");
        assertThat(ExportCli.ids(file))
                .hasSize(SERVED_PAGES + 1)
                .doesNotHaveDuplicates()
                .endsWith("behind");
        assertThat(ExportCli.names(directory)).containsExactly("chats.ndjson");
    }
}
