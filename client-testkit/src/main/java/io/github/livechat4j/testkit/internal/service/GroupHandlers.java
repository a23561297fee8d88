package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** {@code /groups} and {@code /status}. */
final class GroupHandlers {

    private final AccountState account;

    GroupHandlers(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listGroups", arguments -> list());
        handlers.put("createGroup", this::create);
        handlers.put("getGroup", arguments -> full(account.groups.get(arguments.path("group_id"))));
        handlers.put("updateGroup", this::update);
        handlers.put("deleteGroup", this::delete);
        handlers.put("getStatus", arguments -> {
            int group = arguments.query().path("group").asInt();
            account.requireGroups("group", List.of(group));
            return status(group);
        });
        handlers.put(
                "getGroupStatus",
                arguments -> status(account.groups
                        .get(arguments.path("group_id"))
                        .path("id")
                        .asInt()));
    }

    private ArrayNode list() {
        ArrayNode list = new ArrayNode();
        account.groups.all().forEach(group -> list.add(full(group)));
        return list;
    }

    private ObjectNode create(OperationArguments arguments) {
        List<String> agents = OperationArguments.texts(arguments.body().path("agents"));
        agents.forEach(login -> account.requireAgent("agents: " + login, login));
        int id = account.groups.nextId();
        ObjectNode group = new ObjectNode()
                .put("id", id)
                .put("name", arguments.body().path("name").asText())
                .put("language", "en");
        change(group, arguments.body());
        account.groups.put(Integer.toString(id), group);
        setAgents(id, agents);
        return full(group);
    }

    private ObjectNode update(OperationArguments arguments) {
        ObjectNode group = account.groups.get(arguments.path("group_id"));
        ObjectNode body = arguments.body();
        if (body.has("agents")) {
            if (group.path("id").asInt() == 0) {
                throw Refusal.badRequest("agents of group 0 are always all agents");
            }
            List<String> agents = OperationArguments.texts(body.path("agents"));
            agents.forEach(login -> account.requireAgent("agents: " + login, login));
            setAgents(group.path("id").asInt(), agents);
        }
        change(group, body);
        return full(group);
    }

    private static void change(ObjectNode group, ObjectNode body) {
        List.of("name", "language").stream().filter(body::has).forEach(name -> group.set(name, body.get(name)));
    }

    private void setAgents(int group, List<String> logins) {
        account.memberships.values().forEach(groups -> groups.remove(group));
        logins.forEach(login -> account.memberships
                .computeIfAbsent(login, unseen -> new LinkedHashSet<>())
                .add(group));
    }

    private ObjectNode delete(OperationArguments arguments) {
        String id = arguments.path("group_id");
        if (id.equals(AccountState.ALL_OPERATORS)) {
            throw Refusal.badRequest("group 0 cannot be deleted");
        }
        account.groups.remove(id);
        account.memberships.values().forEach(groups -> groups.remove(Integer.valueOf(id)));
        return AccountState.result("The group has been deleted.");
    }

    private ObjectNode full(ObjectNode group) {
        ObjectNode full = group.deepCopy();
        int id = group.path("id").asInt();
        if (id != 0) {
            ArrayNode agents = full.putArray("agents");
            account.agentsOf(id).forEach(agent -> agents.add(agent.path("login")));
        }
        return full.put("status", account.statusOf(id));
    }

    private ObjectNode status(int group) {
        return new ObjectNode().put("status", account.statusOf(group).equals("accepting chats") ? "online" : "offline");
    }
}
