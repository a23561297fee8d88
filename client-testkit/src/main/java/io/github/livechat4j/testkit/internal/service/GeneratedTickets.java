package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.SplittableRandom;

/** Adds random tickets until the account has the requested number. */
final class GeneratedTickets {

    private static final int HOUR = 3600;
    private static final List<String> SUBJECTS = List.of(
            "Card charged twice",
            "Invoice without a tax number",
            "Parcel came with a scratch",
            "Question about delivery",
            "Refund for a cancelled order",
            "Wrong colour");
    private static final List<String> SOURCES = List.of("chat-window", "mail", "mail", "lc2", "agent-app-manual");
    private static final List<String> STATUSES = List.of("open", "pending", "solved", "solved", "solved", "spam");

    private final AccountState account;
    private final ServiceOptions options;
    private final SplittableRandom random;

    GeneratedTickets(AccountState account, ServiceOptions options) {
        this.account = account;
        this.options = options;
        this.random = account.identifiers.random();
    }

    void plant() {
        while (account.tickets.size() < options.tickets()) {
            String id = account.identifiers.ticket();
            if (!account.tickets.has(id)) {
                account.tickets.put(id, ticket(id));
            }
        }
    }

    private <T> T oneOf(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private ObjectNode ticket(String id) {
        long now = options.until().getEpochSecond();
        long created = now - random.nextLong(options.history().toSeconds() + 1);
        String status = oneOf(STATUSES);
        int number = random.nextInt(1000);
        ObjectNode ticket = new ObjectNode().put("id", id);
        boolean assigned = !account.agents.all().isEmpty() && random.nextInt(10) < 7;
        if (assigned) {
            ObjectNode agent = oneOf(account.agents.all());
            ticket.putObject("assignee")
                    .put("id", agent.path("login").asText())
                    .put("name", agent.path("name").asText());
        }
        ticket.putObject("requester")
                .put("mail", "requester" + number + "@example.org")
                .put("name", "Requester " + number);
        ticket.putArray("groups").add(oneOf(account.groups.all()).path("id").asInt());
        ticket.put("status", status).put("subject", oneOf(SUBJECTS));
        String source = oneOf(SOURCES);
        ObjectNode from = ticket.putObject("source").put("type", source);
        if (source.equals("chat-window")) {
            from.put("url", "https://shop.example.com/contact");
        }
        ObjectNode opened = ticket.putArray("opened").addObject().put("from", created);
        message(ticket, created, ticket.path("requester").path("mail").asText(), "client", source);
        long modified = created;
        ObjectNode firstResponse = ticket.putObject("firstResponse");
        if (assigned && !status.equals("spam")) {
            modified = Math.min(now, modified + 600 + random.nextInt(12 * HOUR));
            firstResponse.put("date", modified);
            message(ticket, modified, ticket.path("assignee").path("id").asText(), "agent", "lc2");
        }
        if (status.equals("solved")) {
            modified = Math.min(now, modified + random.nextInt(48 * HOUR));
            opened.put("to", modified);
            int rated = random.nextInt(10);
            if (rated < 4) {
                account.goodTickets.put(id, rated < 3);
            }
        }
        ticket.putArray("tags");
        if (!account.tags.all().isEmpty() && random.nextInt(3) == 0) {
            ticket.withArray("tags").add(oneOf(account.tags.all()).path("name").asText());
        }
        return ticket.put("modified", modified);
    }

    private void message(ObjectNode ticket, long when, String author, String side, String source) {
        ObjectNode event = ticket.withArray("events").addObject().put("type", "message");
        event.putObject("author")
                .put("id", author)
                .put(
                        "name",
                        side.equals("agent")
                                ? account.nameOf(author)
                                : ticket.path("requester").path("name").asText())
                .put("type", side);
        event.put("date", when)
                .put("is_private", false)
                .put(
                        "message",
                        side.equals("agent")
                                ? "We are looking into it."
                                : ticket.path("subject").asText() + ". Can you help?");
        event.putObject("source").put("type", source);
    }
}
