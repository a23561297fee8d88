package io.github.livechat4j.benchmarks;

import io.github.livechat4j.benchmarks.stock.okhttp.ApiClient;
import io.github.livechat4j.benchmarks.stock.okhttp.api.AgentsApi;
import io.github.livechat4j.benchmarks.stock.okhttp.api.ChatReportsApi;
import io.github.livechat4j.benchmarks.stock.okhttp.api.ChatsApi;
import io.github.livechat4j.benchmarks.stock.okhttp.model.Agent;
import io.github.livechat4j.benchmarks.stock.okhttp.model.ArchivedChat;
import io.github.livechat4j.benchmarks.stock.okhttp.model.Chat;
import io.github.livechat4j.benchmarks.stock.okhttp.model.ChatEvent;
import io.github.livechat4j.benchmarks.stock.okhttp.model.GroupBy;
import io.github.livechat4j.benchmarks.stock.okhttp.model.TotalChatsRow;
import io.github.livechat4j.benchmarks.stock.okhttp.model.UpdateAgentRequest;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stock generator, library {@code okhttp-gson}. */
final class StockOkHttp implements Contender {

    private static final String VERSION = "2";

    private final ApiClient client;
    private final AgentsApi agents;
    private final ChatsApi chats;
    private final ChatReportsApi reports;

    StockOkHttp(String url) {
        this.client = new ApiClient().setBasePath(url);
        client.setUsername(LOGIN);
        client.setPassword(TOKEN);
        this.agents = new AgentsApi(client);
        this.chats = new ChatsApi(client);
        this.reports = new ChatReportsApi(client);
    }

    @Override
    public long agents() throws Exception {
        long sum = 0;
        for (Agent agent : agents.listAgents(VERSION, null)) {
            sum += agent.getLogin().length();
        }
        return sum;
    }

    @Override
    public long chats() throws Exception {
        long sum = 0;
        for (ArchivedChat each : chats.listChats(VERSION, null, null, null, 1, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null).getChats()) {
            if (each.getActualInstance() instanceof Chat chat) {
                sum += sum(chat.getId(), chat.getDuration(), chat.getMessages());
            } else {
                sum += each.getMissedChat().getId().length();
            }
        }
        return sum;
    }

    private static long sum(String id, @Nullable Integer duration, @Nullable List<ChatEvent> messages) {
        long sum = id.length();
        sum += duration == null ? 0 : duration;
        if (messages != null) {
            for (ChatEvent message : messages) {
                String text = message.getText();
                sum += text == null ? 0 : text.length();
            }
        }
        return sum;
    }

    @Override
    public long update() throws Exception {
        UpdateAgentRequest change = new UpdateAgentRequest()
                .name("Nora Lindqvist")
                .jobTitle("Support")
                .maxChatsCount(6)
                .groups(List.of(1, 2));
        return agents.updateAgent(VERSION, LOGIN, change).getLogin().length();
    }

    @Override
    public long report() throws Exception {
        LocalDate first = LocalDate.of(2025, 10, 31);
        LocalDate last = LocalDate.of(2026, 10, 31);
        long sum = 0;
        for (TotalChatsRow row : reports.totalChats(VERSION, first, last, null, null, null, GroupBy.DAY, null)
                .values()) {
            sum += row.getChats();
        }
        return sum;
    }

    @Override
    public void close() {
        client.getHttpClient().dispatcher().executorService().shutdown();
        client.getHttpClient().connectionPool().evictAll();
    }
}
