package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.List;
import java.util.Map;

/** {@code /greetings}. */
final class GreetingHandlers {

    private static final List<String> NETWORKS = List.of("facebook", "google", "microsoft", "twitter", "yahoo");

    private final AccountState account;

    /** The id of the latest rule; rules of all greetings share one sequence. */
    private int lastRule;

    GreetingHandlers(AccountState account) {
        this.account = account;
        account.greetings
                .all()
                .forEach(greeting -> greeting.path("rules")
                        .forEach(rule ->
                                lastRule = Math.max(lastRule, rule.path("id").asInt())));
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listGreetings", this::list);
        handlers.put("createGreeting", this::create);
        handlers.put("getGreeting", this::greeting);
        handlers.put("updateGreeting", this::update);
        handlers.put("deleteGreeting", arguments -> {
            account.greetings.remove(arguments.path("greeting_id"));
            return AccountState.acknowledgement();
        });
    }

    private ObjectNode greeting(OperationArguments arguments) {
        return account.greetings.get(arguments.path("greeting_id"));
    }

    private ArrayNode list(OperationArguments arguments) {
        ObjectNode query = arguments.query();
        JsonNode group = query.has("group") ? query.path("group") : query.path("groups");
        ArrayNode list = new ArrayNode();
        account.greetings.all().stream()
                .filter(greeting ->
                        group.isMissingNode() || greeting.path("group").asInt() == group.asInt())
                .forEach(list::add);
        return list;
    }

    private ObjectNode create(OperationArguments arguments) {
        ObjectNode body = arguments.body();
        int group = group(arguments);
        account.requireGroups("group", List.of(group));
        ArrayNode rules = rules(body.path("rules"));
        int id = account.greetings.nextId();
        ObjectNode greeting = new ObjectNode()
                .put("id", id)
                .put("active", true)
                .put("name", body.path("name").asText())
                .put("group", group);
        greeting.set("rules", rules);
        greeting.putObject("properties").put("active", "1");
        change(greeting, body);
        account.greetings.put(Integer.toString(id), greeting);
        return greeting;
    }

    /** Returns the group; the vendor's samples send it in the query. */
    private static int group(OperationArguments arguments) {
        JsonNode group = arguments.body().path("group");
        if (!group.isMissingNode()) {
            return group.asInt();
        }
        String inQuery = arguments.undeclared().path("group").asText();
        if (!inQuery.matches("[0-9]{0,9}")) {
            throw Refusal.badRequest("group has to be a number");
        }
        return inQuery.isEmpty() ? 0 : Integer.parseInt(inQuery);
    }

    private ObjectNode update(OperationArguments arguments) {
        ObjectNode greeting = greeting(arguments);
        ObjectNode body = arguments.body();
        if (body.has("rules")) {
            greeting.set("rules", rules(body.path("rules")));
        }
        change(greeting, body);
        return greeting;
    }

    private static void change(ObjectNode greeting, ObjectNode body) {
        if (body.has("name")) {
            greeting.set("name", body.get("name"));
        }
        if (body.has("properties")) {
            greeting.set("properties", body.get("properties"));
        }
        if (body.has("active")) {
            greeting.put("active", body.path("active").asInt() == 1);
        } else if (body.path("properties").has("active")) {
            greeting.put(
                    "active", body.path("properties").path("active").asText().equals("1"));
        }
        // both fields hold the same value
        greeting.withObject("properties").put("active", greeting.path("active").asBoolean() ? "1" : "0");
    }

    private ArrayNode rules(JsonNode sent) {
        ArrayNode rules = new ArrayNode();
        for (JsonNode one : sent) {
            ObjectNode rule = (ObjectNode) one.deepCopy();
            String place = "rules[" + rules.size() + "]";
            String type = rule.path("type").asText();
            if (type.isEmpty()) {
                throw Refusal.badRequest(place + "[type] is required");
            }
            if (type.equals("custom_variable") && !(rule.has("variable_name") && rule.has("variable_value"))) {
                throw Refusal.badRequest(place + " needs variable_name and variable_value");
            }
            if (type.equals("url_funnel") && rule.path("urls").isEmpty()) {
                throw Refusal.badRequest(place + " needs urls");
            }
            if (type.equals("ads_traffic")
                    && !NETWORKS.contains(rule.path("variable_name").asText())) {
                throw Refusal.badRequest(place + "[variable_name] has to be one of " + String.join(", ", NETWORKS));
            }
            if (!rule.has("id")) {
                rule.put("id", ++lastRule);
            }
            if (!rule.has("operator") && rule.has("value")) {
                rule.put("operator", "equals");
            }
            rules.add(rule);
        }
        return rules;
    }
}
