package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * A filter of archived chats by the parameters of {@code GET /chats}. Reports use it too, so that they agree with the
 * list.
 */
public final class ChatFilter implements Predicate<ChatFacts> {

    private final String key;
    private final List<Predicate<ChatFacts>> conditions;
    private final boolean withPending;

    private ChatFilter(String key, List<Predicate<ChatFacts>> conditions, boolean withPending) {
        this.key = key;
        this.conditions = List.copyOf(conditions);
        this.withPending = withPending;
    }

    /**
     * Parses a filter. It excludes pending chats unless the query includes them.
     *
     * @param query the parameters by name without {@code []}; other parameters are ignored
     * @return the filter
     */
    public static ChatFilter of(ObjectNode query) {
        List<Predicate<ChatFacts>> conditions = new ArrayList<>();
        text(query, "visitor_id", conditions, value -> chat -> chat.visitorId().equals(value));
        text(query, "agent", conditions, value -> chat -> chat.agents().contains(value));
        text(query, "query", conditions, value -> {
            String words = value.toLowerCase(Locale.ROOT);
            return chat -> chat.says(words);
        });
        text(query, "city", conditions, value -> chat -> chat.place().city().equalsIgnoreCase(value));
        text(query, "region", conditions, value -> chat -> chat.place().region().equalsIgnoreCase(value));
        text(
                query,
                "country",
                conditions,
                value -> chat -> chat.place().country().equalsIgnoreCase(value));
        text(
                query,
                "rate",
                conditions,
                value -> chat -> value.equals("rated")
                        ? chat.rating() != Rating.NOT_RATED
                        : chat.rating().word().equals(value));
        text(
                query,
                "sale",
                conditions,
                value -> chat -> chat.goals().stream()
                        .anyMatch(goal -> goal.order() != null
                                && value.equals(Integer.toString(goal.goal().id()))));
        number(query, "group", conditions, value -> chat -> chat.groups().contains(value));
        number(
                query,
                "goal",
                conditions,
                value -> chat ->
                        chat.goals().stream().anyMatch(goal -> goal.goal().id() == value));
        flag(query, "has_goal", conditions, chat -> !chat.goals().isEmpty());
        flag(query, "has_sale", conditions, chat -> chat.goals().stream().anyMatch(goal -> goal.order() != null));
        flag(query, "queued", conditions, chat -> chat.queueSeconds().isPresent());
        flag(query, "tagged", conditions, chat -> !chat.tags().isEmpty());
        flag(query, "comment", conditions, chat -> chat.comment() != null);
        List<String> tags = texts(query.path("tag"));
        if (!tags.isEmpty()) {
            conditions.add(chat -> chat.tags().stream().anyMatch(tags::contains));
        }
        List<String> agents = texts(query.path("agents"));
        if (!agents.isEmpty()) {
            conditions.add(chat -> chat.agents().stream().anyMatch(agents::contains));
        }
        List<String> groups = texts(query.path("groups"));
        if (!groups.isEmpty()) {
            conditions.add(chat -> chat.groups().stream().anyMatch(group -> groups.contains(group.toString())));
        }
        ObjectNode key = query.deepCopy().remove(List.of("page", "date_from", "date_to", "timezone", "group_by"));
        return new ChatFilter(
                key.toString(), conditions, query.path("include_pending").asInt() == 1);
    }

    private static void text(
            ObjectNode query,
            String name,
            List<Predicate<ChatFacts>> conditions,
            Function<String, Predicate<ChatFacts>> condition) {
        if (query.has(name)) {
            conditions.add(condition.apply(query.path(name).asText()));
        }
    }

    private static void number(
            ObjectNode query,
            String name,
            List<Predicate<ChatFacts>> conditions,
            Function<Integer, Predicate<ChatFacts>> condition) {
        if (query.has(name)) {
            conditions.add(condition.apply(query.path(name).asInt()));
        }
    }

    private static void flag(
            ObjectNode query, String name, List<Predicate<ChatFacts>> conditions, Predicate<ChatFacts> condition) {
        if (query.has(name)) {
            conditions.add(query.path(name).asInt() == 1 ? condition : condition.negate());
        }
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Override
    public boolean test(ChatFacts chat) {
        if (!withPending && chat.isPending()) {
            return false;
        }
        for (Predicate<ChatFacts> condition : conditions) {
            if (!condition.test(chat)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns whether the filter has no condition besides pending, so that chats can be counted without generating
     * them.
     */
    boolean isOpen() {
        return conditions.isEmpty();
    }

    boolean isWithPending() {
        return withPending;
    }

    /** Returns a text that is equal for equivalent filters, for use as a cache key. */
    String key() {
        return key;
    }
}
