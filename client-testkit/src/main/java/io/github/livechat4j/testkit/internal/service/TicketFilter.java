package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A filter of tickets by the parameters of {@code GET /tickets}. */
final class TicketFilter implements Predicate<ObjectNode> {

    private final List<Predicate<ObjectNode>> conditions = new ArrayList<>();

    private TicketFilter() {}

    static TicketFilter of(ObjectNode query, AccountState account) {
        TicketFilter filter = new TicketFilter();
        if (query.has("date_from") || query.has("date_to")) {
            Period period = Period.of(query, account, LocalDate.EPOCH);
            filter.conditions.add(ticket -> isActive(ticket, period));
        }
        filter.flag(query, "assigned", ticket -> ticket.has("assignee"));
        filter.flag(query, "tagged", ticket -> !ticket.path("tags").isEmpty());
        filter.same(query, "status", "/status");
        filter.same(query, "assignee", "/assignee/id");
        filter.same(query, "requester[mail]", "/requester/mail");
        filter.same(query, "source", "/source/type");
        if (query.has("group")) {
            filter.conditions.add(ticket -> OperationArguments.numbers(ticket.path("groups"))
                    .contains(query.path("group").asInt()));
        }
        List<String> tags = query.path("tag").isArray()
                ? OperationArguments.texts(query.path("tag"))
                : List.of(query.path("tag").asText());
        if (query.has("tag") && !tags.isEmpty()) {
            filter.conditions.add(ticket ->
                    OperationArguments.texts(ticket.path("tags")).stream().anyMatch(tags::contains));
        }
        if (query.has("query")) {
            String words = query.path("query").asText().toLowerCase(Locale.ROOT);
            filter.conditions.add(ticket -> text(ticket).contains(words));
        }
        return filter;
    }

    private void flag(ObjectNode query, String name, Predicate<ObjectNode> condition) {
        if (query.has(name)) {
            conditions.add(query.path(name).asInt() == 1 ? condition : condition.negate());
        }
    }

    private void same(ObjectNode query, String name, String pointer) {
        if (query.has(name)) {
            conditions.add(ticket -> ticket.at(pointer).equals(query.path(name)));
        }
    }

    /** Returns whether any event of the ticket, not only its creation, lies in the period. */
    private static boolean isActive(ObjectNode ticket, Period period) {
        List<JsonNode> times = new ArrayList<>(List.of(ticket.path("modified")));
        ticket.path("events").forEach(event -> times.add(event.path("date")));
        ticket.path("opened").forEach(opened -> {
            times.add(opened.path("from"));
            times.add(opened.path("to"));
        });
        return times.stream().filter(JsonNode::isNumber).anyMatch(time -> period.contains(time.asLong()));
    }

    private static String text(ObjectNode ticket) {
        StringBuilder text = new StringBuilder(ticket.path("subject").asText())
                .append('\n')
                .append(ticket.path("requester").path("name").asText());
        ticket.path("events")
                .forEach(event -> text.append('\n').append(event.path("message").asText()));
        return text.toString().toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean test(ObjectNode ticket) {
        return conditions.stream().allMatch(condition -> condition.test(ticket));
    }
}
