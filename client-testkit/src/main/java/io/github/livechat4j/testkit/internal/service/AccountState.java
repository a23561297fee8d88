package io.github.livechat4j.testkit.internal.service;

import io.github.livechat4j.testkit.internal.archive.ChatArchive;
import io.github.livechat4j.testkit.internal.json.ObjectNode;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The state of an account, with the lookups that several resources share. */
final class AccountState {

    static final String ALL_OPERATORS = "0";

    final Clock clock;
    final ZoneId zone;
    final Identifiers identifiers;
    final ResourceRecords agents = new ResourceRecords("agent");
    final ResourceRecords groups = new ResourceRecords("group");
    final ResourceRecords tags = new ResourceRecords("tag");
    final ResourceRecords cannedResponses = new ResourceRecords("canned response");
    final ResourceRecords goals = new ResourceRecords("goal");
    final ResourceRecords greetings = new ResourceRecords("greeting");
    final ResourceRecords tickets = new ResourceRecords("ticket");
    final ResourceRecords visitors = new ResourceRecords("visitor");
    final ResourceRecords webhooks = new ResourceRecords("webhook");

    /** The group ids of each agent by login. Agents and groups both show the membership, so it is stored once. */
    final Map<String, Set<Integer>> memberships = new LinkedHashMap<>();

    /** The ratings of tickets, which only reports show. */
    final Map<String, Boolean> goodTickets = new LinkedHashMap<>();

    int license = 1_000_001;

    AccountState(Clock clock, ZoneId zone, long seed) {
        this.clock = clock;
        this.zone = zone;
        this.identifiers = new Identifiers(seed);
    }

    long now() {
        return clock.instant().getEpochSecond();
    }

    /** Returns the agents of a group; all agents for group 0. */
    List<ObjectNode> agentsOf(int group) {
        return agents.all().stream()
                .filter(agent -> group == 0 || groupsOf(agent).contains(group))
                .toList();
    }

    Collection<Integer> groupsOf(ObjectNode agent) {
        return memberships.computeIfAbsent(agent.path("login").asText(), login -> new LinkedHashSet<>());
    }

    /** Returns the status of a group: it accepts chats if at least one of its agents does. */
    String statusOf(int group) {
        List<String> statuses = agentsOf(group).stream()
                .map(agent -> agent.path("status").asText())
                .toList();
        return List.of("accepting chats", "not accepting chats").stream()
                .filter(statuses::contains)
                .findFirst()
                .orElse("offline");
    }

    void requireGroups(String argument, Collection<Integer> ids) {
        for (Integer id : ids) {
            if (!groups.has(id.toString())) {
                throw Refusal.badRequest(argument + " has an unknown group " + id);
            }
        }
    }

    void requireAgent(String argument, String login) {
        if (!agents.has(login)) {
            throw Refusal.badRequest(argument + " is no agent of the account");
        }
    }

    static void requireMail(String argument, String value) {
        if (!value.matches("[^@\\s]+@[^@\\s]+")) {
            throw Refusal.badRequest(argument + " has to be an e-mail address");
        }
    }

    /** Returns the author of a change; a caller with a bearer token acts as the owner. */
    String author(String caller) {
        return agents.has(caller)
                ? caller
                : agents.all().stream()
                        .filter(agent -> agent.path("permission").asText().equals("owner"))
                        .map(agent -> agent.path("login").asText())
                        .findFirst()
                        .orElse(caller);
    }

    String nameOf(String login) {
        return agents.has(login) ? agents.get(login).path("name").asText() : login;
    }

    static ObjectNode result(String message) {
        return new ObjectNode().put("result", message);
    }

    static ObjectNode acknowledgement() {
        return new ObjectNode().put("ok", true);
    }

    /** Set once, after the agents, groups, tags and goals that it is generated from. */
    private @Nullable ChatArchive archive;

    ChatArchive archive() {
        return Objects.requireNonNull(archive, "the archive is created after the account is seeded");
    }

    void archive(ChatArchive newArchive) {
        archive = newArchive;
    }
}
