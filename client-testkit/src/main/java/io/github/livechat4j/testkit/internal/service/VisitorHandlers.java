package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.json.ScalarNode;
import java.util.List;
import java.util.Map;

/** {@code /visitors}. */
final class VisitorHandlers {

    private final AccountState account;

    VisitorHandlers(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listVisitors", this::list);
        handlers.put("addVisitorDetails", this::addDetails);
    }

    private JsonNode list(OperationArguments arguments) {
        ObjectNode query = arguments.query();
        List<Integer> groups = OperationArguments.numbers(query.path("group"));
        ArrayNode list = new ArrayNode();
        account.visitors.all().stream()
                .filter(visitor -> !query.has("state") || visitor.path("state").equals(query.path("state")))
                .filter(visitor -> groups.isEmpty()
                        || groups.contains(visitor.path("group").asInt()))
                .forEach(list::add);
        // the contract omits this parameter, because it changes the type of the answer
        boolean isCounted = arguments.undeclared().path("count").asText().equals("1");
        return isCounted ? ScalarNode.of(list.size()) : list;
    }

    private ObjectNode addDetails(OperationArguments arguments) {
        String id = arguments.path("visitor_id");
        if (!account.visitors.has(id) && !account.archive().knowsVisitor(id)) {
            throw Refusal.notFound("visitor");
        }
        String token = arguments.body().path("token").asText();
        boolean known = account.webhooks.all().stream()
                .anyMatch(webhook -> webhook.path("token").asText().equals(token));
        if (!known || !arguments.body().path("license_id").asText().equals(Integer.toString(account.license))) {
            throw Refusal.forbidden("license_id and token are not those of a webhook of the account");
        }
        return AccountState.result("The details of the visitor have been added.");
    }
}
