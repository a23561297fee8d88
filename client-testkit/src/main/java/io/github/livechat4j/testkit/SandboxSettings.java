package io.github.livechat4j.testkit;

import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.testkit.internal.service.ServiceOptions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The settings of a sandbox, collected by a {@link SandboxBuilder}. */
record SandboxSettings(
        long seed,
        int chats,
        int pending,
        int tickets,
        Duration history,
        Clock clock,
        ZoneId zone,
        int port,
        String address,
        List<Credentials> credentials,
        Set<Quirk> quirks,
        Set<String> outsidePlan,
        int limitedRequests,
        Duration limitWindow,
        Duration latency,
        Duration deliveryTimeout,
        List<Duration> redelivery,
        boolean deliversAnywhere) {

    SandboxSettings {
        credentials = List.copyOf(credentials);
        quirks = Set.copyOf(quirks);
        outsidePlan = Set.copyOf(outsidePlan);
        redelivery = List.copyOf(redelivery);
    }

    ServiceOptions service(Instant until) {
        return new ServiceOptions(seed, chats, pending, history, until, tickets, clock, zone);
    }

    /** Returns the quirks in the order of their declaration, because one quirk changes what the next one sees. */
    List<Quirk> quirksInOrder() {
        return quirks.stream().sorted().toList();
    }

    Optional<RequestLimit> limit() {
        return limitedRequests == 0
                ? Optional.empty()
                : Optional.of(new RequestLimit(limitedRequests, limitWindow, clock));
    }

    Deliveries deliveries() {
        return new Deliveries(deliveryTimeout, redelivery, deliversAnywhere);
    }
}
