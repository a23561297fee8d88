package io.github.livechat4j.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.livechat4j.testkit.internal.contract.Contract;
import io.github.livechat4j.testkit.internal.service.Arguments;
import io.github.livechat4j.testkit.internal.service.Service;
import io.github.livechat4j.testkit.internal.service.ServiceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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
        return JsonNodeFactory.instance.objectNode();
    }

    static JsonNode ask(Service service, String operation, ObjectNode query) {
        return service.perform(Contract.bundled().operation(operation), new Arguments(Map.of(), query, query(), ""));
    }
}
