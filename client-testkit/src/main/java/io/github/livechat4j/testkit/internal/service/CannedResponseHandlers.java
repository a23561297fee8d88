package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.Map;

/** {@code /canned_responses}. */
final class CannedResponseHandlers {

    private final AccountState account;
    private final Notices notices;

    CannedResponseHandlers(AccountState account, Notices notices) {
        this.account = account;
        this.notices = notices;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listCannedResponses", this::list);
        handlers.put("createCannedResponse", this::create);
        handlers.put("getCannedResponse", this::canned);
        handlers.put("updateCannedResponse", this::update);
        handlers.put("deleteCannedResponse", this::delete);
    }

    private ObjectNode canned(OperationArguments arguments) {
        return account.cannedResponses.get(arguments.path("canned_response_id"));
    }

    private ArrayNode list(OperationArguments arguments) {
        ArrayNode list = new ArrayNode();
        int group = arguments.query().path("group").asInt();
        account.cannedResponses.all().stream()
                .filter(canned -> canned.path("group").asInt() == group)
                .forEach(list::add);
        return list;
    }

    private ObjectNode create(OperationArguments arguments) {
        ObjectNode body = arguments.body();
        int group = body.path("group").asInt();
        account.requireGroups("group", List.of(group));
        int id = account.cannedResponses.nextId();
        ObjectNode canned = new ObjectNode()
                .put("id", id)
                .put("group", group)
                .put("text", body.path("text").asText())
                .put("creation_date", account.now())
                .put("created_by", account.author(arguments.caller()));
        canned.set("tags", body.path("tags"));
        account.cannedResponses.put(Integer.toString(id), canned);
        notices.cannedResponseChanged(canned);
        return canned;
    }

    private ObjectNode update(OperationArguments arguments) {
        ObjectNode canned = canned(arguments);
        ObjectNode body = arguments.body();
        List.of("text", "tags").stream().filter(body::has).forEach(name -> canned.set(name, body.get(name)));
        canned.put("modification_date", account.now()).put("modified_by", account.author(arguments.caller()));
        notices.cannedResponseChanged(canned);
        return canned;
    }

    private ObjectNode delete(OperationArguments arguments) {
        ObjectNode canned = canned(arguments);
        account.cannedResponses.remove(arguments.path("canned_response_id"));
        notices.cannedResponseChanged(canned);
        return AccountState.result("canned response removed");
    }
}
