package io.github.livechat4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Tests exports from a service that fails now and then, and of whose records one in a hundred cannot be parsed as a
 * whole.
 */
class UnreadableChatsTest {

    /** The number of chats; {@code -Dunreadable.chats=137000} is the size of a large account. */
    private static final int CHATS = Integer.getInteger("unreadable.chats", 1_000);

    private static final int CHATS_OF_A_DAY = 1_000;
    private static final int PAGE = 25;
    private static final List<String> ODD_FIELDS =
            List.of("\"duration\":\"1m\"", "\"visitor\":7", "\"tags\":{\"a\":1}", "\"started_timestamp\":\"noon\"");

    private final AtomicInteger requests = new AtomicInteger();
    private final List<String> records = new ArrayList<>();

    private volatile int brokenFrom = Integer.MAX_VALUE;

    @TempDir
    private Path directory;

    private HttpServer server;
    private ExportCli cli;

    @BeforeEach
    void start() throws IOException {
        for (int number = 0; number < CHATS; number++) {
            records.add(record(number));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        cli = new ExportCli(
                "http://127.0.0.1:" + server.getAddress().getPort(), Clock.fixed(Cli.NOW, ZoneId.of("UTC")));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** Returns a record. Of 200 records, one has an unparseable field and one has an unparseable id. */
    private static String record(int number) {
        String id = number % 200 == 57 ? "{\"number\":" + number + "}" : "\"C" + number + "\"";
        String odd = number % 200 == 157 ? "," + ODD_FIELDS.get(number / 200 % ODD_FIELDS.size()) : "";
        return "{\"type\":\"chat\",\"id\":" + id + ",\"rate\":\"not_rated\"" + odd + "}";
    }

    /** Answers a request. Every 20th request fails. Records are listed newest day first. */
    private void answer(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        int request = requests.incrementAndGet();
        if (request % 20 == 0 || request >= brokenFrom) {
            exchange.sendResponseHeaders(request >= brokenFrom ? 404 : 503, -1);
            exchange.close();
            return;
        }
        int page = query.contains("page=") ? Integer.parseInt(query.replaceAll("(^|.*&)page=([0-9]+).*", "$2")) : 1;
        List<String> found = listed(query);
        int from = Math.min(found.size(), (page - 1) * PAGE);
        byte[] body = ("{\"chats\":["
                        + found.subList(from, Math.min(found.size(), from + PAGE)).stream()
                                .collect(Collectors.joining(","))
                        + "],\"total\":" + found.size() + ",\"pages\":" + (found.size() + PAGE - 1) / PAGE + "}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private List<String> listed(String query) {
        LocalDate last = LocalDate.of(2026, 1, 1).plusDays(CHATS / CHATS_OF_A_DAY);
        LocalDate from = day(query, "date_from", LocalDate.EPOCH);
        LocalDate to = day(query, "date_to", last);
        long newest = Math.max(0, ChronoUnit.DAYS.between(to, last));
        long oldest = ChronoUnit.DAYS.between(from, last) + 1;
        int begin = (int) Math.min(CHATS, newest * CHATS_OF_A_DAY);
        int end = (int) Math.min(CHATS, Math.max(0, oldest) * CHATS_OF_A_DAY);
        return records.subList(begin, Math.max(begin, end));
    }

    private static LocalDate day(String query, String name, LocalDate otherwise) {
        return query.contains(name + "=")
                ? LocalDate.parse(query.replaceAll("(^|.*&)" + name + "=([0-9-]{10}).*", "$2"))
                : otherwise;
    }

    private Cli.Outcome export(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "chats", "--to", "2026-12-31", "-o", directory.resolve(name).toString(), "--prefetch", "0"));
        arguments.addAll(List.of(more));
        return cli.run(arguments.toArray(String[]::new));
    }

    @Test
    void export_whenRecordsAreOdd_thenEveryRecordIsInTheFileAndTheOddOnesAreListed() throws IOException {
        Cli.Outcome outcome = export("chats.ndjson");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.OK.code());
        assertHasAll(directory.resolve("chats.ndjson"));
        List<JsonNode> listed = ExportCli.records(directory.resolve("chats.ndjson.unreadable.ndjson"));
        assertThat(listed).hasSize(CHATS / 100);
        assertThat(listed)
                .filteredOn(line -> line.has("record"))
                .hasSize(CHATS / 200)
                .allSatisfy(line -> {
                    assertThat(line.path("page").asInt()).isPositive();
                    assertThat(line.path("path").asText()).endsWith(".id");
                });
        assertThat(outcome.err())
                .contains(
                        CHATS / 200 + " records and " + CHATS / 200 + " values could not be read; they are listed in");
    }

    private void assertHasAll(Path file) throws IOException {
        List<JsonNode> sent = new ArrayList<>();
        for (String record : records) {
            sent.add(new ObjectMapper().readTree(record));
        }
        List<JsonNode> exported = ExportCli.records(file);
        assertThat(exported).hasSameSizeAs(sent);
        assertThat(new HashSet<>(exported)).isEqualTo(new HashSet<>(sent));
    }

    @Test
    void export_whenItIsEndedAndGoneOnWith_thenHasEachRecordOnce() throws IOException {
        brokenFrom = 25;
        Cli.Outcome ended = export("chats.ndjson.gz");
        brokenFrom = Integer.MAX_VALUE;
        Cli.Outcome outcome = export("chats.ndjson.gz", "--resume");

        assertThat(ended.exitCode()).isEqualTo(ExitCode.NOT_FOUND.code());
        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.OK.code());
        assertHasAll(directory.resolve("chats.ndjson.gz"));
        assertThat(ExportCli.records(directory.resolve("chats.ndjson.gz.unreadable.ndjson")))
                .hasSize(CHATS / 100)
                .doesNotHaveDuplicates();
    }

    @Test
    void export_whenItIsCsv_thenHasARowForEachRecordThatHasAnId() throws IOException {
        Cli.Outcome outcome = export("chats.csv");

        assertThat(outcome.exitCode()).as(outcome.err()).isEqualTo(ExitCode.OK.code());
        assertThat(ExportCli.text(directory.resolve("chats.csv")).lines()).hasSize(1 + CHATS - CHATS / 200);
        assertThat(ExportCli.text(directory.resolve("chats.csv")))
                .doesNotContain("1m")
                .doesNotContain("noon");
        assertThat(ExportCli.records(directory.resolve("chats.csv.unreadable.ndjson")))
                .hasSize(CHATS / 100);
    }

    @Test
    void export_whenUnreadableIsFatal_thenEndsAtTheFirstOneAndSaysItsPlace() {
        Cli.Outcome outcome = export("chats.ndjson", "--fail-on-unreadable");

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.SERVICE.code());
        assertThat(outcome.err()).contains("a record cannot be read: record ").contains("$.chats[");
    }
}
