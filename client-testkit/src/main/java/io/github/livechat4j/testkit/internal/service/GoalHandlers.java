package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.GoalFact;
import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** {@code /goals}. */
final class GoalHandlers {

    private static final Map<String, List<String>> FIELDS = Map.of(
            "custom_variable", List.of("custom_variable_name", "custom_variable_value"),
            "url", List.of("url", "match_type"),
            "api", List.of(),
            "sales_tracker",
                    List.of(
                            "value_type",
                            "value",
                            "currency",
                            "time_range",
                            "order_field_name",
                            "value_field_name",
                            "sales_tracker_id"));
    private static final Map<String, List<String>> NEEDED =
            Map.of("custom_variable", List.of("custom_variable_name", "custom_variable_value"), "url", List.of("url"));

    private final AccountState account;

    GoalHandlers(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listGoals", this::list);
        handlers.put("createGoal", this::create);
        handlers.put("getGoal", this::goal);
        handlers.put("updateGoal", this::update);
        handlers.put("deleteGoal", arguments -> {
            account.goals.remove(arguments.path("goal_id"));
            return AccountState.result("goal removed");
        });
        handlers.put("markGoalAsSuccessful", this::mark);
    }

    private ObjectNode goal(OperationArguments arguments) {
        return account.goals.get(arguments.path("goal_id"));
    }

    private ArrayNode list(OperationArguments arguments) {
        ArrayNode list = new ArrayNode();
        account.goals.all().stream()
                .filter(goal -> !arguments.query().has("type")
                        || goal.path("type").equals(arguments.query().path("type")))
                .forEach(list::add);
        return list;
    }

    private ObjectNode create(OperationArguments arguments) {
        ObjectNode body = arguments.body();
        ObjectNode goal = new ObjectNode().put("id", 0);
        goal.set("name", body.path("name"));
        goal.put("active", 1);
        change(goal, body);
        int id = account.goals.nextId();
        goal.put("id", id);
        account.goals.put(Integer.toString(id), goal);
        return goal;
    }

    private ObjectNode update(OperationArguments arguments) {
        ObjectNode goal = goal(arguments);
        ObjectNode changed = goal.deepCopy();
        List.of("name", "active").stream()
                .filter(arguments.body()::has)
                .forEach(name -> changed.set(name, arguments.body().get(name)));
        change(changed, arguments.body());
        goal.removeAll();
        goal.setAll(changed);
        return goal;
    }

    /** Applies a change; removes the fields that belong to other types of goals. */
    private void change(ObjectNode goal, ObjectNode body) {
        String type = (body.has("type") ? body : goal).path("type").asText();
        List<String> fields = FIELDS.getOrDefault(type, List.of());
        FIELDS.values()
                .forEach(all ->
                        all.stream().filter(field -> !fields.contains(field)).forEach(goal::remove));
        goal.put("type", type);
        fields.stream().filter(body::has).forEach(field -> goal.set(field, body.get(field)));
        for (String needed : NEEDED.getOrDefault(type, List.of())) {
            if (goal.path(needed).asText().isEmpty()) {
                throw Refusal.badRequest(needed + " is required for a goal of the type " + type);
            }
        }
        if (type.equals("url") && !goal.has("match_type")) {
            goal.put("match_type", "substring");
        }
        if (type.equals("sales_tracker") && !goal.has("sales_tracker_id")) {
            goal.put("sales_tracker_id", account.identifiers.hex32().substring(0, 12));
        }
    }

    private ObjectNode mark(OperationArguments arguments) {
        ObjectNode goal = goal(arguments);
        ObjectNode body = arguments.body();
        GoalFact.Order order = body.has("order_price")
                ? new GoalFact.Order(
                        body.path("order_id").asText(),
                        body.path("order_description").asText(),
                        new BigDecimal(body.path("order_price").asText()),
                        body.has("order_currency") ? body.path("order_currency").asText() : "USD")
                : null;
        account.archive().markGoal(body.path("visitor_id").asText(), new GoalFact(kind(goal), 0, order));
        return AccountState.result("goal recorded");
    }

    static GoalFact.GoalKind kind(ObjectNode goal) {
        boolean sells = goal.path("type").asText().equals("sales_tracker");
        return new GoalFact.GoalKind(
                goal.path("id").asInt(),
                goal.path("name").asText(),
                goal.path("type").asText(),
                sells ? (goal.has("currency") ? goal.path("currency").asText() : "USD") : null);
    }
}
