package io.github.livechat4j.testkit;

import io.github.livechat4j.testkit.internal.contract.Contract;
import io.github.livechat4j.testkit.internal.json.JsonNode;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import io.github.livechat4j.testkit.internal.service.Arguments;
import io.github.livechat4j.testkit.internal.service.Service;
import io.github.livechat4j.testkit.internal.service.ServiceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A service without HTTP, for tests that ask much of it. */
final class Fixtures {

    /** A Monday. */
    static final Instant NOW = Instant.parse("2026-03-16T14:30:00Z");

    static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("UTC"));

    private Fixtures() {}

    static Service service(long seed, int chats, int pending, ZoneId zone) {
        return new Service(
                Contract.bundled(),
                new ServiceOptions(seed, chats, pending, Duration.ofDays(90), NOW, 40, CLOCK, zone),
                notice -> {});
    }

    static ObjectNode query() {
        return new ObjectNode();
    }

    static JsonNode ask(Service service, String operation, ObjectNode query) {
        return service.perform(
                Contract.bundled().operation(operation), new Arguments(Map.of(), query, query(), query(), ""));
    }

    /** The members of a name, however deep they are; what is inside of one is not looked at. */
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
