package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** {@code /tickets}. */
final class TicketHandlers {

    private static final int PAGE = 25;

    private final AccountState account;
    private final Notices notices;

    TicketHandlers(AccountState account, Notices notices) {
        this.account = account;
        this.notices = notices;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listTickets", this::list);
        handlers.put("createTicket", this::create);
        handlers.put("getTicket", this::ticket);
        handlers.put("updateTicketTags", this::tag);
    }

    private ObjectNode ticket(OperationArguments arguments) {
        return account.tickets.get(arguments.path("ticket_id"));
    }

    private ObjectNode list(OperationArguments arguments) {
        ObjectNode query = arguments.query();
        Comparator<ObjectNode> byChange =
                Comparator.comparingLong(ticket -> ticket.path("modified").asLong());
        List<ObjectNode> found = account.tickets.all().stream()
                .filter(TicketFilter.of(query, account))
                .sorted(query.path("order").asText().equals("asc") ? byChange : byChange.reversed())
                .toList();
        int page = query.has("page") ? query.path("page").asInt() : 1;
        ObjectNode answer = new ObjectNode();
        ArrayNode tickets = answer.putArray("tickets");
        found.stream().skip((page - 1L) * PAGE).limit(PAGE).forEach(tickets::add);
        return answer.put("total", found.size()).put("pages", (found.size() + PAGE - 1) / PAGE);
    }

    private ObjectNode create(OperationArguments arguments) {
        ObjectNode body = arguments.body();
        JsonNode requester = body.path("requester");
        AccountState.requireMail("requester[mail]", requester.path("mail").asText());
        String id = account.identifiers.ticket();
        while (account.tickets.has(id)) {
            id = account.identifiers.ticket();
        }
        ObjectNode ticket = new ObjectNode().put("id", id);
        String assignee = body.path("assignee").path("id").asText();
        if (!assignee.isEmpty()) {
            account.requireAgent("assignee[id]", assignee);
            ticket.putObject("assignee").put("id", assignee).put("name", account.nameOf(assignee));
        }
        ticket.set("requester", requester);
        ArrayNode groups = ticket.putArray("groups");
        if (body.path("group").isEmpty()) {
            groups.add(0);
        } else {
            account.requireGroups("group", OperationArguments.numbers(body.path("group")));
            body.path("group").forEach(groups::add);
        }
        long now = account.now();
        ticket.put("status", "open").put("subject", subject(body)).put("modified", now);
        ObjectNode source = ticket.putObject("source").put("type", "lc2");
        body.path("source").properties().forEach(member -> source.set(member.getKey(), member.getValue()));
        ticket.putArray("opened").addObject().put("from", now);
        ticket.putObject("firstResponse");
        ticket.putArray("tags");
        ObjectNode message = ticket.putArray("events").addObject().put("type", "message");
        message.putObject("author")
                .put("id", requester.path("mail").asText())
                .put("name", (requester.has("name") ? requester.path("name") : requester.path("mail")).asText())
                .put("type", "client");
        message.put("date", now)
                .put("is_private", false)
                .put("message", body.path("message").asText());
        message.putObject("source").set("type", source.get("type"));
        account.tickets.put(id, ticket);
        notices.ticketCreated(ticket);
        return ticket;
    }

    private static String subject(ObjectNode body) {
        String subject = body.path("subject").asText();
        return subject.isEmpty() ? "(no subject)" : subject;
    }

    private ObjectNode tag(OperationArguments arguments) {
        ObjectNode ticket = ticket(arguments);
        OperationArguments.texts(arguments.body().path("tag")).forEach(ticket.putArray("tags")::add);
        return ticket.put("modified", account.now());
    }
}
