package io.github.livechat4j.cli.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.livechat4j.cli.Application;
import io.github.livechat4j.cli.Cli;
import io.github.livechat4j.cli.Surroundings;
import io.github.livechat4j.cli.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A service whose figures of each day follow from the day of the week, so that those of any period can be computed by
 * hand. Today is Thursday, 18 April 2024, in Warsaw: February had a leap day, and clocks went forward on 31 March.
 *
 * <p>Until February, and from March on: 10 and 12 chats on Monday to Friday, 4 on Saturday, 2 on Sunday; 1 and 2 of
 * those of Monday without a reply; 3 new tickets from Monday to Friday. First responses from Monday to Friday, one
 * for each chat, after 30 s, on Friday after 60 s. Ratings from Monday to Friday: 3 good and 1 bad, then 4 good and
 * 1 bad. On Saturday 5 queued, 2 of them left and 3 chatted after 40 s; then 6, 1 and 5 after 20 s, but 60 s on 2
 * March.
 *
 * <p>Nora chats from Monday to Friday (2 hours of 8), Joon at the weekend (half an hour of 4), Marta never. The hour
 * {@code h} of a single day has {@code h} chats.
 */
final class LeapMonths implements AutoCloseable {

    static final String NORA = "nora@example.com";
    static final String JOON = "joon@example.com";
    static final String MARTA = "marta@example.com";

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2024-04-18T12:00:00Z"), ZoneId.of("UTC"));
    private static final LocalDate CHANGE = LocalDate.of(2024, 3, 1);
    private static final LocalDate SLOW = LocalDate.of(2024, 3, 2);
    private static final LocalDate FORWARD = LocalDate.of(2024, 3, 31);

    private final HttpServer server;

    LeapMonths() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    Cli.Outcome report(String... words) {
        return report(200, words);
    }

    Cli.Outcome report(int columns, String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Terminal terminal = new Terminal(
                new PrintWriter(out),
                new PrintWriter(err),
                false,
                false,
                columns,
                false,
                Optional.empty(),
                Optional.empty());
        Surroundings surroundings =
                new Surroundings(terminal, Map.of("LIVECHAT_TOKEN", "canary"), Path.of("/nonexistent"), CLOCK);
        int exitCode = Application.run(
                surroundings,
                Stream.of(Stream.of("report"), Stream.of(words), Stream.of("--base-url", url()))
                        .flatMap(each -> each)
                        .toArray(String[]::new));
        return new Cli.Outcome(exitCode, out.toString(), err.toString());
    }

    JsonNode json(String... words) {
        Cli.Outcome outcome = report(
                Stream.concat(Stream.of(words), Stream.of("--format", "json")).toArray(String[]::new));
        try {
            return new ObjectMapper().readTree(outcome.out());
        } catch (IOException e) {
            throw new UncheckedIOException(outcome.err(), e);
        }
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = answer(
                        exchange.getRequestURI().getPath(),
                        query(exchange.getRequestURI().getRawQuery()))
                .getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(body);
        }
    }

    private static Map<String, String> query(String raw) {
        Map<String, String> query = new LinkedHashMap<>();
        if (raw != null) {
            for (String pair : raw.split("&", -1)) {
                String[] parts = pair.split("=", 2);
                query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
            }
        }
        return query;
    }

    private static String answer(String path, Map<String, String> query) {
        if (path.endsWith("/agents")) {
            return Stream.of(NORA, JOON, MARTA)
                    .map(login -> "{\"login\":\"" + login + "\"}")
                    .collect(Collectors.joining(",", "[", "]"));
        }
        if (path.endsWith("/chats")) {
            return "{\"chats\":[{\"type\":\"chat\",\"id\":\"A\",\"timezone\":\"Europe/Warsaw\"}],\"total\":1,\"pages\":1}";
        }
        LocalDate from = LocalDate.parse(query.get("date_from"));
        LocalDate to = LocalDate.parse(query.get("date_to"));
        String agent = query.getOrDefault("agent", "");
        String report = path.substring(path.indexOf("/reports/") + "/reports/".length());
        if (from.equals(to) && !"day".equals(query.get("group_by"))) {
            return IntStream.range(0, 24)
                    .filter(hour -> !from.equals(FORWARD) || hour != 2)
                    .mapToObj(hour -> "\"%02d:00\":{\"chats\":%d}".formatted(hour, hour))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if ("month".equals(query.get("group_by"))) {
            return months(from, to);
        }
        return from.datesUntil(to.plusDays(1))
                .map(day -> "\"" + day + "\":" + row(report, day, agent))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String months(LocalDate from, LocalDate to) {
        StringBuilder months = new StringBuilder("{");
        for (YearMonth month = YearMonth.from(from); !month.isAfter(YearMonth.from(to)); month = month.plusMonths(1)) {
            LocalDate begin = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            LocalDate end = month.atEndOfMonth().isAfter(to) ? to : month.atEndOfMonth();
            int chats = begin.datesUntil(end.plusDays(1))
                    .mapToInt(LeapMonths::chats)
                    .sum();
            months.append(months.length() == 1 ? "" : ",")
                    .append("\"%s\":{\"begin\":\"%s\",\"end\":\"%s\",\"chats\":%d}"
                            .formatted(month, begin, end, chats));
        }
        return months.append("}").toString();
    }

    private static int chats(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> 4;
            case SUNDAY -> 2;
            default -> day.isBefore(CHANGE) ? 10 : 12;
        };
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0;
    }

    private static String row(String report, LocalDate day, String agent) {
        boolean isOf = agent.isEmpty() || agent.equals(isWeekend(day) ? JOON : NORA);
        boolean isOn = isOf && !isWeekend(day);
        boolean isEarly = day.isBefore(CHANGE);
        int chats = isOf ? chats(day) : 0;
        boolean isMonday = isOn && day.getDayOfWeek() == DayOfWeek.MONDAY;
        boolean isSaturday = day.getDayOfWeek() == DayOfWeek.SATURDAY;
        int seconds = day.getDayOfWeek() == DayOfWeek.FRIDAY ? 60 : 30;
        return switch (report) {
            case "chats/total_chats" -> "{\"chats\":%d}".formatted(chats);
            case "chats/not_replied_chats" -> "{\"not_replied\":%d}".formatted(isMonday ? isEarly ? 1 : 2 : 0);
            case "chats/ratings" ->
                "{\"good\":%d,\"bad\":%d,\"chats\":%d}".formatted(isOn ? isEarly ? 3 : 4 : 0, isOn ? 1 : 0, chats);
            case "chats/first_response_time" ->
                isOn
                        ? "{\"first_response_time\":{\"count\":%d,\"seconds\":%d}}".formatted(chats, seconds)
                        : "{\"first_response_time\":{\"count\":0,\"seconds\":null}}";
            case "chats/response_time" -> "{\"avg_response_time\":{\"count\":0,\"seconds\":null}}";
            case "chats/chatting_time" -> "{\"hours\":%s}".formatted(isOn ? "2" : isOf ? "0.5" : "0");
            case "availability" -> "{\"hours\":%s}".formatted(isOn ? "8" : isOf ? "4" : "0");
            case "chats/queued_visitors" ->
                "{\"queued\":{\"count\":%d},\"left_queue\":{\"count\":%d},\"entered_chat\":{\"count\":%d}}"
                        .formatted(
                                isSaturday ? isEarly ? 5 : 6 : 0,
                                isSaturday ? isEarly ? 2 : 1 : 0,
                                isSaturday ? isEarly ? 3 : 5 : 0);
            case "chats/queued_visitors/waiting_times" ->
                isSaturday
                        ? "{\"entered_chat\":{\"count\":%d,\"average\":{\"seconds\":%d}}}"
                                .formatted(isEarly ? 3 : 5, isEarly ? 40 : day.equals(SLOW) ? 60 : 20)
                        : "{\"entered_chat\":{\"count\":0}}";
            case "tickets/new_tickets" -> "{\"new_tickets\":%d}".formatted(isOn ? 3 : 0);
            default -> "{}";
        };
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
