package io.github.livechat4j.reports;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.livechat4j.auth.Credentials;
import io.github.livechat4j.client.LiveChat;
import io.github.livechat4j.wire.UnreadableValue;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A transport that answers the requests of a real client from memory: by path and query, else by path alone, else with
 * no rows.
 */
final class FakeService implements Client {

    private record Answer(int status, String body) {}

    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final Queue<UnreadableValue> told = new ConcurrentLinkedQueue<>();
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    Reports reports() {
        return LiveChat.builder()
                .credentials(Credentials.bearer("canary"))
                .transport(this)
                .unreadableValueListener((operation, value) -> told.add(value))
                .build()
                .reports();
    }

    FakeService answers(String path, String body) {
        return answers(path, 200, body);
    }

    FakeService answers(String path, int status, String body) {
        answers.put(path, new Answer(status, body));
        return this;
    }

    /** Returns the series that a client makes of an answer to {@code total_chats}. */
    TimeSeries<ChatCount> chats(ReportQuery query, String body) {
        answers("/reports/chats/total_chats", ReportCase.json(body));
        return reports().totalChats(query);
    }

    /** Returns the values skipped in the answers. */
    List<UnreadableValue> told() {
        return List.copyOf(told);
    }

    /** Returns the requests, as path and decoded query. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public Response execute(Request request, Request.Options options) {
        URI uri = URI.create(request.url());
        String asked = uri.getRawQuery() == null
                ? uri.getPath()
                : uri.getPath() + "?" + URLDecoder.decode(uri.getRawQuery(), StandardCharsets.UTF_8);
        requests.add(asked);
        Answer answer = answers.getOrDefault(asked, answers.getOrDefault(uri.getPath(), new Answer(200, "{}")));
        return Response.builder()
                .request(request)
                .status(answer.status())
                .headers(Map.of())
                .body(answer.body(), StandardCharsets.UTF_8)
                .build();
    }
}
