package io.github.livechat4j.benchmarks;

import io.github.livechat4j.benchmarks.stock.feign.ApiClient;
import io.github.livechat4j.benchmarks.stock.feign.api.AgentsApi;
import io.github.livechat4j.benchmarks.stock.feign.api.ChatReportsApi;
import io.github.livechat4j.benchmarks.stock.feign.api.ChatsApi;
import io.github.livechat4j.benchmarks.stock.feign.model.Agent;
import io.github.livechat4j.benchmarks.stock.feign.model.AgentStatus;
import io.github.livechat4j.benchmarks.stock.feign.model.Chat;
import io.github.livechat4j.benchmarks.stock.feign.model.ChatEvent;
import io.github.livechat4j.benchmarks.stock.feign.model.GroupBy;
import io.github.livechat4j.benchmarks.stock.feign.model.TotalChatsRow;
import io.github.livechat4j.benchmarks.stock.feign.model.UpdateAgentRequest;
import feign.Client;
import feign.hc5.ApacheHttp5Client;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The stock generator, library {@code feign} or {@code feign-hc5}. */
final class StockFeign implements Contender {

    private static final String VERSION = "2";

    private final AgentsApi agents;
    private final ChatsApi chats;
    private final ChatReportsApi reports;

    private StockFeign(String url, @Nullable Client transport) {
        ApiClient client = new ApiClient("basic").setBasePath(url);
        client.setCredentials(LOGIN, TOKEN);
        if (transport != null) {
            client.getFeignBuilder().client(transport);
        }
        this.agents = client.buildClient(AgentsApi.class);
        this.chats = client.buildClient(ChatsApi.class);
        this.reports = client.buildClient(ChatReportsApi.class);
    }

    /** Creates the client with the transport that the library {@code feign} sets. */
    static StockFeign usual(String url) {
        return new StockFeign(url, null);
    }

    /** Creates the client with the transport of the library {@code feign-hc5}, whose other code is the same. */
    static StockFeign onHttpClient(String url) {
        return new StockFeign(url, new ApacheHttp5Client());
    }

    @Override
    public long agents() throws Exception {
        long sum = 0;
        for (Agent agent : agents.listAgents(VERSION, (AgentStatus) null)) {
            sum += agent.getLogin().length();
        }
        return sum;
    }

    @Override
    public long chats() throws Exception {
        long sum = 0;
        for (Chat each : chats.listChats(VERSION, null, null, null, 1, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null).getChats()) {
            sum += sum(each.getId(), each.getDuration(), each.getMessages());
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
        // neither feign.Client of this generator has anything to close
    }
}
