package io.github.livechat4j.benchmarks;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.github.livechat4j.benchmarks.FloorRecords.FloorAgent;
import io.github.livechat4j.benchmarks.FloorRecords.FloorChat;
import io.github.livechat4j.benchmarks.FloorRecords.FloorCount;
import io.github.livechat4j.benchmarks.FloorRecords.FloorEvent;
import io.github.livechat4j.benchmarks.FloorRecords.FloorPage;
import io.github.livechat4j.benchmarks.FloorRecords.FloorUpdate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * The lower bound: Apache HttpClient and Jackson, called by hand, without retries, deadline, paging or checks of any
 * kind.
 */
final class FloorContender implements Contender {

    private static final int CONNECTIONS = 32;

    private final CloseableHttpClient client = HttpClients.custom()
            .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                    .setMaxConnPerRoute(CONNECTIONS)
                    .setMaxConnTotal(CONNECTIONS)
                    .build())
            .build();
    private final String url;
    private final String authorization = "Basic "
            + Base64.getEncoder().encodeToString((LOGIN + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    private final ObjectReader agentList;
    private final ObjectReader chatPage;
    private final ObjectReader agent;
    private final ObjectReader counts;
    private final ObjectWriter change;

    FloorContender(String url) {
        ObjectMapper mapper = FloorRecords.mapper();
        this.url = url;
        this.agentList = mapper.readerFor(new TypeReference<List<FloorAgent>>() {});
        this.chatPage = mapper.readerFor(FloorPage.class);
        this.agent = mapper.readerFor(FloorAgent.class);
        this.counts = mapper.readerFor(new TypeReference<Map<String, FloorCount>>() {});
        this.change = mapper.writerFor(FloorUpdate.class);
    }

    /** Decodes the body of an answer. */
    @FunctionalInterface
    private interface Reading<T> {
        T read(InputStream body) throws IOException;
    }

    private <T> T call(HttpUriRequestBase request, Reading<T> reading) throws IOException {
        request.addHeader("Accept", "application/json");
        request.addHeader("X-API-Version", "2");
        request.addHeader("Authorization", authorization);
        return client.execute(
                request, answer -> reading.read(answer.getEntity().getContent()));
    }

    @Override
    public long agents() throws IOException {
        List<FloorAgent> agents = call(new HttpGet(url + "/agents"), agentList::<List<FloorAgent>>readValue);
        long sum = 0;
        for (FloorAgent each : agents) {
            sum += each.login().length();
        }
        return sum;
    }

    @Override
    public long chats() throws IOException {
        FloorPage page = call(new HttpGet(url + "/chats?page=1"), chatPage::<FloorPage>readValue);
        long sum = 0;
        for (FloorChat chat : page.chats()) {
            Integer duration = chat.duration();
            sum += chat.id().length() + (duration == null ? 0 : duration) + lengths(chat.messages());
        }
        return sum;
    }

    private static long lengths(@Nullable List<FloorEvent> messages) {
        long sum = 0;
        if (messages != null) {
            for (FloorEvent message : messages) {
                String text = message.text();
                sum += text == null ? 0 : text.length();
            }
        }
        return sum;
    }

    @Override
    public long update() throws IOException {
        HttpPut request = new HttpPut(url + "/agents/" + LOGIN);
        FloorUpdate body = new FloorUpdate("Nora Lindqvist", "Support", 6, List.of(1, 2));
        request.setEntity(new ByteArrayEntity(change.writeValueAsBytes(body), ContentType.APPLICATION_JSON));
        FloorAgent changed = call(request, agent::<FloorAgent>readValue);
        return changed.login().length();
    }

    @Override
    public long report() throws IOException {
        Map<String, FloorCount> rows = call(
                new HttpGet(url + "/reports/chats/total_chats?date_from=2025-10-31&date_to=2026-10-31&group_by=day"),
                counts::<Map<String, FloorCount>>readValue);
        long sum = 0;
        for (FloorCount row : rows.values()) {
            sum += row.chats();
        }
        return sum;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
