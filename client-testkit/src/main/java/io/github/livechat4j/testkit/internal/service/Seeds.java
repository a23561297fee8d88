package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan;
import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fills an account with the records of the contract's examples, so that each id in an example exists. Records that an
 * example creates are left out.
 */
record Seeds(ServedContract contract, ServiceOptions options, AccountState account) {

    private static final long DAY = 86_400;

    void plant() {
        groups();
        agents();
        records(
                "listTags",
                account.tags,
                tag -> TagHandlers.key(
                        tag.path("group").asInt(), tag.path("name").asText()));
        numbered(account.cannedResponses, "listCannedResponses", "getCannedResponse");
        numbered(account.goals, "listGoals", "getGoal");
        numbered(account.greetings, "listGreetings", "getGreeting");
        records("listVisitors", account.visitors, visitor -> visitor.path("id").asText());
        records("listWebhooks", account.webhooks, webhook -> webhook.path("id").asText());
        account.webhooks.all().stream()
                .findFirst()
                .ifPresent(webhook -> account.license = webhook.path("licence").asInt(account.license));
        tickets();
    }

    /**
     * Returns the records in the example answers of an operation: the elements of a list or page, or the answer itself.
     */
    private List<ObjectNode> shown(String operation) {
        List<ObjectNode> shown = new ArrayList<>();
        for (JsonNode response : contract.responses(operation)) {
            JsonNode things = Stream.of("chats", "tickets", "events")
                    .map(response::path)
                    .filter(member -> member.isArray() && !response.has("id"))
                    .findFirst()
                    .orElse(response);
            (things.isArray() ? things : new ArrayNode().add(things)).forEach(thing -> {
                if (thing instanceof ObjectNode members) {
                    shown.add(members);
                }
            });
        }
        return shown;
    }

    private void records(String operation, ResourceRecords records, Function<ObjectNode, String> id) {
        shown(operation).forEach(thing -> {
            if (!records.has(id.apply(thing))) {
                records.put(id.apply(thing), thing);
            }
        });
    }

    private void numbered(ResourceRecords records, String... operations) {
        for (String operation : operations) {
            records(operation, records, thing -> thing.path("id").asText());
        }
    }

    private void groups() {
        account.groups.put(
                AccountState.ALL_OPERATORS,
                new ObjectNode().put("id", 0).put("name", "All operators").put("language", "en"));
        for (String operation : List.of("listGroups", "getGroup")) {
            for (ObjectNode group : shown(operation)) {
                String id = group.path("id").asText();
                OperationArguments.texts(group.path("agents"))
                        .forEach(login -> account.memberships
                                .computeIfAbsent(login, unseen -> new LinkedHashSet<>())
                                .add(group.path("id").asInt()));
                if (!account.groups.has(id)) {
                    group.retain("id", "name", "language");
                    account.groups.put(id, group);
                }
            }
        }
    }

    private void agents() {
        Set<String> created = contract.requests("createAgent").stream()
                .map(request -> request.path("login").asText())
                .collect(Collectors.toSet());
        for (String operation : List.of("listAgents", "getAgent")) {
            for (ObjectNode example : shown(operation)) {
                String login = example.path("login").asText();
                if (!created.contains(login)) {
                    OperationArguments.numbers(example.path("group_ids")).stream()
                            .filter(id -> account.groups.has(id.toString()))
                            .forEach(id -> account.memberships
                                    .computeIfAbsent(login, unseen -> new LinkedHashSet<>())
                                    .add(id));
                    ObjectNode agent = agent(login);
                    agent.setAll(example);
                    agent.remove(List.of("groups", "group_ids"));
                }
            }
        }
        for (String operation : contract.operations().keySet()) {
            for (JsonNode request : contract.requests(operation)) {
                Stream.concat(
                                OperationArguments.texts(request.path("agents")).stream(),
                                Stream.of(
                                        request.path("author").asText(),
                                        request.path("assignee").path("id").asText()))
                        .filter(login -> !login.isEmpty() && !created.contains(login))
                        .forEach(this::agent);
            }
        }
        List.copyOf(account.memberships.keySet()).stream()
                .filter(login -> !created.contains(login))
                .forEach(this::agent);
        account.memberships.keySet().removeAll(created);
    }

    private ObjectNode agent(String login) {
        if (!account.agents.has(login)) {
            String name = Stream.of(login.replaceAll("[@+].*", "").split("\\."))
                    .filter(part -> !part.isEmpty())
                    .map(part -> part.substring(0, 1).toUpperCase(Locale.ROOT) + part.substring(1))
                    .collect(Collectors.joining(" "));
            account.agents.put(login, AgentHandlers.unseen(login, name).put("status", "accepting chats"));
        }
        return account.agents.get(login);
    }

    private void tickets() {
        for (String operation : List.of("listTickets", "getTicket")) {
            for (ObjectNode ticket : shown(operation)) {
                long ahead = ticket.path("modified").asLong() - options.until().getEpochSecond();
                if (ahead > 0) {
                    // a ticket must not lie in the future of the sandbox's clock, so whole days are subtracted
                    shift(ticket, -(ahead / DAY + 1) * DAY);
                }
                account.tickets.put(ticket.path("id").asText(), ticket);
            }
        }
        new GeneratedTickets(account, options).plant();
    }

    private static void shift(JsonNode node, long seconds) {
        if (node instanceof ObjectNode members) {
            for (Map.Entry<String, JsonNode> member : List.copyOf(members.properties())) {
                if (member.getValue().isNumber()
                        && List.of("from", "to", "date", "modified").contains(member.getKey())) {
                    members.put(member.getKey(), member.getValue().asLong() + seconds);
                } else {
                    shift(member.getValue(), seconds);
                }
            }
        } else {
            node.forEach(element -> shift(element, seconds));
        }
    }

    /** Returns the parameters of the archive, with the agents, groups, tags, goals and greetings of the account. */
    ArchivePlan archive() {
        Instant now = options.until();
        List<String> chats = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        Stream.concat(shown("getChat").stream(), shown("listChats").stream()).forEach(chat -> {
            List<String> ids = chat.path("type").asText().equals("missed_chat") ? missed : chats;
            if (!ids.contains(chat.path("id").asText())) {
                ids.add(chat.path("id").asText());
            }
        });
        return new ArchivePlan(
                options.seed(),
                options.chats(),
                options.pending(),
                now.minus(options.history()),
                now,
                options.zone(),
                account.agents.all().stream()
                        .map(agent -> new ArchivePlan.AgentName(
                                agent.path("login").asText(), agent.path("name").asText()))
                        .toList(),
                account.groups.all().stream()
                        .map(group -> group.path("id").asInt())
                        .toList(),
                account.tags.all().stream()
                        .map(tag -> tag.path("name").asText())
                        .distinct()
                        .toList(),
                account.goals.all().stream().map(GoalHandlers::kind).toList(),
                account.greetings.all().stream()
                        .map(greeting -> greeting.path("id").asInt())
                        .toList(),
                account.tickets.all().stream()
                        .filter(ticket ->
                                ticket.path("source").path("type").asText().equals("lc2"))
                        .map(ticket -> ticket.path("id").asText())
                        .toList(),
                chats,
                missed);
    }
}
