package io.github.livechat4j.testkit.internal.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The parameters of a generated archive.
 *
 * @param seed the seed of all random choices
 * @param chats the number of records, including missed and pending chats
 * @param pending how many of the newest chats are pending
 * @param from the earliest possible start of a chat
 * @param to the latest possible start of a chat
 * @param zone the time zone of local times
 * @param agents the agents that may answer; may be empty
 * @param groups the ids of the groups
 * @param tags the tags
 * @param goals the goals
 * @param greetings the ids of the greetings
 * @param tickets the ids of the tickets that were created from chats
 * @param chatIds fixed ids for the newest chats
 * @param missedIds fixed ids for the newest missed chats
 */
public record ArchivePlan(
        long seed,
        int chats,
        int pending,
        Instant from,
        Instant to,
        ZoneId zone,
        List<AgentName> agents,
        List<Integer> groups,
        List<String> tags,
        List<GoalFact.GoalKind> goals,
        List<Integer> greetings,
        List<String> tickets,
        List<String> chatIds,
        List<String> missedIds) {

    /**
     * An agent.
     *
     * @param login the login
     * @param name the name shown to visitors
     */
    public record AgentName(String login, String name) {}
}
