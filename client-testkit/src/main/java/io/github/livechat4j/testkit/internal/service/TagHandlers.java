package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ChatFilter;
import io.github.livechat4j.testkit.internal.json.ArrayNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /tags}. */
final class TagHandlers {

    private final AccountState account;
    private Map<String, Integer> inChats = Map.of();
    private int countedAt = -1;

    TagHandlers(AccountState account) {
        this.account = account;
    }

    void register(Map<String, Handler> handlers) {
        handlers.put("listTags", this::list);
        handlers.put("createTag", this::create);
        handlers.put("deleteTag", this::delete);
    }

    /** Returns the key of a tag; a tag has no id, and its name is unique in its group. */
    static String key(int group, String name) {
        return group + "/" + name;
    }

    private ArrayNode list(OperationArguments arguments) {
        ArrayNode list = new ArrayNode();
        for (ObjectNode tag : account.tags.all()) {
            if (!arguments.query().has("group")
                    || tag.path("group").asInt()
                            == arguments.query().path("group").asInt()) {
                list.add(counted(tag));
            }
        }
        return list;
    }

    private ObjectNode create(OperationArguments arguments) {
        ObjectNode body = arguments.body();
        int group = body.path("group").asInt();
        String name = body.path("tag").asText();
        String author = body.path("author").asText();
        account.requireAgent("author", author);
        account.requireGroups("group", List.of(group));
        String key = key(group, name);
        // adding an existing tag changes nothing
        if (!account.tags.has(key)) {
            account.tags.put(
                    key,
                    new ObjectNode()
                            .put("name", name)
                            .put("author", author)
                            .put("creation_date", account.now())
                            .put("group", group));
        }
        return counted(account.tags.get(key));
    }

    private ObjectNode delete(OperationArguments arguments) {
        account.tags.remove(key(arguments.body().path("group").asInt(), arguments.path("tag")));
        return AccountState.acknowledgement();
    }

    private ObjectNode counted(ObjectNode tag) {
        String name = tag.path("name").asText();
        ObjectNode counted = tag.deepCopy();
        counted.putObject("count")
                .put("inChats", inChats().getOrDefault(name, 0))
                .put(
                        "inTickets",
                        account.tickets.all().stream()
                                .filter(ticket -> OperationArguments.texts(ticket.path("tags"))
                                        .contains(name))
                                .count());
        return counted;
    }

    /** Counts the chats of each tag; the counts are cached until a chat changes. */
    private Map<String, Integer> inChats() {
        int changes = account.archive().changes();
        if (changes != countedAt) {
            Map<String, Integer> counts = new HashMap<>();
            account.archive()
                    .forEach(
                            ChatFilter.of(new ObjectNode().put("include_pending", 1)),
                            0,
                            Long.MAX_VALUE,
                            chat -> chat.tags().forEach(name -> counts.merge(name, 1, Integer::sum)));
            inChats = counts;
            countedAt = changes;
        }
        return inChats;
    }
}
