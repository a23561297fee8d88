package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.contract.ServedContract;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.OperationArguments;
import io.github.livechat4j.testkit.internal.service.Service;
import io.github.livechat4j.testkit.internal.service.ServiceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A service without HTTP, for tests with many calls. */
final class Fixtures {

    /** A Monday. */
    static final Instant NOW = Instant.parse("2026-03-16T14:30:00Z");

    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("UTC"));

    private Fixtures() {}

    static Service service(long seed, int chats, int pending, ZoneId zone) {
        return new Service(
                ServedContract.bundled(),
                new ServiceOptions(seed, chats, pending, Duration.ofDays(90), NOW, 40, CLOCK, zone),
                notice -> {});
    }

    static ObjectNode query() {
        return new ObjectNode();
    }

    static JsonNode ask(Service service, String operation, ObjectNode query) {
        return service.perform(
                ServedContract.bundled().operation(operation),
                new OperationArguments(Map.of(), query, query(), query(), ""));
    }

    /** Returns the records of all pages of {@code GET /chats}. */
    static List<JsonNode> allChats(Service service, ObjectNode query) {
        List<JsonNode> records = new ArrayList<>();
        int pages = ask(service, "listChats", query).path("pages").asInt();
        IntStream.rangeClosed(1, pages)
                .mapToObj(page -> ask(service, "listChats", query.deepCopy().put("page", page)))
                .forEach(page -> page.path("chats").forEach(records::add));
        return records;
    }

    /** Returns the records without missed chats. */
    static List<JsonNode> onlyChats(List<JsonNode> records) {
        return records.stream()
                .filter(chat -> chat.path("type").asText().equals("chat"))
                .toList();
    }

    /** Returns the values of all members with a name at any depth, but does not search inside these values. */
    static List<JsonNode> values(JsonNode node, String name) {
        List<JsonNode> found = new ArrayList<>();
        if (node.has(name)) {
            found.add(node.path(name));
        }
        node.properties().stream()
                .filter(member -> !member.getKey().equals(name))
                .forEach(member -> found.addAll(values(member.getValue(), name)));
        if (node.isArray()) {
            node.forEach(element -> found.addAll(values(element, name)));
        }
        return found;
    }

    static List<String> texts(JsonNode node, String name) {
        return values(node, name).stream().map(JsonNode::asText).toList();
    }
}
