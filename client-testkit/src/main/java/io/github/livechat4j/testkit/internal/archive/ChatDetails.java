package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan.AgentName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a record shows besides what filters and reports ask for.
 *
 * @param visitorName the visitor's name
 * @param visitorMail the visitor's address, or empty
 * @param visitorIp where the visitor comes from
 * @param userAgent the visitor's browser, or null
 * @param startUrl the page on which it began
 * @param referrer the page before that, or null
 * @param messages what was said
 * @param agents who answered, with the names that were shown
 * @param supervisors who watched
 * @param survey answers to the survey before the chat, by question
 * @param afterwards answers to the survey after it
 * @param siteVariables what the site has set
 * @param otherVariables what an integration has set
 * @param tickets ids of the tickets that were made of it
 */
record ChatDetails(
        String visitorName,
        String visitorMail,
        String visitorIp,
        @Nullable String userAgent,
        String startUrl,
        @Nullable String referrer,
        List<Message> messages,
        List<AgentName> agents,
        List<AgentName> supervisors,
        Map<String, String> survey,
        Map<String, String> afterwards,
        Map<String, Object> siteVariables,
        Map<String, Object> otherVariables,
        List<String> tickets) {}
