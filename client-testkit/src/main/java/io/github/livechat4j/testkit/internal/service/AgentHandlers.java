package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.json.ScalarNode;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** {@code /agents}. */
final class AgentHandlers {

    private static final List<String> LISTED = List.of("name", "permission", "avatar", "login", "status");
    private static final List<String> CHANGEABLE =
            List.of("name", "job_title", "login_status", "status", "permission", "daily_summary", "max_chats_count");

    /** The fields whose entries are merged: an update of some entries keeps the others. */
    private static final List<String> MERGED = List.of("notifications", "work_scheduler");

    private static final List<String> NOTIFICATIONS = List.of(
            "new_visitor",
            "incoming_chat",
            "returning_visitor",
            "queued_visitor",
            "visitor_is_typing",
            "new_goal",
            "unassigned_chats",
            "unassigned_chat_messages",
            "ticket");

    private final AccountState account;

    AgentHandlers(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listAgents", this::list);
        handlers.put("createAgent", this::create);
        handlers.put("getAgent", arguments -> full(agent(arguments)));
        handlers.put("updateAgent", this::update);
        handlers.put("deleteAgent", this::delete);
    }

    private ObjectNode agent(OperationArguments arguments) {
        return account.agents.get(arguments.path("login"));
    }

    private ArrayNode list(OperationArguments arguments) {
        ArrayNode list = new ArrayNode();
        for (ObjectNode agent : account.agents.all()) {
            JsonNode status = arguments.query().path("status");
            if (status.isMissingNode() || status.equals(agent.path("status"))) {
                ObjectNode listed = agent.deepCopy();
                listed.retain(LISTED);
                account.groupsOf(agent).forEach(listed.putArray("group_ids")::add);
                list.add(listed);
            }
        }
        return list;
    }

    private ObjectNode create(OperationArguments arguments) {
        ObjectNode body = arguments.body();
        String login = body.path("login").asText();
        refuseOwner(body);
        AccountState.requireMail("login", login);
        if (account.agents.has(login)) {
            throw Refusal.badRequest("login is in use already");
        }
        Collection<Integer> groups = OperationArguments.numbers(body.path("groups"));
        account.requireGroups("groups", groups);
        ObjectNode agent = unseen(login, body.path("name").asText());
        agent.put("daily_summary", 1);
        change(agent, body);
        agent.set("status", ScalarNode.of("offline"));
        account.agents.put(login, agent);
        account.memberships.put(login, new LinkedHashSet<>(groups));
        return full(agent);
    }

    /** Returns a new agent with a login, a name and default values. */
    static ObjectNode unseen(String login, String name) {
        ObjectNode agent = new ObjectNode()
                .put("login", login)
                .put("name", name)
                .put("permission", "normal")
                .put("avatar", "cdn.example.com/avatars/default.png")
                .put("status", "offline")
                .put("login_status", "accepting chats")
                .put("job_title", "Support Agent")
                .put("daily_summary", 0)
                .put("weekly_summary", 0);
        ObjectNode notifications = agent.putObject("notifications");
        NOTIFICATIONS.forEach(kind -> notifications.put(kind, 0));
        agent.put("inactive_notifications", "none").put("max_chats_count", 6).put("last_logout", 0);
        agent.putObject("work_scheduler");
        return agent;
    }

    private ObjectNode update(OperationArguments arguments) {
        ObjectNode agent = agent(arguments);
        ObjectNode body = arguments.body();
        if (body.has("permission") && agent.path("permission").asText().equals("owner")) {
            throw Refusal.badRequest("permission of the owner cannot be changed");
        }
        refuseOwner(body);
        if (body.has("groups")) {
            Collection<Integer> groups = OperationArguments.numbers(body.path("groups"));
            account.requireGroups("groups", groups);
            account.memberships.put(arguments.path("login"), new LinkedHashSet<>(groups));
        }
        change(agent, body);
        return full(agent);
    }

    private static void refuseOwner(ObjectNode body) {
        if (body.path("permission").asText().equals("owner")) {
            throw Refusal.badRequest("permission has to be one of administrator, normal");
        }
    }

    private static void change(ObjectNode agent, ObjectNode body) {
        CHANGEABLE.stream().filter(body::has).forEach(name -> agent.set(name, body.get(name)));
        MERGED.stream().filter(body::has).forEach(name -> agent.withObject(name).setAll((ObjectNode) body.get(name)));
    }

    private ObjectNode delete(OperationArguments arguments) {
        ObjectNode agent = agent(arguments);
        if (agent.path("permission").asText().equals("owner")) {
            throw Refusal.forbidden("The owner of the account cannot be removed");
        }
        account.agents.remove(arguments.path("login"));
        account.memberships.remove(arguments.path("login"));
        return AccountState.result("agent removed");
    }

    private ObjectNode full(ObjectNode agent) {
        ObjectNode full = agent.deepCopy();
        Collection<Integer> ids = account.groupsOf(agent);
        if (ids.isEmpty()) {
            full.putNull("groups");
        } else {
            ArrayNode groups = full.putArray("groups");
            for (Integer id : ids) {
                ObjectNode group = groups.addObject()
                        .put("id", id)
                        .put(
                                "name",
                                account.groups.get(id.toString()).path("name").asText());
                if (id > 0) {
                    group.put("priority", "normal");
                }
            }
        }
        ids.forEach(full.putArray("group_ids")::add);
        return full;
    }
}
