package io.github.livechat4j.benchmarks;

import io.github.livechat4j.api.Resources;
import io.github.livechat4j.model.Agent;
import io.github.livechat4j.model.ArchivedChat;
import io.github.livechat4j.model.Chat;
import io.github.livechat4j.model.ChatEvent;
import io.github.livechat4j.model.GroupBy;
import io.github.livechat4j.model.ListChatsQuery;
import io.github.livechat4j.model.MissedChat;
import io.github.livechat4j.model.ReportRowsQuery;
import io.github.livechat4j.model.TotalChatsRow;
import io.github.livechat4j.model.UpdateAgentRequest;
import java.time.LocalDate;
import java.util.List;

/**
 * The generated interfaces of this project.
 *
 * @param resources implements the interfaces
 * @param closing closes the connections
 */
record ResourcesContender(Resources resources, Runnable closing) implements Contender {

    @Override
    public long agents() {
        long sum = 0;
        for (Agent agent : resources.agents().listAgents()) {
            sum += agent.login().length();
        }
        return sum;
    }

    @Override
    public long chats() {
        ListChatsQuery query = ListChatsQuery.builder().page(1).build();
        long sum = 0;
        for (ArchivedChat each : resources.chats().listChats(query).chats()) {
            if (each instanceof MissedChat missed) {
                sum += missed.id().length();
            } else if (each instanceof Chat chat) {
                sum += chat.id().length();
                Integer duration = chat.duration();
                sum += duration == null ? 0 : duration;
                for (ChatEvent message : chat.messages()) {
                    String text = message.text();
                    sum += text == null ? 0 : text.length();
                }
            }
        }
        return sum;
    }

    @Override
    public long update() {
        UpdateAgentRequest change = UpdateAgentRequest.builder()
                .name("Nora Lindqvist")
                .jobTitle("Support")
                .maxChatsCount(6)
                .groups(List.of(1, 2))
                .build();
        return resources.agents().updateAgent(LOGIN, change).login().length();
    }

    @Override
    public long report() {
        ReportRowsQuery year = ReportRowsQuery.builder()
                .dateFrom(LocalDate.of(2025, 10, 31))
                .dateTo(LocalDate.of(2026, 10, 31))
                .groupBy(GroupBy.DAY)
                .build();
        long sum = 0;
        for (TotalChatsRow row : resources.chatReports().totalChats(year).values()) {
            sum += row.chats();
        }
        return sum;
    }

    @Override
    public void close() {
        closing.run();
    }
}
