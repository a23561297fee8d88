package io.github.livechat4j.testkit.internal.archive;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What an archive is made of.
 *
 * @param seed decides about everything that is left to chance
 * @param chats how many records there are, missed and pending ones among them
 * @param pending how many of the newest still go on
 * @param from when the first began, at the earliest
 * @param to when the last began, at the latest
 * @param zone in which local times are told
 * @param agents who may have answered
 * @param groups ids of the groups there are
 * @param tags the tags there are
 * @param goals the goals there are
 * @param greetings ids of the greetings there are
 * @param tickets ids of the tickets that were made from chats
 * @param chatIds ids that the newest chats have
 * @param missedIds ids that the newest missed chats have
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
     * @param name the name that visitors see
     */
    public record AgentName(String login, String name) {}
}
