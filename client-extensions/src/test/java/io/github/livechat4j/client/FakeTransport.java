package io.github.livechat4j.client;

import feign.Client;
import feign.Request;
import feign.Response;
import io.github.livechat4j.auth.Credentials;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;

/** A transport that returns prepared answers in order and records the requests. */
public final class FakeTransport implements Client {

    public final List<Request> requests = new ArrayList<>();
    public final List<Request.Options> options = new ArrayList<>();
    private final Queue<Answer> answers = new ArrayDeque<>();

    private interface Answer {
        Response to(Request request) throws IOException;
    }

    /** Returns a builder of clients that use this transport and a clock without waits. */
    LiveChatBuilder clients(FakeTime time) {
        return LiveChat.builder()
                .credentials(Credentials.basic("nora@example.com", "canary"))
                .environment(time.environment())
                .transport(this);
    }

    public FakeTransport answers(int status, String body) {
        return answers(status, body, Map.of());
    }

    public FakeTransport answers(int status, String body, Map<String, Collection<String>> headers) {
        answers.add(request -> Response.builder()
                .request(request)
                .status(status)
                .headers(headers)
                .body(body, StandardCharsets.UTF_8)
                .build());
        return this;
    }

    public FakeTransport fails(IOException failure) {
        answers.add(request -> {
            throw failure;
        });
        return this;
    }

    @Override
    public Response execute(Request request, Request.Options requestOptions) throws IOException {
        requests.add(request);
        options.add(requestOptions);
        Answer answer = answers.remove();
        return answer.to(request);
    }
}
