package io.github.livechat4j.testkit.internal.archive;

import io.github.livechat4j.testkit.internal.archive.ArchivePlan.AgentName;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a record that neither filters nor reports need.
 *
 * @param visitorName the name of the visitor
 * @param visitorMail the e-mail address of the visitor; empty if unknown
 * @param visitorIp the IP address of the visitor
 * @param userAgent the browser of the visitor; null if unknown
 * @param startUrl the page on which the chat started
 * @param referrer the previous page; null if unknown
 * @param messages the messages
 * @param agents the agents who answered, with the names shown to the visitor
 * @param supervisors the agents who supervised the chat
 * @param survey the answers to the survey before the chat, by question
 * @param afterwards the answers to the survey after the chat, by question
 * @param siteVariables the custom variables of the site
 * @param otherVariables the custom variables of integrations
 * @param tickets the ids of the tickets that were created from the chat
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
