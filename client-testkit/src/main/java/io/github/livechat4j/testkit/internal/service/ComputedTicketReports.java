package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** {@code /reports/tickets}, computed from the tickets of the account. */
final class ComputedTicketReports {

    private static final double HOUR = 3600;

    private final AccountState account;

    ComputedTicketReports(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        series(
                handlers,
                "newTickets",
                ComputedTicketReports::created,
                (tickets, row) -> row.put("new_tickets", tickets.size()));
        series(
                handlers,
                "solvedTickets",
                ComputedTicketReports::solved,
                (tickets, row) -> row.put("solved_tickets", tickets.size()));
        series(
                handlers,
                "ticketFirstResponseTime",
                ComputedTicketReports::answered,
                (tickets, row) -> average(tickets, ComputedTicketReports::answered, row));
        series(
                handlers,
                "ticketResolutionTime",
                ComputedTicketReports::solved,
                (tickets, row) -> average(tickets, ComputedTicketReports::solved, row));
        series(handlers, "ticketSources", ComputedTicketReports::created, ComputedTicketReports::sources);
        series(handlers, "ticketRatings", ComputedTicketReports::created, this::ratings);
        handlers.put("ticketRatingsRanking", this::ranking);
    }

    /** Writes a series; a ticket counts in the bucket that contains the selected event. */
    private void series(
            Map<String, Handler> handlers,
            String operation,
            Function<ObjectNode, OptionalLong> when,
            BiConsumer<List<ObjectNode>, ObjectNode> writer) {
        handlers.put(operation, arguments -> {
            List<ReportBucket> buckets = ReportBucket.of(arguments.query(), period(arguments.query()));
            Map<ReportBucket, List<ObjectNode>> tickets = new HashMap<>();
            for (ObjectNode ticket : tickets(arguments.query())) {
                when.apply(ticket).stream()
                        .mapToObj(time -> ReportBucket.find(buckets, time))
                        .flatMap(Optional::stream)
                        .forEach(bucket -> tickets.computeIfAbsent(bucket, unseen -> new ArrayList<>())
                                .add(ticket));
            }
            ObjectNode rows = new ObjectNode();
            for (ReportBucket bucket : buckets) {
                ObjectNode row = bucket.row();
                writer.accept(tickets.getOrDefault(bucket, List.of()), row);
                rows.set(bucket.key(), row);
            }
            return rows;
        });
    }

    private List<ObjectNode> tickets(ObjectNode query) {
        return account.tickets.all().stream()
                .filter(TicketFilter.of(query.deepCopy().retain("group", "tag"), account))
                .filter(ticket -> !query.has("agent")
                        || ticket.path("assignee").path("id").equals(query.path("agent")))
                .toList();
    }

    private Period period(ObjectNode query) {
        long first = account.tickets.all().stream()
                .flatMapToLong(ticket -> created(ticket).stream())
                .min()
                .orElseGet(account::now);
        return Period.of(
                query, account, LocalDate.ofInstant(Instant.ofEpochSecond(first), Period.zone(query, account)));
    }

    private static OptionalLong created(ObjectNode ticket) {
        return time(ticket.path("opened").path(0).path("from"));
    }

    private static OptionalLong solved(ObjectNode ticket) {
        JsonNode opened = ticket.path("opened");
        return ticket.path("status").asText().equals("solved")
                ? time(opened.path(opened.size() - 1).path("to"))
                : OptionalLong.empty();
    }

    private static OptionalLong answered(ObjectNode ticket) {
        return time(ticket.path("firstResponse").path("date"));
    }

    private static OptionalLong time(JsonNode time) {
        return time.isNumber() ? OptionalLong.of(time.asLong()) : OptionalLong.empty();
    }

    private static void average(List<ObjectNode> tickets, Function<ObjectNode, OptionalLong> until, ObjectNode row) {
        row.put("count", tickets.size());
        if (tickets.isEmpty()) {
            row.putNull("hours");
        } else {
            row.put(
                    "hours",
                    Tallies.rounded(tickets.stream()
                                    .mapToLong(ticket -> until.apply(ticket).orElseThrow()
                                            - created(ticket).orElseThrow())
                                    .average()
                                    .orElseThrow()
                            / HOUR));
        }
    }

    /**
     * Counts tickets by source. A ticket that came neither from the form nor by mail was created by an agent from a
     * chat.
     */
    private static void sources(List<ObjectNode> tickets, ObjectNode row) {
        int form = (int)
                tickets.stream().filter(ticket -> isFrom(ticket, "chat-window")).count();
        int mail =
                (int) tickets.stream().filter(ticket -> isFrom(ticket, "mail")).count();
        row.put("tickets_from_chat_window", form)
                .put("tickets_from_mail", mail)
                .put("tickets_from_chat", tickets.size() - form - mail);
    }

    private static boolean isFrom(ObjectNode ticket, String source) {
        return ticket.path("source").path("type").asText().equals(source);
    }

    private void ratings(List<ObjectNode> tickets, ObjectNode row) {
        row.put("good", rated(tickets, true)).put("bad", rated(tickets, false));
    }

    private int rated(List<ObjectNode> tickets, Boolean good) {
        return (int) tickets.stream()
                .filter(ticket ->
                        good.equals(account.goodTickets.get(ticket.path("id").asText())))
                .count();
    }

    private JsonNode ranking(OperationArguments arguments) {
        Period period = period(arguments.query());
        Map<String, int[]> ratings = new HashMap<>();
        for (ObjectNode ticket : tickets(arguments.query())) {
            Boolean good = account.goodTickets.get(ticket.path("id").asText());
            if (good != null
                    && ticket.has("assignee")
                    && created(ticket).stream().anyMatch(period::contains)) {
                ratings.computeIfAbsent(ticket.path("assignee").path("id").asText(), unseen -> new int[2])[
                        good ? 0 : 1]++;
            }
        }
        return ComputedRanking.of(ratings);
    }
}
