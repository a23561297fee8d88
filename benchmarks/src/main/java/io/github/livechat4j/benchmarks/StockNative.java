package io.github.livechat4j.benchmarks;

import io.github.livechat4j.benchmarks.stock.jdk.ApiClient;
import io.github.livechat4j.benchmarks.stock.jdk.api.AgentsApi;
import io.github.livechat4j.benchmarks.stock.jdk.api.ChatReportsApi;
import io.github.livechat4j.benchmarks.stock.jdk.api.ChatsApi;
import io.github.livechat4j.benchmarks.stock.jdk.model.Agent;
import io.github.livechat4j.benchmarks.stock.jdk.model.ArchivedChat;
import io.github.livechat4j.benchmarks.stock.jdk.model.Chat;
import io.github.livechat4j.benchmarks.stock.jdk.model.ChatEvent;
import io.github.livechat4j.benchmarks.stock.jdk.model.GroupBy;
import io.github.livechat4j.benchmarks.stock.jdk.model.TotalChatsRow;
import io.github.livechat4j.benchmarks.stock.jdk.model.UpdateAgentRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stock generator, library {@code native}: the HTTP client of the JDK. */
final class StockNative implements Contender {

    private static final String VERSION = "2";

    private final AgentsApi agents;
    private final ChatsApi chats;
    private final ChatReportsApi reports;

    StockNative(String url) {
        String authorization =
                "Basic " + Base64.getEncoder().encodeToString((LOGIN + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        ApiClient client = new ApiClient();
        client.updateBaseUri(url);
        client.setRequestInterceptor(request -> request.header("Authorization", authorization));
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
        // the HTTP client of Java 17 cannot be closed
    }
}
